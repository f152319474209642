/** How dates and times are written. */
export type TimeRules = object;
