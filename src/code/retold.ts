import type { Language } from '../languages/language.ts';
import type { Marked, Token } from '../model/index.ts';
import type { WordKeys } from './word-keys.ts';
import { hasKind } from './words.ts';

/** How many words a retelling's date may stand from its verb: "dikutip dari kantor berita resmi Xinhua News Agency, Jumat (20/6)". */
const ROOM = 12;

/** A sentence with its actors and times laid on its tokens, as indices into `marked.mentions`, -1 none. */
interface Laid {
  readonly marked: Marked;
  readonly tokens: readonly Token[];
  readonly forms: readonly string[];
  readonly keys: readonly WordKeys[];
  readonly actor: Int32Array;
  readonly time: Int32Array;
}

type Cue = 'retelling' | 'relaying';
const ready = new WeakMap<Language, ReadonlyMap<string, Cue>>();

/** The verbs of passing on of a pack: `retelling` whoever is named after it, `relaying` only with a news outlet beside it. */
export function cuesOf(language: Language): ReadonlyMap<string, Cue> {
  const known = ready.get(language);
  if (known) return known;
  const rows = language.lexicon['coding-words'] ?? [];
  const cues = new Map(rows.flatMap(({ word, kind }): [string, Cue][] => (kind === 'retelling' || kind === 'relaying' ? [[word, kind]] : [])));
  ready.set(language, cues);
  return cues;
}

/** A 1 at the first token of every time that tells of the passing on. */
export function retoldIn(view: Laid, cues: ReadonlyMap<string, Cue>): Uint8Array {
  const out = new Uint8Array(view.tokens.length);
  if (!view.keys.some(({ formKinds }) => hasKind(formKinds, 'retelling') || hasKind(formKinds, 'relaying'))) return out;
  for (let token = 1; token < out.length; token += 1) {
    if (view.time[token] >= 0 && view.time[token - 1] !== view.time[token] && isRetold(view, token, cues)) out[token] = 1;
  }
  return out;
}

/**
 * Whether a time tells when the news was passed on, not when anything was done: "dilansir Reuters, Jumat (20/6)", "Reuters reported on Friday".
 * Between the verb and the day stands nothing but the outlet's name.
 */
function isRetold(view: Laid, token: number, cues: ReadonlyMap<string, Cue>): boolean {
  let at = token - 1;
  while (at >= 0 && token - at < ROOM && isLink(view, at)) at -= 1;
  if (at >= 0 && cues.get(view.forms[at]) === 'relaying') return followsOutlet(view, at);
  const last = at;
  let outlet = false;
  while (at >= 0 && token - at < ROOM && isName(view, at)) {
    outlet ||= isOutlet(view, at);
    at -= 1;
  }
  if (at === last) return false;
  while (at >= 0 && token - at < ROOM && !cues.has(view.forms[at]) && isBeforeName(view, at)) at -= 1;
  const cue = at >= 0 ? cues.get(view.forms[at]) : undefined;
  return cue === 'retelling' || (cue === 'relaying' && outlet);
}

/** "pada", "on", a comma: what stands between a name and a day. */
const isLink = (view: Laid, at: number): boolean => view.time[at] < 0 && view.actor[at] < 0 && ['ADP', 'PUNCT', 'ADV', 'DET'].includes(view.tokens[at].upos) && !/^[.;:!?"“”]$/.test(view.forms[at]);

/** A name, its bracketed short form, and names beside it: "Associated Press (AP)", "AFP dan CNN". */
const isName = (view: Laid, at: number): boolean => view.time[at] < 0 && (view.tokens[at].upos === 'PROPN' || isOutlet(view, at) || ['(', ')', ',', 'dan', 'and'].includes(view.forms[at]));

const isBeforeName = (view: Laid, at: number): boolean => view.time[at] < 0 && ['ADP', 'DET', 'NOUN', 'ADJ', 'PROPN'].includes(view.tokens[at].upos);

function isOutlet(view: Laid, at: number): boolean {
  const mention = view.actor[at] < 0 ? null : view.marked.mentions[view.actor[at]];
  return mention?.kind === 'actor' && mention.entity.sector === 'JRN';
}

/** "Reuters juga melaporkan", "state media reported". */
const followsOutlet = (view: Laid, cue: number): boolean => [1, 2, 3].some((back) => cue - back >= 0 && isOutlet(view, cue - back));
