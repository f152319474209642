import type { Filter, ScaleName } from '../../model/index.ts';
import type { Step } from './timeline.ts';

/** Whether happenings are counted once (incidents), or each telling of them (events). */
export const COUNTED = ['events', 'incidents'] as const;
export type Counted = (typeof COUNTED)[number];

/** What is asked of the whole record: plain data, so that another thread can be told. */
export type Question =
  /** Nothing but that all is at hand for the next question. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'timeline'; readonly of: Counted; readonly filter: Filter; readonly step: Step }
  | { readonly kind: 'facets'; readonly of: Counted; readonly filter: Filter }
  | { readonly kind: 'map'; readonly of: Counted; readonly filter: Filter }
  | { readonly kind: 'places'; readonly of: Counted; readonly filter: Filter }
  | { readonly kind: 'queue'; readonly filter: Filter }
  | { readonly kind: 'control'; readonly place?: string; readonly asOf: string; readonly staleAfter: number }
  | { readonly kind: 'promises'; readonly asOf: string }
  | { readonly kind: 'actors'; readonly filter: Filter; readonly by: 'party' | 'code'; readonly limit: number }
  | { readonly kind: 'sourcing'; readonly filter: Filter; readonly limit: number }
  | { readonly kind: 'index'; readonly by: 'dyad' | 'place' | 'country' | 'all'; readonly key: string; readonly step: 'day' | 'week'; readonly score: ScaleName; readonly from?: string; readonly to?: string };
