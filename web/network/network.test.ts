import { describe, expect, it } from 'vitest';
import type { ActorNode, ActorTie } from '../../src/model/index.ts';
import { fitInto, labelsOf, layOut } from './layout.ts';

const basis = { incidents: [], reports: [] };
const actor = (i: number): ActorNode => ({ id: `a${i}`, party: { name: `Party number ${i}`, country: 'LBY', sector: 'GOV', code: 'LBYGOV', wikidata: null }, acted: 200 - i, suffered: i % 7, roles: [], degree: 3, inDegree: 1, outDegree: 2, betweenness: 0, community: i % 5, basis });
const tie = (from: number, to: number): ActorTie => ({ actor: `a${from}`, recipient: `a${to}`, count: 1 + (from % 9), types: {}, quads: { 4: 1 }, plover: -5, goldstein: -5, first: null, last: null, basis });
const actors = Array.from({ length: 200 }, (_, i) => actor(i));
const ties = actors.flatMap((_, i) => [tie(i, (i * 7 + 1) % 200), tie(i, i % 5)]);

describe('the network of 200 actors', () => {
  const drawn = layOut(actors, ties);
  const nodes = fitInto(drawn.nodes, 900, 640);
  it('is drawn the same way every time', () => expect(layOut(actors, ties)).toEqual(drawn));
  it('stays within its frame', () => {
    for (const { x, y } of nodes) expect(x >= 0 && x <= 900 && y >= 0 && y <= 640).toBe(true);
  });
  it('has labels that do not lie over one another, the weightiest among them', () => {
    const labels = labelsOf(nodes, 900);
    expect(labels[0].id).toBe('a0');
    for (const [i, a] of labels.entries()) for (const b of labels.slice(i + 1)) expect(Math.abs(a.y - b.y) < 14 && Math.abs(a.x - b.x) < (a.text.length + b.text.length) * 3.7).toBe(false);
  });
  it('names a chosen actor however small', () => expect(labelsOf(nodes, 900, new Set(['a199']))[0].id).toBe('a199'));
  it('holds one actor alone', () => expect(fitInto(layOut([actor(0)], []).nodes, 300, 300)).toHaveLength(1));
});
