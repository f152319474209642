import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The news sentences of a parallel treebank, by their id: `n01001011` → the sentence as written. */
export function readNewsSentences(path: string): ReadonlyMap<string, string> {
  const blocks = gunzipSync(readFileSync(path)).toString('utf8').split(/\n\n+/);
  return new Map(blocks.flatMap((block): Array<[string, string]> => {
    const name = /^# sent_id = (n\S+)/m.exec(block)?.[1];
    const text = /^# text = (.+)$/m.exec(block)?.[1];
    return name && text ? [[name, text]] : [];
  }));
}
