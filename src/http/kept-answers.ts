/** Answers that are kept by what was asked; the oldest go first, so that memory stays flat. */
export interface KeptAnswers {
  get(key: string): string | undefined;
  put(key: string, text: string): void;
}

/** Keeps at most so many characters together, and none that takes more than an eighth of them. */
export function openKeptAnswers(longest: number): KeptAnswers {
  const kept = new Map<string, string>();
  let length = 0;
  const drop = (key: string): void => {
    length -= kept.get(key)?.length ?? 0;
    kept.delete(key);
  };
  return {
    get: (key) => kept.get(key),
    put: (key, text) => {
      if (text.length > longest / 8) return;
      drop(key);
      length += text.length;
      kept.set(key, text);
      for (const old of kept.keys()) {
        if (length <= longest) break;
        drop(old);
      }
    },
  };
}
