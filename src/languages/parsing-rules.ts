/** How text becomes sentences, tokens and lemmas. */
export type ParsingRules = object;
