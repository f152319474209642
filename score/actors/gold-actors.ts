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
}

/** The actors and recipients of sure events: in their sentence, else in the nearest one before it. Words that stand in neither are left out. */
export function goldActors({ text, sentences, events }: GoldReport): WantedActor[] {
  return events.filter((event) => event.sure).flatMap((event) => {
    const sentence = sentences.find(({ n }) => n === event.s);
    return sentence ? [...event.actor, ...event.recipient].flatMap((party) => placed(party, text, sentence)) : [];
  });
}

function placed(party: GoldParty, text: string, { start, end }: { readonly start: number; readonly end: number }): WantedActor[] {
  const here = text.slice(0, end).indexOf(party.text, start);
  const at = here >= 0 ? here : text.slice(0, start).lastIndexOf(party.text);
  return at < 0 ? [] : [{ ...party, start: at, end: at + party.text.length }];
}
