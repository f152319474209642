import type { Incident } from '../../src/model/index.ts';
import { useAnswer } from '../api.ts';
import { useSpeech } from '../words/speech.ts';
import { Link } from './link.tsx';
import { partiesOf, placeOf, whenOf } from './names.ts';
import { StatusTag, TypeName } from './quad.tsx';

const MOST = 12;

/** Incidents by their ids, each on a line that leads to it; the first dozen. */
export function IncidentLines({ ids, note }: { readonly ids: readonly string[]; readonly note?: (id: string) => string }) {
  const { number } = useSpeech();
  return <ul class="lines">{ids.slice(0, MOST).map((id) => <IncidentLine key={id} id={id} note={note?.(id) ?? ''} />)}{ids.length > MOST && <li><small>+ {number(ids.length - MOST)}</small></li>}</ul>;
}

function IncidentLine({ id, note }: { readonly id: string; readonly note: string }) {
  const speech = useSpeech();
  const { value, error } = useAnswer<Incident>(`incidents/${encodeURIComponent(id)}`);
  if (!value) return <li><code>{id}</code>{error ? '' : ' …'}</li>;
  return (
    <li>
      <Link to={{ view: 'incidents', at: { incident: id } }}><TypeName type={value.type} quad={value.quad} /> {partiesOf(value, speech)}</Link> <StatusTag status={value.status} />
      <span class="by"> {[whenOf(value.when, speech), placeOf(value.place, speech), note].filter(Boolean).join(' · ')}</span>
    </li>
  );
}
