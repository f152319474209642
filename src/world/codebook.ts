import { type Event, EVENT_TYPES, type EventType } from '../model/index.ts';
import { tables } from './data.generated.ts';

/** PLOVER and CAMEO: closed lists of types, modes, contexts, sectors, codes and their scores. */
export interface Codebook {
  readonly quad: Readonly<Record<EventType, number>>;
  readonly modes: Readonly<Partial<Record<EventType, readonly string[]>>>;
  readonly contexts: readonly string[];
  /** Code → name. @example sectors.MIL // 'state armed forces' */
  readonly sectors: Readonly<Record<string, string>>;
  /** PLOVER score of a type and mode; the type's own score where the mode has none. */
  score(type: EventType, mode: string | null): number;
  /** CAMEO code of an act of which only the type is known. @example generalCode('ASSAULT') // '190' */
  generalCode(type: EventType): string;
  /** Type of a CAMEO code, by the longest part of it that has one; null for statements and for codes outside CAMEO. @example typeOf('0841') // 'RETREAT' */
  typeOf(cameo: string): EventType | null;
  /** Goldstein value of a CAMEO code; its root's where the code has none. */
  goldstein(cameo: string): number;
  /** Name of a CAMEO code, '' where it is none. @example cameoName('195') */
  cameoName(cameo: string): string;
  /** Types of act that would show that what was promised, asked or threatened came true. @example fulfils({ type: 'REQUEST', mode: 'yield', cameo: '105' }) // ['RETREAT', 'CONCEDE'] */
  fulfils(act: Pick<Event, 'type' | 'mode' | 'cameo'>): readonly EventType[];
}

const isType = (text: string): text is EventType => (EVENT_TYPES as readonly string[]).includes(text); // the list is of event types only

/** Of rows that fit an act, the one that says most: by the longest code, then by the mode. */
function fulfilledBy({ type, mode, cameo }: Pick<Event, 'type' | 'mode' | 'cameo'>): readonly EventType[] {
  const fits = tables.fulfilments.filter((row) => row.type === type && cameo.startsWith(row.cameo) && (row.mode === '' || row.mode === mode));
  const best = fits.sort((a, b) => b.cameo.length - a.cameo.length || b.mode.length - a.mode.length).at(0);
  return best ? best.by.split(' ').filter(isType) : [];
}

/** The codebook out of the world's tables. @example openCodebook().score('ASSAULT', 'aerial') */
export function openCodebook(): Codebook {
  const { plover, contexts, sectors, cameo } = tables;
  const scores = new Map(plover.filter((row) => row.score).map((row) => [`${row.type} ${row.mode}`, Number(row.score)]));
  const codes = new Map(cameo.map((row) => [row.code, row]));
  const quadOf = new Map(plover.map((row) => [row.type, Number(row.quad)]));
  const modesOf = (type: EventType) => plover.filter((row) => row.type === type && row.mode).map((row) => row.mode);
  const known = (code: string) => codes.get(code) ?? codes.get(code.slice(0, 3)) ?? codes.get(code.slice(0, 2));
  return {
    quad: Object.fromEntries(EVENT_TYPES.map((type) => [type, quadOf.get(type) ?? 0])) as Record<EventType, number>, // one entry for each type
    modes: Object.fromEntries(EVENT_TYPES.map((type) => [type, modesOf(type)])),
    contexts: contexts.map((row) => row.context),
    sectors: Object.fromEntries(sectors.map((row) => [row.sector, row.name])),
    score: (type, mode) => scores.get(`${type} ${mode ?? ''}`) ?? scores.get(`${type} `) ?? 0,
    generalCode: (type) => plover.find((row) => row.type === type && row.cameo)?.cameo ?? '',
    typeOf: (code) => [4, 3, 2].map((length) => codes.get(code.slice(0, length))?.type ?? '').find(isType) ?? null,
    goldstein: (code) => Number(known(code)?.goldstein ?? 0),
    cameoName: (code) => codes.get(code)?.name ?? '',
    fulfils: fulfilledBy,
  };
}
