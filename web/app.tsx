import { useEffect } from 'preact/hooks';
import type { View } from './address.ts';
import { useAddress } from './navigate.ts';
import { useAnswer } from './api.ts';
import type { Facets } from './answers.ts';
import { FilterBar } from './parts/filter-bar.tsx';
import { Masthead } from './parts/masthead.tsx';
import { Welcome } from './parts/state.tsx';
import { Incidents } from './views/incidents.tsx';
import { Reports } from './views/reports.tsx';
import { Timeline } from './views/timeline.tsx';
import { SpeechContext, speechIn } from './words/speech.ts';

/** Views that the filter says nothing to. */
const UNFILTERED: ReadonlySet<View> = new Set(['import', 'paste', 'review']);
/** Views that make sense before anything has been read. */
const WITHOUT_RECORD: ReadonlySet<View> = new Set(['import', 'paste']);

const SHOWN: Partial<Record<View, () => preact.JSX.Element>> = { timeline: Timeline, incidents: Incidents, reports: Reports };

export function App() {
  const address = useAddress();
  const speech = speechIn(address.ui);
  const { words } = speech;
  const facets = useAnswer<Facets>('facets');
  const { view } = address;
  const reading = view === 'reports' && address.at.id !== undefined;
  useEffect(() => {
    document.documentElement.lang = address.ui;
    document.title = `${words.view[view]} · ${words.title}`;
  }, [address.ui, view, words]);
  const empty = facets.value !== null && facets.value.outlets.length === 0 && facets.value.types.length === 0;
  const Shown = SHOWN[view] ?? Timeline;
  return (
    <SpeechContext.Provider value={speech}>
      <button type="button" class="skip" onClick={() => document.getElementById('content')?.focus()}>{words.skip}</button>
      <Masthead />
      <main id="content" tabIndex={-1}>
        <div class="view-head"><h1>{words.view[view]}</h1><p>{words.about[view]}</p></div>
        {!UNFILTERED.has(view) && !reading && <FilterBar facets={facets.value} />}
        <div class={`view view-${view}`}>{empty && !WITHOUT_RECORD.has(view) ? <Welcome /> : <Shown />}</div>
      </main>
    </SpeechContext.Provider>
  );
}
