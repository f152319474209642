import { describe, expect, it } from 'vitest';
import { allLanguages } from '../languages/all.generated.ts';
import { handParsed } from './hand-parsed.ts';
import { identityOf } from './identity.ts';
import { tollsOf } from './tolls.ts';
import { viewsOf } from './view.ts';
import { compileWords } from './words.ts';

function tolls(code: string, lines: string): string {
  const language = allLanguages.find((pack) => pack.code === code);
  if (!language) throw new Error(`no pack ${code}`);
  const found = tollsOf(viewsOf(handParsed(lines), language)[0], { language, words: compileWords(language) }, null);
  return Object.entries(found).flatMap(([field, toll]) => (toll ? `${field} ${toll.low}-${toll.high} «${toll.span.text}»` : [])).join('; ');
}

describe('counts of people', () => {
  it.each([
    ['id', 'Serangan NOUN 2 nsubj\nmenewaskan VERB 0 root act\nsedikitnya ADV 4 advmod\n12 NUM 5 nummod\norang NOUN 2 obj\ndan CCONJ 7 cc\nmelukai VERB 2 conj act\npuluhan NUM 9 nummod\nlainnya NOUN 7 obj', 'dead 12-12 «sedikitnya 12»; injured 20-99 «puluhan»'],
    ['id', 'Tiga NUM 2 nummod\ntentara NOUN 3 nsubj\ntewas VERB 0 root', 'dead 3-3 «Tiga»'],
    ['id', 'Harga NOUN 2 nsubj\nnaik VERB 0 root\n12 NUM 4 nummod\npersen NOUN 2 obl', ''],
    ['en', 'Shelling NOUN 2 nsubj\nkilled VERB 0 root act =kill\nat ADV 4 advmod\nleast ADV 5 advmod\n1,200 NUM 6 nummod\npeople NOUN 2 obj', 'dead 1200-1200 «at least 1,200»'],
    ['en', 'Two NUM 2 nummod\nsoldiers NOUN 4 nsubj:pass\nwere AUX 4 aux:pass\nwounded VERB 0 root pass =wound', 'injured 2-2 «Two»'],
  ])('%s: %s', (code, lines, wanted) => expect(tolls(code, lines)).toBe(wanted));
});

describe('names of events', () => {
  it('are sixteen hex digits, the same each time, and differ by one character', () => {
    expect(identityOf('laporan|ASSAULT|3|9')).toMatch(/^[0-9a-f]{16}$/);
    expect(identityOf('laporan|ASSAULT|3|9')).toBe(identityOf('laporan|ASSAULT|3|9'));
    expect(identityOf('laporan|ASSAULT|3|9')).not.toBe(identityOf('laporan|ASSAULT|3|8'));
  });
});
