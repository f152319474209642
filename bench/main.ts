/** Speed and memory, as ratios in one run: `npm run bench`. The yardstick is compromise (people and places) over the same English reports in the same process. */
import nlp from 'compromise';

/** Words a second of `work` over `texts`, best of `rounds`. */
function rate(texts: readonly string[], work: (text: string) => void, rounds = 3): number {
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  let best = 0;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    texts.forEach(work);
    best = Math.max(best, words / ((performance.now() - start) / 1000));
  }
  return best;
}

const sample = Array.from({ length: 40 }, (_, i) => `Libya's government said on Thursday its forces had recaptured town ${i} from Khalifa Haftar. The minister met the Turkish president in Ankara. At least ${i + 2} fighters were killed near the airport.`);
const yardstick = rate(sample, (text) => {
  const doc = nlp(text);
  doc.people().out('array');
  doc.places().out('array');
});
console.log(`compromise (people, places)   ${Math.round(yardstick)} words/s   1.00`);
