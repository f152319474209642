import type { Token } from '../../model/index.ts';
import type { Cue } from './cues.ts';
import type { Reading } from './reading.ts';

/** Relations through which a verb has the subject of the verb that it hangs on: "X berkunjung dan mengatakan", "sambil menambahkan". */
const SHARED = /^(?:conj|advcl|xcomp|parataxis)/;
const FARTHEST = 4;

function ownSubject(tokens: readonly Token[], verb: number): number {
  return tokens.findIndex((token) => token.head === verb && token.deprel.startsWith('nsubj'));
}

/** The token that the tree gives the cue as its subject, its own or that of the verb it hangs on; null where it gives none. */
export function subjectOf({ words, sentences }: Reading, cue: Cue): Token | null {
  const { sentence, token } = words[cue.first];
  const { tokens } = sentences[sentence];
  let verb = token;
  for (let step = 0; step < FARTHEST && verb >= 0; step += 1) {
    const subject = ownSubject(tokens, verb);
    if (subject >= 0) return tokens[subject];
    const { deprel, head } = tokens[verb];
    if (deprel === 'acl:relcl') return tokens[head] ?? null;
    if (!SHARED.test(deprel)) return null;
    verb = head;
  }
  return null;
}
