import type { Entity } from './entity.ts';
import type { Span } from './span.ts';

export type RelationName = 'role' | 'leads' | 'member-of' | 'part-of' | 'run-by' | 'founded';

/** `object` is the office for `role`, the date for `founded`; `of` the country or body, for `founded` by whose act. */
export interface Relation extends Span {
  readonly subject: Entity;
  readonly relation: RelationName;
  readonly object: string | Entity;
  readonly of: Entity | string | null;
  readonly rule: string;
}
