import { describe, expect, it } from 'vitest';
import { allLanguages } from '../languages/all.generated.ts';
import { openActorFile } from '../world/actor-file.ts';
import { openCodebook } from '../world/codebook.ts';
import { openCountries } from '../world/countries.ts';
import { readPetrarchVerbs } from '../world/petrarch-verbs.ts';
import { code } from './index.ts';
import { handParsed } from './hand-parsed.ts';

const VERBS = `--- GREET [051] ---
GREET
- * COLDLY [111]
- NOT_* [---]
- + WAS_* BY $ [903]

--- CALL_ON [042:043] ---
+CALL_ON
`;

const english = allLanguages.find((language) => language.code === 'en');

/** `code actors>recipients`, one for each event. */
function read(lines: string): string {
  if (!english) throw new Error('The English pack is gone; these rows need it.');
  const world = { codebook: openCodebook(), countries: openCountries(), gazetteer: { lookup: () => [], has: () => false, size: 0 }, actors: openActorFile(), verbs: readPetrarchVerbs(VERBS) };
  return code({ ...handParsed(lines), lang: 'en' }, english, world).events.map(({ cameo, actors, recipients }) => `${cameo} ${actors.map(({ name }) => name).join('+')}>${recipients.map(({ name }) => name).join('+')}`).join('; ');
}

describe("verbs of a user's own", () => {
  it.each([
    ['the verb alone', 'Arnor PROPN 2 nsubj @ARN\ngreeted VERB 0 root act =greet\nGondor PROPN 2 obj @GON', '051 Arnor>Gondor'],
    ['a pattern', 'Arnor PROPN 2 nsubj @ARN\ngreeted VERB 0 root act =greet\nGondor PROPN 2 obj @GON\ncoldly ADV 2 advmod', '111 Arnor>Gondor'],
    ['a pattern of no event', 'Arnor PROPN 4 nsubj @ARN\ndid AUX 4 aux\nnot PART 4 advmod\ngreet VERB 0 root act\nGondor PROPN 4 obj @GON', ''],
    ['sides as the pattern names them, under a code of no codebook', 'Arnor PROPN 3 nsubj:pass @ARN\nwas AUX 3 aux:pass\ngreeted VERB 0 root pass =greet\nby ADP 5 case\nGondor PROPN 3 obl @GON', '903 Gondor>Arnor'],
    ['what the other side does in turn', 'Arnor PROPN 2 nsubj @ARN\ncalled VERB 0 root act =call\non ADP 4 case\nGondor PROPN 2 obl @GON', '042 Arnor>Gondor; 043 Gondor>Arnor'],
    ['no verb of theirs', 'Arnor PROPN 2 nsubj @ARN\nadmired VERB 0 root act =admire\nGondor PROPN 2 obj @GON', ''],
  ])('%s', (_, lines, wanted) => expect(read(lines)).toBe(wanted));
});
