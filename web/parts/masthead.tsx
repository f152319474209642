import { useEffect, useRef } from 'preact/hooks';
import { VIEWS } from '../address.ts';
import { go, useAddress } from '../navigate.ts';
import { useSpeech } from '../words/speech.ts';
import { Link } from './link.tsx';
import { NARROW, useMedia } from './media.ts';

/** The head of the paper: its name, the views like sections under it, and the two languages. */
export function Masthead() {
  const { ui } = useAddress();
  const { words } = useSpeech();
  const narrow = useMedia(NARROW);
  return (
    <header class="masthead">
      <div class="name"><Link to={{ view: 'timeline' }} class="logo">{words.title}</Link><span class="motto">{words.motto}</span></div>
      <div class="languages" role="group" aria-label={words.language}>
        {(['id', 'en'] as const).map((one) => <button key={one} type="button" lang={one} aria-pressed={ui === one} onClick={() => go({ ui: one }, { quiet: true })}>{one === 'id' ? 'Indonesia' : 'English'}</button>)}
      </div>
      {narrow ? <FoldedViews /> : <nav aria-label={words.views}><ViewLinks /></nav>}
    </header>
  );
}

function ViewLinks() {
  const { view } = useAddress();
  const { words } = useSpeech();
  return <ul class="views">{VIEWS.map((one) => <li key={one}><Link to={{ view: one }} current={view === one ? 'page' : undefined}>{words.view[one]}</Link></li>)}</ul>;
}

/** On a narrow page the views fold away under the one that is open. */
function FoldedViews() {
  const { view } = useAddress();
  const { words } = useSpeech();
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => { if (box.current) box.current.open = false; }, [view]);
  return <details class="folded" ref={box}><summary>{words.menu}: <strong>{words.view[view]}</strong></summary><nav aria-label={words.views}><ViewLinks /></nav></details>;
}
