import type { Cited, Entity, Party, Relation, RoleSpell, Said, Spokesman, Statement } from '../../model/index.ts';
import { partyOf } from '../party.ts';

const nameOf = (of: Relation['of']): string => (of === null ? '' : typeof of === 'string' ? of : of.name);

/** The office that a relation gives its subject; null where it gives none. */
function officeOf({ relation, object, of }: Relation): { readonly role: string; readonly of: string } | null {
  if (relation === 'role' && typeof object === 'string') return { role: object, of: nameOf(of) };
  return null;
}

const dayOf = (published: string | null): string | null => published?.slice(0, 10) ?? null;

interface GrowingSpell {
  readonly office: { readonly role: string; readonly of: string };
  first: string | null;
  last: string | null;
  readonly reports: Set<string>;
}

function lengthen(spell: GrowingSpell, { id, published }: Said<Relation>['report']): void {
  spell.reports.add(id);
  const day = dayOf(published);
  if (day === null) return;
  if (spell.first === null || day < spell.first) spell.first = day;
  if (spell.last === null || day > spell.last) spell.last = day;
}

/** Offices that reports give these actors, each with the first and last report that do. */
export function rolesOf(relations: readonly Said<Relation>[], idOf: (party: Party) => string, wanted: ReadonlySet<string>): ReadonlyMap<string, readonly RoleSpell[]> {
  const found = new Map<string, Map<string, GrowingSpell>>();
  for (const { said, report } of relations) {
    const office = officeOf(said);
    const id = idOf(said.subject);
    if (!office || !wanted.has(id)) continue;
    const roles = found.get(id) ?? new Map<string, GrowingSpell>();
    found.set(id, roles);
    const key = `${office.role}\t${office.of}`;
    const spell = roles.get(key) ?? { office, first: null, last: null, reports: new Set() };
    roles.set(key, spell);
    lengthen(spell, report);
  }
  const inOrder = (a: RoleSpell, b: RoleSpell): number => (`${a.first ?? ''} ${a.role} ${a.of}` < `${b.first ?? ''} ${b.role} ${b.of}` ? -1 : 1);
  const whole = ({ office, first, last, reports }: GrowingSpell): RoleSpell => ({ ...office, first, last, reports: [...reports].sort() });
  return new Map([...found].map(([id, roles]) => [id, [...roles.values()].map(whole).sort(inOrder)]));
}

/** Whose office the speaker speaks from, where the report says: by name, else the country of a role. */
function spokenFor(speaker: Entity, relations: readonly Relation[]): string {
  const office = relations.find(({ relation, subject, object }) => relation === 'role' && subject.name === speaker.name && object === speaker.role);
  const of = nameOf(office?.of ?? null);
  // Nobody speaks for themselves: "pemerintah Fayez al-Sarraj" tells whose government it is, and says no more.
  return of !== '' && of !== speaker.name ? of : speaker.country;
}

/** Who speaks for whom: speakers with an office, and the words that they said in it. Copies say nothing of their own. */
export function speakersOf(statements: readonly Said<Statement>[], relations: readonly Said<Relation>[]): readonly Spokesman[] {
  const inReport = new Map<string, Relation[]>();
  for (const { said, report } of relations) {
    const known = inReport.get(report.id);
    if (known) known.push(said);
    else inReport.set(report.id, [said]);
  }
  const found = new Map<string, Spokesman & { readonly statements: Cited[] }>();
  for (const { said: { speaker, start, end, text }, report } of statements) {
    if (!speaker?.role || report.copyOf !== null) continue;
    const of = spokenFor(speaker, inReport.get(report.id) ?? []);
    const key = `${speaker.name}\t${speaker.role}\t${of}`;
    const words: Cited = { report: report.id, source: report.source, published: report.published, start, end, text };
    const known = found.get(key);
    if (known) known.statements.push(words);
    else found.set(key, { speaker: partyOf(speaker), role: speaker.role, of, statements: [words] });
  }
  return [...found.values()].sort((a, b) => b.statements.length - a.statements.length || (a.speaker.name < b.speaker.name ? -1 : 1));
}
