import { describe, expect, it } from 'vitest';
import { allLanguages } from '../languages/all.generated.ts';
import { dateReader } from './dates-in-words.ts';
import { parsePublished } from './published.ts';

const read = dateReader(allLanguages);

describe('dates in words', () => {
  it.each([
    ['Kamis, 19 Juni 2025 14:30 WIB', '2025-06-19T14:30+07:00'],
    ['Rabu, 23 Feb 2016 | 15.06 WIT', '2016-02-23T15:06+09:00'],
    ['Sel, 12 Mar 2024 10:00:00 +0700', '2024-03-12T10:00:00+07:00'],
    ['Thu, 05 Nov 2015 03:12:42 GMT', '2015-11-05T03:12:42Z'],
    ['Nov. 20, 2019 5:52 AM EST', '2019-11-20T05:52-05:00'],
    ['Published November 20th, 2019 - 07:50 GMT', '2019-11-20T07:50Z'],
    ['Selasa, 04/11/2015 | 17:14 WIB', '2015-11-04T17:14+07:00'],
    ['23/02/2016', '2016-02-23'],
    ['Diperbarui 2020-06-05 pagi', '2020-06-05'],
    ['5 Agustus 2020', '2020-08-05'],
    ['04/11/2015', null],
    ['31 Februari 2020', null],
    ['Juni 2020', null],
    ['kemarin', null],
  ])('%s is %s', (text, want) => expect(read(text)).toBe(want));

  it.each([
    ['2020-06-05', '2020-06-05'],
    ['2020-06-05T14:30:00Z', '2020-06-05T14:30:00Z'],
    ['2015-11-05 T10:08:58Z', '2015-11-05T10:08:58Z'],
    ['2023-02-27 20:13:08 +0700', '2023-02-27T20:13:08+07:00'],
    ['2020-06-05T14:30:00.123+07:00', '2020-06-05T14:30:00+07:00'],
    ['2020-02-30', null],
    ['2020-06-05T25:00', null],
    ['5 Juni 2020', null],
  ])('%s is kept as %s', (text, want) => expect(parsePublished(text)).toBe(want));
});
