import { useEffect, useState } from 'preact/hooks';
import type { Heading, Page } from '../src/model/index.ts';
import type { View } from './address.ts';
import { useAddress } from './navigate.ts';
import { useAnswer } from './api.ts';
import type { Facets } from './answers.ts';
import { FilterBar } from './parts/filter-bar.tsx';
import { NewsOffer } from './parts/news-offer.tsx';
import { Masthead } from './parts/masthead.tsx';
import { Welcome } from './parts/state.tsx';
import { loadView, viewAtHand } from './views/all.ts';
import { SpeechContext, speechIn, useSpeech } from './words/speech.ts';

/** Views that the filter says nothing to. */
const UNFILTERED: ReadonlySet<View> = new Set(['import', 'paste', 'review']);
/** Views that make sense before anything has been read. */
const WITHOUT_RECORD: ReadonlySet<View> = new Set(['import', 'paste']);

export function App() {
  const address = useAddress();
  const speech = speechIn(address.ui);
  const { words } = speech;
  const { view } = address;
  const facets = useAnswer<Facets>('facets', view === 'import' ? 1 : 0);
  const any = useAnswer<Page<Heading>>('reports?limit=1', view === 'import' ? 1 : 0);
  const reading = view === 'reports' && address.at.id !== undefined;
  useEffect(() => {
    document.documentElement.lang = address.ui;
    document.title = `${words.view[view]} · ${words.title}`;
  }, [address.ui, view, words]);
  const empty = any.value?.items.length === 0;
  return (
    <SpeechContext.Provider value={speech}>
      <button type="button" class="skip" onClick={() => document.getElementById('content')?.focus()}>{words.skip}</button>
      <Masthead />
      <main id="content" tabIndex={-1}>
        <div class="view-head"><h1>{words.view[view]}</h1><p>{words.about[view]}</p></div>
        {!UNFILTERED.has(view) && !reading && <FilterBar facets={facets.value} />}
        <div class={`view view-${view}`}>{empty && !WITHOUT_RECORD.has(view) ? <Welcome /> : <Shown view={view} />}</div>
      </main>
      {any.value && <NewsOffer view={view} empty={empty} quiet={UNFILTERED.has(view)} />}
    </SpeechContext.Provider>
  );
}

/** The view that is asked for; while it is being fetched, the space that it will take. */
function Shown({ view }: { readonly view: View }) {
  const { words } = useSpeech();
  const [ready, setReady] = useState<View | null>(viewAtHand(view) ? view : null);
  useEffect(() => {
    let wanted = true;
    void loadView(view).then(() => { if (wanted) setReady(view); });
    return () => { wanted = false; };
  }, [view]);
  const Content = viewAtHand(view);
  return Content && ready !== null ? <Content key={view} /> : <p class="waiting" role="status">{words.loading}</p>;
}
