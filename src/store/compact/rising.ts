/** Numbers under these keys mostly go up from one object to the next: they are told from the one before. */
export const RISING: readonly string[] = ['sentence', 'head', 'speaker', 'medium'];
