/** How speech is reported. */
export type QuoteRules = object;
