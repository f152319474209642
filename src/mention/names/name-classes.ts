import type { Gazetteer } from '../../world/gazetteer.ts';
import type { Token } from '../../model/index.ts';
import type { Piece } from '../actors/piece.ts';

/** What lists say of each token: kind of the listed term that it is part of, and whether a place bears its name. */
export function nameClasses(tokens: readonly Token[], terms: readonly Piece[], gazetteer: Gazetteer, text: string): string[] {
  const classes = tokens.map<string>(({ text: word, start, end }) => (word !== word.toLowerCase() && gazetteer.has(text, start, end) ? 'town' : ''));
  for (let i = 0; i + 1 < tokens.length; i++) {
    const [a, b] = [tokens[i], tokens[i + 1]];
    if (classes[i] === 'town' && classes[i + 1] === 'town' && gazetteer.has(text, a.start, b.end)) [classes[i], classes[i + 1]] = ['town2', 'town2'];
  }
  for (const { kind, from, to } of terms)
    for (let i = from; i < to; i++) classes[i] = `${i === from ? 'B' : 'I'}-${kind}${classes[i] ? '+town' : ''}`;
  return classes;
}
