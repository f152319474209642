import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONSULT, headingByHand, incidentByHand, partyByHand } from '../../test/incident-by-hand.ts';
import type { Entity, Incident, Relation, Said, Statement } from '../model/index.ts';
import { actorNetwork } from './actors.ts';

const [gna, lna, turkey, egypt, russia] = [partyByHand('LBYMIL', 'GNA'), partyByHand('LBYREB', 'LNA'), partyByHand('TUR', 'Turkey'), partyByHand('EGY', 'Egypt'), partyByHand('RUS', 'Russia')];
const act = (id: string, actors: Incident['actors'], recipients: Incident['recipients'] = [], more: Partial<Incident> = {}): Incident => incidentByHand(id, `2020-06-0${id}`, { actors, recipients, ...more });
const network = (incidents: readonly Incident[], ask = {}) => actorNetwork({ incidents, statements: [], relations: [] }, ask);

describe('who acts on whom', () => {
  it('how often, how, and from when to when, with the incidents', () => {
    const { ties } = network([act('1', [gna], [lna]), act('3', [gna], [lna], { type: 'COERCE', scale: -7, goldstein: -7 }), act('2', [lna], [gna])]);
    expect(ties[0]).toMatchObject({ count: 2, types: { ASSAULT: 1, COERCE: 1 }, quads: { 4: 2 }, plover: -8, goldstein: -8, first: '2020-06-01', last: '2020-06-03', basis: { incidents: ['1', '3'], reports: ['r-1', 'r-3'] } });
    expect(ties).toHaveLength(2);
  });
  it('those who meet act on one another; those who act on a third do not', () => {
    expect(network([act('1', [turkey, gna], [], CONSULT)]).ties).toMatchObject([{ actor: 'TUR', recipient: 'LBYMIL gna' }]);
    expect(network([act('1', [turkey, gna], [lna])]).ties.map(({ recipient }) => recipient)).toEqual(['LBYREB lna', 'LBYREB lna']);
  });
  it.each(['future', 'negated', 'hypothetical'] as const)('what is %s is not counted', (status) => {
    expect(network([act('1', [gna], [lna], { status })])).toMatchObject({ actors: [], ties: [] });
  });
  it('by code, names fall together', () => {
    const { actors } = network([act('1', [gna], [lna]), act('2', [partyByHand('LBYMIL', 'Libyan Army')], [lna])], { by: 'code' });
    expect(actors.map(({ party, acted }) => [party.name, acted])).toEqual([['LBYMIL', 2], ['LBYREB', 0]]);
  });
});

describe('where each stands', () => {
  const incidents = [act('1', [gna], [lna]), act('2', [turkey, gna], [], CONSULT), act('3', [egypt, lna], [], CONSULT), act('4', [russia, lna], [], CONSULT), act('5', [egypt, russia], [], CONSULT)];
  it('by ties, and by the paths that lead through it', () => {
    const { actors } = network(incidents);
    const of = (name: string) => actors.find(({ party }) => party.name === name);
    expect(of('LNA')).toMatchObject({ degree: 3, inDegree: 3, outDegree: 0 });
    expect(of('GNA')).toMatchObject({ degree: 2, betweenness: 0.5 });
    expect(of('Turkey')?.betweenness).toBe(0);
  });
  it('in groups of those who deal with one another most', () => {
    const groups = Object.fromEntries(network(incidents).actors.map(({ party, community }) => [party.name, community]));
    expect(groups.Egypt).toBe(groups.Russia);
    expect(groups.Turkey).toBe(groups.GNA);
    expect(groups.Turkey).not.toBe(groups.Egypt);
  });
  it('the same in any order', () => {
    const expected = network(incidents);
    fc.assert(fc.property(fc.shuffledSubarray(incidents, { minLength: incidents.length }), (shuffled) => { expect(network(shuffled)).toEqual(expected); }), { numRuns: 20 });
  });
  it('alone, with no tie at all', () => expect(network([act('1', [gna])]).actors).toMatchObject([{ degree: 0, community: 0 }]));
});

describe('offices and who speaks for whom', () => {
  const entity: Entity = { ...lna, name: 'Ahmed al-Mismari', start: 0, end: 4, text: 'kata', role: 'Spokesman' };
  const relation: Relation = { subject: entity, relation: 'role', object: 'Spokesman', of: 'Libyan National Army', rule: 'test', start: 0, end: 4, text: 'kata' };
  const statement: Statement = { speaker: entity, medium: null, cue: 'kata', direct: true, kind: 'assertion', horizon: null, start: 5, end: 9, text: 'maju' };
  const at = <T>(said: T, id: string, copyOf: string | null = null): Said<T> => ({ said, report: headingByHand(id, `2020-06-0${id}`, 'Kabar', copyOf) });
  it('an office holds from the first report to the last', () => {
    const { actors } = actorNetwork({ incidents: [act('1', [partyByHand('LBYREB', 'Ahmed al-Mismari')], [gna])], statements: [], relations: [at(relation, '5'), at(relation, '2')] });
    expect(actors.find(({ party }) => party.name === 'Ahmed al-Mismari')?.roles).toEqual([{ role: 'Spokesman', of: 'Libyan National Army', first: '2020-06-02', last: '2020-06-05', reports: ['2', '5'] }]);
  });
  it('words are cited, copies left out, and speakers without an office', () => {
    const statements = [at(statement, '2'), at(statement, '3', '2'), at({ ...statement, speaker: { ...entity, role: null } }, '4')];
    expect(actorNetwork({ incidents: [], statements, relations: [at(relation, '2')] }).speakers).toMatchObject([{ role: 'Spokesman', of: 'Libyan National Army', statements: [{ report: '2', text: 'maju' }] }]);
  });
});
