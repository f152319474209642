/** Answers that are kept by what was asked; those asked for longest ago go first, so that memory stays flat. */
export interface KeptAnswers {
  get(key: string): string | undefined;
  put(key: string, text: string): void;
}

/** What a text takes at most: two bytes a character. */
const bytesOf = (key: string, text: string): number => 2 * (key.length + text.length);

/** Keeps answers that take at most so many bytes together, their keys counted, and none that takes more than an eighth of them. */
export function openKeptAnswers(mostBytes: number): KeptAnswers {
  const kept = new Map<string, string>();
  let bytes = 0;
  const drop = (key: string): void => {
    const text = kept.get(key);
    if (text !== undefined) bytes -= bytesOf(key, text);
    kept.delete(key);
  };
  return {
    get: (key) => {
      const text = kept.get(key);
      if (text === undefined) return undefined;
      // A map gives its keys as they were put: what is put again goes last.
      kept.delete(key);
      kept.set(key, text);
      return text;
    },
    put: (key, text) => {
      drop(key);
      if (bytesOf(key, text) > mostBytes / 8) return;
      bytes += bytesOf(key, text);
      kept.set(key, text);
      for (const old of kept.keys()) {
        if (bytes <= mostBytes) break;
        drop(old);
      }
    },
  };
}
