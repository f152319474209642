/** How places are named and told from people, teams and governments. */
export type PlaceRules = object;
