/** `npm run score [-- NAME...]` prints accuracy on the gold sets beside the repository; with no name, all of it. */
import { sharedFile } from '../test/shared.ts';

const scorer = sharedFile('score/score.py');
if (scorer) console.log(`scorer: ${scorer}`);
