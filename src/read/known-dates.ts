import { allLanguages } from '../languages/all.generated.ts';
import { dateReader } from './dates-in-words.ts';

/** Reads dates in the words of every pack. */
export const readDate = dateReader(allLanguages);
