import { describe, expect, it } from 'vitest';
import { loadCoder } from '../src/resources.ts';

const coder = await loadCoder();
const acts = (text: string): readonly string[] => coder({ id: 'own', lang: 'en', title: null, source: null, url: null, file: null, published: '2021-03-04', text, notes: [] }).events.filter(({ status }) => status === 'actual').map(({ type }) => type);

/** Reports of our own, long enough to be more than a sentence or two. */
describe('English reports in which nothing counts', () => {
  it.each([
    ['a robbery', 'A man was arrested on Tuesday night after a convenience store on Elm Street was robbed at knifepoint. Police said the suspect, 31, threatened the clerk and demanded money from the till before he fled on a bicycle. Officers found him behind a garage two blocks away. He was charged with robbery and is being held on a bond of 5,000 dollars. Nobody was hurt.'],
    ['a road accident', 'Two teenagers were killed when their car struck a tree near Millbrook early on Sunday. The driver lost control on a bend, the sheriff said, and the car caught fire. Neighbours tried to pull the girls out. A third passenger was taken to hospital with a broken arm. The sheriff is investigating whether the driver had been drinking.'],
    ['a match', 'The Harriers attacked from the first minute and beat the visitors by three goals on Saturday. Their captain shot twice from a distance and struck the post before half-time. The coach praised his defenders, who blocked every assault of the opponents. The club now meets the league leaders in the cup, and its fans will march to the stadium together.'],
    ['a club', 'The gardening club will hold its monthly meeting at the library on Thursday evening. Members agreed last month to visit the botanical garden in May and asked the council for a grant. The chairwoman thanked the volunteers who helped to plant two hundred bulbs along the canal. Newcomers are invited to attend, and coffee will be served.'],
  ])('%s', (_, text) => expect(acts(text)).toEqual([]));

  it('beside ones that do', () => {
    const war = 'Government troops recaptured the town of Kalem on Tuesday after three days of shelling, the army said. Rebel fighters withdrew towards the border and accused the army of bombing a hospital. The foreign minister of the neighbouring state condemned the attack and called on both sides to stop. The United Nations said eleven civilians had been killed.';
    expect(acts(war)).toEqual(expect.arrayContaining(['ASSAULT', 'ACCUSE', 'REQUEST']));
  });
});
