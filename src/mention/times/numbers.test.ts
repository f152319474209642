import { expect, it } from 'vitest';
import { sayNumber } from './numbers.ts';

it.each<[string, number | null]>([
  ['+2 *10 +5', 25], ['+2 &10', 12], ['*100 +5 *10', 150], ['+2 *100 +5 *10 +3', 253], ['*1000 +2 *100', 1200], ['+20 +5', 25],
  ['+19 +90 +6', 1996], ['+20 +20', 2020], ['+2 *1000 +5', 2005], ['+5 +6', null],
])('%s is %s', (words, number) => expect(sayNumber(words.split(' '), true)).toBe(number));
