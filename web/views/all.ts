import type { ComponentType } from 'preact';
import type { View } from '../address.ts';
import { Timeline } from './timeline.tsx';

/** What shows a view. The first one is at hand; the others are fetched when they are first opened. */
const loaders: Readonly<Record<Exclude<View, 'timeline'>, () => Promise<ComponentType>>> = {
  incidents: async () => (await import('./incidents.tsx')).Incidents,
  map: async () => (await import('./map.tsx')).MapOfPlaces,
  network: async () => (await import('./network.tsx')).NetworkView,
  index: async () => (await import('./escalation.tsx')).EscalationView,
  control: async () => (await import('./control.tsx')).ControlView,
  promises: async () => (await import('./promises.tsx')).PromisesView,
  reports: async () => (await import('./reports.tsx')).Reports,
  review: async () => (await import('./review.tsx')).ReviewView,
  brief: async () => (await import('./brief.tsx')).BriefView,
  import: async () => (await import('./import.tsx')).ImportView,
  paste: async () => (await import('./paste.tsx')).PasteView,
};
const loaded = new Map<View, ComponentType>([['timeline', Timeline]]);

/** A view that has been loaded already, else null. */
export const viewAtHand = (view: View): ComponentType | null => loaded.get(view) ?? null;

/** Loads a view once. */
export async function loadView(view: View): Promise<ComponentType> {
  const shown = loaded.get(view) ?? (view === 'timeline' ? Timeline : await loaders[view]());
  loaded.set(view, shown);
  return shown;
}
