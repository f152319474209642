import type { ActorRules, PieceKind } from '../../languages/actor-rules.ts';
import { heldOn, type KnownActor } from '../../world/actor-file.ts';
import type { Phrase, Piece } from './piece.ts';

/** What a phrase says by itself, before its neighbours and the rest of the report are asked. */
export interface Reading {
  readonly kind: 'person' | 'office' | 'state' | 'place' | 'body' | 'people' | 'thing' | 'party';
  /** Full name of a person or party; '' where the phrase names none. */
  readonly name: string;
  readonly country: string;
  /** Where a group of no one country fights. */
  readonly lands: readonly string[];
  readonly sector: string;
  /** The sector is a default that better knowledge may replace. */
  readonly weak: boolean;
  readonly role: string | null;
  /** Office that the actor file gives the person on that day; '' none. */
  readonly knownRole: string;
  readonly code: string;
  readonly wikidata: string | null;
  /** The piece that says what it is. */
  readonly core: Piece;
  /** The piece that names a person: the holder of the office, or the one whom a group belongs to. */
  readonly holder: Piece | null;
  readonly owner: Piece | null;
  /** The country, party or body that an office is of. */
  readonly of: Piece | null;
  readonly why: string;
}

const NAMES: readonly PieceKind[] = ['person', 'name'];
const HEADS: readonly PieceKind[] = ['office', 'body', 'group', 'single', 'thing'];
const FORCES = ['REB', 'UAF', 'COP', 'SPY', 'REF'];

/** @example readPhrase(phrase, rules, '2020-06-05', words) // { kind: 'person', name: 'Sergey Lavrov', country: 'RUS', sector: 'GOV', role: 'Minister of Foreign Affairs', … } */
export function readPhrase(phrase: Phrase, rules: ActorRules, day: string | null, words: (piece: Piece) => string): Reading {
  const { pieces } = phrase;
  const core = coreOf(phrase, rules);
  const person = pieces.find((piece) => NAMES.includes(piece.kind)) ?? null;
  const grouped = HEADS.includes(core.kind) && core.kind !== 'office' && core.kind !== 'single';
  const holder = grouped ? null : person;
  const owner = grouped ? person : null;
  const held = heldOn((holder ?? owner)?.term?.known ?? [], day);
  const party = partyOf(pieces, day);
  const country = countryOf(phrase, core, held?.row ?? null, party);
  const { sector: said, weak } = sectorOf(pieces, core, owner, held, party);
  const sector = said === 'GOV' && country === 'IGO' ? 'IGO' : said;
  const office = pieces.find((piece) => piece.kind === 'office' && piece.term?.role);
  const named = holder ? (held?.row.name ?? words(holder)) : core.kind === 'party' && party ? party.name : '';
  return {
    kind: holder ? 'person' : KIND[core.kind] ?? 'people',
    name: named, country, lands: country === 'NSA' ? (party?.lands ?? []) : country === '' ? (pieces.find(({ term }) => term && term.lands.length > 0)?.term?.lands ?? []) : [], sector, weak,
    role: grouped ? null : (office?.term?.role ?? null),
    knownRole: holder && held?.current ? held.row.role : '',
    code: country === 'IGO' && party?.code ? party.code : '',
    wikidata: (holder ? held?.row.wikidata : core.kind === 'party' ? party?.wikidata : null) ?? null,
    core, holder, owner,
    of: core.kind === 'office' || core.kind === 'single' ? ofPiece(phrase, core) : null,
    why: `actor:${pieces.map((piece) => piece.kind).join('+')}`,
  };
}

/** A party or body before a country: "juru bicara Kementerian Luar Negeri China". */
function ofPiece({ pieces }: Phrase, core: Piece): Piece | null {
  const others = pieces.filter((piece) => piece !== core);
  return others.find(({ kind }) => kind === 'party' || kind === 'body') ?? others.find(({ kind }) => kind === 'state' || kind === 'place') ?? null;
}

const KIND: Readonly<Partial<Record<PieceKind, Reading['kind']>>> = { office: 'office', body: 'body', thing: 'thing', state: 'state', place: 'place', party: 'party', title: 'office' };

function coreOf({ pieces, links }: Phrase, rules: ActorRules): Piece {
  const state = pieces.find((piece) => piece.kind === 'state');
  if (state && pieces.every((piece) => piece.kind === 'state' || piece.kind === 'count' || rules.general.get(piece.term?.text ?? '') === 'state')) return state;
  const party = pieces.find((piece) => piece.kind === 'party');
  if (party && pieces.every((piece) => piece === party || piece.kind === 'count' || rules.general.get(piece.term?.text ?? '') === 'party')) return party;
  const turn = links.findIndex((link) => link?.turns);
  const before = turn > 0 ? pieces.slice(0, turn) : pieces;
  const heads = before.filter((piece) => HEADS.includes(piece.kind));
  if (heads.length) return rules.head === 'first' ? heads[0] : heads[heads.length - 1];
  const rank = (piece: Piece) => (NAMES.includes(piece.kind) ? 3 : piece.kind === 'party' ? 2 : piece.kind === 'word' || piece.kind === 'count' ? 0 : 1);
  return before.reduce((best, piece) => (rank(piece) > rank(best) ? piece : best));
}

function partyOf(pieces: readonly Piece[], day: string | null): KnownActor | null {
  const piece = pieces.find((each) => each.kind === 'party' && each.term?.known.length);
  return piece ? (heldOn(piece.term?.known ?? [], day)?.row ?? null) : null;
}

/** The country said in the phrase, else that of its body or party, else that of its person. */
function countryOf({ pieces, links }: Phrase, core: Piece, held: KnownActor | null, party: KnownActor | null): string {
  if (core.term?.country && (core.kind === 'body' || core.kind === 'office')) return core.term.country;
  const foreign = links.findIndex((link) => link && !link.owns);
  const own = foreign > 0 ? pieces.slice(0, foreign) : pieces;
  const turn = own.findIndex((_, i) => links[i]?.turns);
  const ground = own.find((piece) => piece.country && (piece.kind === 'state' || piece.kind === 'place'));
  const owner = turn > 0 && ground && own.indexOf(ground) >= turn ? own.slice(0, turn).find((piece) => piece.kind === 'party' && party && piece.term?.known.length) : undefined;
  if (owner && party && party.country !== 'NSA') return party.country;
  if (ground) return ground.country;
  const fixed = own.find((piece) => piece.country)?.country;
  return fixed || (party && own.some((piece) => piece.kind === 'party') ? party.country : '') || held?.country || core.country;
}

function sectorOf(pieces: readonly Piece[], core: Piece, owner: Piece | null, held: ReturnType<typeof heldOn>, party: KnownActor | null) {
  if (core.kind === 'place' && pieces.length === 1) return { sector: core.seat ? 'GOV' : 'CVL', weak: true };
  const terms = pieces.filter((piece) => piece.term && piece.kind !== 'title' && !NAMES.includes(piece.kind) && piece.kind !== 'party');
  const ordered = [core, ...terms.filter((piece) => piece !== core)];
  const strong = ordered.map((piece) => (piece.term && !piece.term.weak ? piece.term.sector : '')).filter((sector) => sector !== '');
  const force = strong.find((sector) => sector === 'REB');
  const ofParty = party?.sector ?? pieces.find((piece) => piece.kind === 'party')?.term?.sector ?? '';
  const ofPerson = held?.row.sector ?? '';
  const title = pieces.find((piece) => piece.kind === 'title' && piece.term?.sector)?.term?.sector ?? '';
  if (owner && ofPerson === 'REB' && (strong[0] === 'MIL' || !strong.length)) return { sector: 'REB', weak: false };
  const presides = core.kind === 'office' && /President/.test(core.term?.role ?? '');
  const house = [ofParty, ...strong].find((sector) => sector === 'LEG' || sector === 'JUD');
  if (presides && house) return { sector: house, weak: false };
  if (core.kind === 'group' && FORCES.includes(ofParty) && (strong[0] === 'MIL' || strong[0] === 'UAF' || !strong.length)) return { sector: ofParty, weak: false };
  const sure = force ?? strong[0] ?? (owner ? '' : ofPerson || ofParty) ?? '';
  if (sure) return { sector: sure, weak: false };
  const fallback = title || ofParty || ordered.find((piece) => piece.term?.sector)?.term?.sector || '';
  return { sector: fallback, weak: fallback !== '' && !title && !ofParty };
}
