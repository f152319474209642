/** The parts of an annotated report that tell of actors. */
export interface GoldReport {
  readonly id: string;
  readonly lang: string;
  readonly text: string;
  readonly published: string | null;
  readonly sentences: ReadonlyArray<{ readonly n: number; readonly start: number; readonly end: number }>;
  readonly events: ReadonlyArray<{ readonly s: number; readonly sure: boolean; readonly actor: readonly GoldParty[]; readonly recipient: readonly GoldParty[] }>;
}

interface GoldParty {
  readonly text: string;
  readonly country: string;
  readonly sector: string;
}

/** Annotated words with where they stand. */
export interface WantedActor extends GoldParty {
  readonly start: number;
  readonly end: number;
  /** The sentence of the event. */
  readonly sentence: { readonly start: number; readonly end: number };
}

/** The actors and recipients of sure events: in their sentence, else in the nearest one before it. Words that stand in neither, or glued to others, are left out. */
export function goldActors({ text, sentences, events }: GoldReport): WantedActor[] {
  return events.filter((event) => event.sure).flatMap((event) => {
    const sentence = sentences.find(({ n }) => n === event.s);
    return sentence ? [...event.actor, ...event.recipient].flatMap((party) => placed(party, text, sentence)) : [];
  });
}

function placed(party: GoldParty, text: string, sentence: { readonly start: number; readonly end: number }): WantedActor[] {
  const { start, end } = sentence;
  const here = text.slice(0, end).indexOf(party.text, start);
  const at = here >= 0 ? here : text.slice(0, start).lastIndexOf(party.text);
  if (at < 0 || glued(text, at) || glued(text, at + party.text.length)) return [];
  return [{ ...party, start: at, end: at + party.text.length, sentence }];
}

/** Words that a page's markup glued to their neighbours are for the reader to mend: "terhadapIsraelyang". */
const glued = (text: string, at: number) => /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at] ?? '');

/** Moves offsets of one text into another that differs from it in its spaces only, as mended text does: by the count of other characters before them. */
export function offsetsInto(from: string, to: string): (offset: number) => number {
  const places = [...to.matchAll(/\S/g)].map(({ index }) => index);
  const before = new Int32Array(from.length + 1);
  for (let i = 0; i < from.length; i++) before[i + 1] = before[i] + (/\S/.test(from[i]) ? 1 : 0);
  return (offset) => places[before[offset]] ?? to.length;
}
