import type { Cited, Entity, Party, Relation, RoleSpell, Said, Spokesman, Statement } from '../../model/index.ts';
import { partyOf } from '../party.ts';

const nameOf = (of: Relation['of']): string => (of === null ? '' : typeof of === 'string' ? of : of.name);

/** The office that a relation gives its subject; null where it gives none. */
function officeOf({ relation, object, of }: Relation): { readonly role: string; readonly of: string } | null {
  if (relation === 'role' && typeof object === 'string') return { role: object, of: nameOf(of) };
  return null;
}

const dayOf = (published: string | null): string | null => published?.slice(0, 10) ?? null;

/** Offices that reports give an actor, each with the first and last report that do. */
export function rolesOf(relations: readonly Said<Relation>[], idOf: (party: Party) => string): ReadonlyMap<string, readonly RoleSpell[]> {
  const found = new Map<string, Map<string, RoleSpell>>();
  for (const { said, report } of relations) {
    const office = officeOf(said);
    if (!office) continue;
    const id = idOf(partyOf(said.subject));
    const roles = found.get(id) ?? new Map<string, RoleSpell>();
    const key = `${office.role}\t${office.of}`;
    const known = roles.get(key);
    const days = [known?.first ?? null, known?.last ?? null, dayOf(report.published)].filter((day) => day !== null).sort();
    roles.set(key, { ...office, first: days[0] ?? null, last: days.at(-1) ?? null, reports: [...new Set([...(known?.reports ?? []), report.id])].sort() });
    found.set(id, roles);
  }
  const inOrder = (a: RoleSpell, b: RoleSpell): number => (`${a.first ?? ''} ${a.role} ${a.of}` < `${b.first ?? ''} ${b.role} ${b.of}` ? -1 : 1);
  return new Map([...found].map(([id, roles]) => [id, [...roles.values()].sort(inOrder)]));
}

/** Whose office the speaker speaks from, where the report says: by name, else the country of a role. */
function spokenFor(speaker: Entity, relations: readonly Relation[]): string {
  const office = relations.find(({ relation, subject, object }) => relation === 'role' && subject.name === speaker.name && object === speaker.role);
  return nameOf(office?.of ?? null) || speaker.country;
}

/** Who speaks for whom: speakers with an office, and the words that they said in it. Copies say nothing of their own. */
export function speakersOf(statements: readonly Said<Statement>[], relations: readonly Said<Relation>[]): readonly Spokesman[] {
  const inReport = new Map<string, Relation[]>();
  for (const { said, report } of relations) inReport.set(report.id, [...(inReport.get(report.id) ?? []), said]);
  const found = new Map<string, Spokesman>();
  for (const { said: { speaker, start, end, text }, report } of statements) {
    if (!speaker?.role || report.copyOf !== null) continue;
    const of = spokenFor(speaker, inReport.get(report.id) ?? []);
    const key = `${speaker.name}\t${speaker.role}\t${of}`;
    const words: Cited = { report: report.id, source: report.source, published: report.published, start, end, text };
    const known = found.get(key) ?? { speaker: partyOf(speaker), role: speaker.role, of, statements: [] };
    found.set(key, { ...known, statements: [...known.statements, words] });
  }
  return [...found.values()].sort((a, b) => b.statements.length - a.statements.length || (a.speaker.name < b.speaker.name ? -1 : 1));
}
