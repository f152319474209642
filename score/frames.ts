/** `npm run score:frames [-- --lang id]`: runs every frame's two sentences through the coder and prints those that do not hold. */
import { parseArgs } from 'node:util';
import { allLanguages } from '../src/languages/all.generated.ts';
import { loadCoder } from '../src/resources.ts';
import { checkFrames } from './frame-check.ts';

const { values } = parseArgs({ options: { lang: { type: 'string' } } });
const coder = await loadCoder();
for (const language of allLanguages.filter(({ code }) => !values.lang || code === values.lang)) {
  const { sentences, faults } = checkFrames(language, coder);
  for (const { frame, which, sentence, got } of faults) console.log(`${which === 'yes' ? 'silent' : 'spoke '}  ${frame.id}  «${sentence}»  → ${got}`);
  console.log(`${language.code}: ${sentences - faults.length} of ${sentences} sentences hold (${(100 - (faults.length * 100) / sentences).toFixed(1)} %)`);
}
