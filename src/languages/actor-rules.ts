/** How offices, bodies, groups and people are named. */
export type ActorRules = object;
