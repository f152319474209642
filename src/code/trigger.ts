import type { Frame } from '../languages/frame.ts';
import type { EventType, Status, When } from '../model/index.ts';
import type { Filler } from './filler.ts';
import type { View } from './view.ts';

/** A word or expression read as an act: what the frames, and the learned model beside them, hand on to roles and facts. */
export interface Trigger {
  readonly view: View;
  readonly kind: 'verb' | 'noun';
  /** Token on which arguments hang. */
  readonly head: number;
  /** Its words, in order. */
  readonly words: readonly number[];
  readonly type: EventType;
  readonly mode: string | null;
  readonly cameo: string;
  readonly contexts: readonly string[];
  /** Null where the learned model alone speaks. */
  readonly frame: Frame | null;
  readonly fillers: readonly Filler[];
  readonly status: Status;
  readonly when: When | null;
  /** `frame:id/menyerang`, `model:id`. */
  readonly rule: string;
  readonly confidence: number;
  /** How likely the event model thinks any act there, and one of this type; both the frame's own confidence where no model was asked. */
  readonly likely: number;
  readonly typed: number;
  /** How many acts of this type the event model expects at other words of the sentence; 0 where no model was asked. */
  readonly beside: number;
  readonly why: readonly string[];
  /** A verb that the user brought, whose code and sides stand as it says; `mirror` is the code of what those acted on do in turn. */
  readonly own?: { readonly mirror: string | null };
}
