import type { Language } from '../../languages/language.ts';
import { type ActorMention, type Entity, type Parsed, type Relation, type RelationName, spanOf, type TimeMention } from '../../model/index.ts';
import type { Chain } from '../coreference/chains.ts';
import type { Draft } from './draft.ts';
import type { Piece } from './piece.ts';

/** Offices whose holder leads the party or body that they are of. */
const LEADING = new Set(['Leader', 'Commander', 'Chair', 'Warlord', 'Supreme Leader', 'Secretary-General', 'Opposition Leader', 'Party Leader', 'Chief of Staff']);
/** A group named by a person is led by him where it is one of these. */
const LED = new Set(['MIL', 'REB', 'GOV', 'UAF', 'PTY', 'OPP']);

interface Source {
  readonly parsed: Parsed;
  readonly language: Language;
  readonly times: readonly TimeMention[];
  readonly mentions: readonly ActorMention[];
}

/** Who holds which office, who leads, runs or belongs to what, and when a body was founded: each once. */
export function relationsOf(chains: readonly Chain[], source: Source): Relation[] {
  const byStart = new Map(source.mentions.map((mention) => [mention.start, mention.entity]));
  const found = [...chains.flatMap((chain) => ofChain(chain, chains, byStart, source.parsed)), ...cued(source)];
  const seen = new Set<string>();
  return found.filter((relation) => {
    const key = `${relation.subject.name}|${relation.relation}|${typeof relation.object === 'string' ? relation.object : relation.object.name}`;
    return !seen.has(key) && !!seen.add(key);
  }).sort((a, b) => a.start - b.start);
}

/** Relations that stand within a mention's own words. */
function ofChain(chain: Chain, chains: readonly Chain[], byStart: ReadonlyMap<number, Entity>, { text, sentences }: Parsed): Relation[] {
  const holder = chain.drafts.find((draft) => draft.reading?.kind === 'person' && draft.reading.name === chain.name);
  return chain.drafts.flatMap((draft): Relation[] => {
    const { reading } = draft;
    const self = byStart.get(draft.start);
    if (!reading || !self) return [];
    const span = spanOf(text, draft.start, draft.end);
    const pieceEntity = (piece: Piece) => partEntity(piece, draft, self, sentences[draft.sentence].tokens, text);
    const subject = holder && byStart.get(holder.start);
    const out: Relation[] = [];
    if (reading.role && subject && chain.role) out.push({ ...span, subject, relation: 'role', object: reading.role, of: reading.of ? pieceEntity(reading.of) : self, rule: 'relation:office' });
    if (subject && reading.of && reading.of.kind !== 'state' && reading.of.kind !== 'place' && (LEADING.has(reading.role ?? '') || reading.role === 'Member'))
      out.push({ ...span, subject, relation: reading.role === 'Member' ? 'member-of' : 'leads', object: pieceEntity(reading.of), of: null, rule: 'relation:office-of' });
    const leader = reading.owner && ownerEntity(reading.owner, draft, chains, byStart, sentences[draft.sentence].tokens, text);
    if (leader && LED.has(self.sector)) out.push({ ...span, subject: leader, relation: 'leads', object: self, of: null, rule: 'relation:owner' });
    return out;
  });
}

/** A piece of a mention as an entity of its own. */
function partEntity(piece: Piece, _draft: Draft, self: Entity, tokens: Parsed['sentences'][number]['tokens'], text: string): Entity {
  const span = spanOf(text, tokens[piece.from].start, tokens[piece.to - 1].end);
  const known = piece.term?.known[0];
  const sector = piece.kind === 'state' || piece.kind === 'place' ? '' : known?.sector || piece.term?.sector || self.sector;
  const country = known?.country || piece.country || self.country;
  return { ...span, name: known?.name ?? span.text, country, sector, code: country === sector ? country : country + sector, role: null, wikidata: known?.wikidata ?? null };
}

/** The person whose name stands in a group's: as the report knows him elsewhere, else by the name itself. */
function ownerEntity(piece: Piece, draft: Draft, chains: readonly Chain[], byStart: ReadonlyMap<number, Entity>, tokens: Parsed['sentences'][number]['tokens'], text: string): Entity {
  const span = spanOf(text, tokens[piece.from].start, tokens[piece.to - 1].end);
  const last = span.text.toLowerCase().split(' ').at(-1) ?? '';
  const chain = chains.find(({ drafts, name }) => drafts.some((each) => each.reading?.kind === 'person') && name.toLowerCase().split(' ').includes(last));
  const named = chain?.drafts.find((each) => each.reading?.kind === 'person');
  const entity = named && byStart.get(named.start);
  const known = piece.term?.known[0];
  const country = draft.country || known?.country || '';
  return entity ?? { ...span, name: known?.name ?? span.text, country, sector: known?.sector ?? '', code: country + (known?.sector ?? ''), role: null, wikidata: known?.wikidata ?? null };
}

interface Cue {
  readonly relation: RelationName;
  readonly turned: boolean;
}

const cuesMade = new WeakMap<Language, ReadonlyMap<string, Cue>>();

function cuesOf(language: Language): ReadonlyMap<string, Cue> {
  const made = cuesMade.get(language) ?? new Map((language.lexicon['actor-relations'] ?? []).map((row) => [row.cue, { relation: row.relation as RelationName, turned: row.turned === 'yes' }])); // reason: a closed column of our own list
  cuesMade.set(language, made);
  return made;
}

/** Relations told by the words between two mentions, or between a mention and a date. */
function cued({ parsed: { text }, language, mentions, times }: Source): Relation[] {
  const cues = cuesOf(language);
  const between = (from: number, to: number) => cues.get(text.slice(from, to).trim().toLowerCase().replace(/\s+/g, ' '));
  const pairs = mentions.flatMap((first, i): Relation[] => {
    const second = mentions[i + 1];
    if (!second || second.sentence !== first.sentence || second.start - first.end > 40 || second.start < first.end) return [];
    const cue = between(first.end, second.start);
    if (!cue || cue.relation === 'founded') return [];
    const [subject, object] = cue.turned ? [second.entity, first.entity] : [first.entity, second.entity];
    return [{ ...spanOf(text, first.start, second.end), subject, relation: cue.relation, object, of: null, rule: 'relation:cue' }];
  });
  const founded = times.flatMap((time): Relation[] => {
    const first = mentions.find((mention) => mention.end < time.start && time.start - mention.end < 40 && between(mention.end, time.start)?.relation === 'founded');
    if (!first) return [];
    const act = foundingAct(text, time.end, language);
    return [{ ...spanOf(text, first.start, act ? act.end : time.end), subject: first.entity, relation: 'founded', object: time.value || time.text, of: act?.text ?? null, rule: 'relation:founded' }];
  });
  return [...pairs, ...founded];
}

/** "di bawah perjanjian yang dipimpin PBB": what a founding was by, up to the next pause. */
function foundingAct(text: string, from: number, { actors }: Language): { readonly text: string; readonly end: number } | null {
  const match = actors.foundingAct.exec(text.slice(from, from + 160));
  return match ? { text: match[1], end: from + match[0].length } : null;
}
