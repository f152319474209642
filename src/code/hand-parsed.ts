import { spanOf, type ActorMention, type Marked, type PlaceMention, type Token } from '../model/index.ts';

/**
 * A one-sentence report for tests, its tree written by hand: one line a token, `form UPOS head relation [voice] [=lemma] [@COUNTRY.SECTOR | #COUNTRY of a place]`,
 * heads counted from 1 and 0 at the root. A token with `@` is an actor mention of one word.
 */
export function handParsed(lines: string): Marked {
  const rows = lines.trim().split('\n').map((line) => line.trim().split(/\s+/));
  const text = rows.map(([form]) => form).join(' ');
  let at = 0;
  const tokens: Token[] = rows.map(([form, upos, head, deprel, ...more]) => {
    const start = at;
    at += form.length + 1;
    const voice = more.includes('pass') ? 'pass' : more.includes('act') ? 'act' : '';
    return { text: form, start, end: start + form.length, lemma: more.find((cell) => cell.startsWith('='))?.slice(1) ?? form.toLowerCase(), upos, voice, head: Number(head) - 1, deprel };
  });
  const mentions = tokens.flatMap((token, i) => [...actors(text, token, i, rows[i]), ...places(text, token, rows[i])]);
  return { id: 'hand', lang: 'id', title: null, source: null, url: null, file: null, published: '2020-06-05', text, notes: [], sentences: [{ kind: 'sentence', start: 0, end: text.length, tokens }], mentions, relations: [] };
}

function actors(text: string, token: Token, head: number, row: readonly string[]): ActorMention[] {
  const code = row.find((cell) => cell.startsWith('@'))?.slice(1);
  if (code === undefined) return [];
  const [country, sector = ''] = code.split('.');
  const span = spanOf(text, token.start, token.end);
  return [{ ...span, kind: 'actor', chain: head, sentence: 0, head, rule: 'hand', entity: { ...span, name: token.text, country, sector, code: country + sector, role: null, wikidata: null } }];
}

function places(text: string, token: Token, row: readonly string[]): PlaceMention[] {
  const country = row.find((cell) => cell.startsWith('#'))?.slice(1);
  if (country === undefined) return [];
  const span = spanOf(text, token.start, token.end);
  return [{ ...span, kind: 'place', metonymic: false, rule: 'hand', place: { text: token.text, name: token.text, country, lat: null, lon: null, geonames: null, precision: 'city', candidates: [], span } }];
}
