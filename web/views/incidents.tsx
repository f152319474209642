import type { Incident } from '../../src/model/index.ts';
import { filterQuery } from '../address.ts';
import { useAddress } from '../navigate.ts';
import { useAnswer, usePages, withQuery } from '../api.ts';
import { type FullIncident, IncidentPage } from '../parts/incident-page.tsx';
import { Link } from '../parts/link.tsx';
import { NARROW, useMedia } from '../parts/media.ts';
import { partiesOf, placeOf, whenOf } from '../parts/names.ts';
import { StatusTag, TypeName } from '../parts/quad.tsx';
import { State } from '../parts/state.tsx';
import { VirtualList } from '../parts/virtual-list.tsx';
import { useSpeech } from '../words/speech.ts';

/** Happenings, newest first, or one of them with its tellings side by side. */
export function Incidents() {
  const { at } = useAddress();
  return at.incident ? <OneIncident id={at.incident} /> : <AllIncidents />;
}

function OneIncident({ id }: { readonly id: string }) {
  const { words } = useSpeech();
  const answer = useAnswer<FullIncident>(`incidents/${encodeURIComponent(id)}`);
  return <><p class="crumb"><Link to={{ at: { incident: '' } }}>← {words.incident.list}</Link></p><State answer={answer}>{answer.value && <IncidentPage incident={answer.value} />}</State></>;
}

function AllIncidents() {
  const { filter } = useAddress();
  const { words } = useSpeech();
  const narrow = useMedia(NARROW);
  const incidents = usePages<Incident>(withQuery('incidents', filterQuery(filter), { limit: '200' }));
  return (
    <State answer={incidents} empty={incidents.value?.length === 0}>
      <VirtualList items={incidents.value ?? []} height={narrow ? 96 : 34} keyOf={({ id }) => id} more={incidents.more} done={incidents.done} label={words.view.incidents} row={(incident) => <IncidentRow incident={incident} />} />
      {incidents.done && <p class="end">{words.list.end}</p>}
    </State>
  );
}

function IncidentRow({ incident }: { readonly incident: Incident }) {
  const speech = useSpeech();
  const { words, number } = speech;
  const { versions, sources, reports } = incident;
  return (
    <Link class="event-row incident-row" to={{ view: 'incidents', at: { incident: incident.id } }}>
      <span class="day">{whenOf(incident.when, speech)}</span>
      <span class="what"><TypeName type={incident.type} quad={incident.quad} /> <StatusTag status={incident.status} /></span>
      <span class="who">{partiesOf(incident, speech)}</span>
      <span class="where">{placeOf(incident.place, speech)}</span>
      <span class="cited">{sources.length > 1 ? words.incident.sources(number(sources.length)) : sources[0] ?? words.incident.reports(number(reports.length))}{incident.bothAdmit && <> · <span class="tag">{words.incident.bothAdmit}</span></>}</span>
      <span class="by">{versions.length > 1 && <strong class="rival">≠ {words.incident.versions(number(versions.length))}</strong>}</span>
    </Link>
  );
}
