/** Answers that are kept by what was asked; those asked for longest ago go first, so that memory stays flat. */
export interface KeptAnswers<V = string> {
  get(key: string): V | undefined;
  put(key: string, value: V): void;
}

/** What a text takes at most: two bytes a character. */
const textBytes = (text: string): number => 2 * text.length;

/** Keeps answers that take at most so many bytes together, their keys counted, and none that takes more than an eighth of them. */
export function openKeptAnswers(mostBytes: number): KeptAnswers;
export function openKeptAnswers<V>(mostBytes: number, bytesIn: (value: V) => number): KeptAnswers<V>;
export function openKeptAnswers<V>(mostBytes: number, bytesIn: (value: V) => number = (value) => textBytes(String(value))): KeptAnswers<V> {
  const kept = new Map<string, { readonly value: V; readonly bytes: number }>();
  let bytes = 0;
  const drop = (key: string): void => {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  return {
    get: (key) => {
      const found = kept.get(key);
      if (found === undefined) return undefined;
      // A map gives its keys as they were put: what is put again goes last.
      kept.delete(key);
      kept.set(key, found);
      return found.value;
    },
    put: (key, value) => {
      drop(key);
      const own = textBytes(key) + bytesIn(value);
      if (own > mostBytes / 8) return;
      bytes += own;
      kept.set(key, { value, bytes: own });
      for (const old of kept.keys()) {
        if (bytes <= mostBytes) break;
        drop(old);
      }
    },
  };
}
