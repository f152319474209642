import type { Count, Incident, Version } from '../../src/model/index.ts';
import type { KeptEvent } from '../answers.ts';
import { type Speech, useSpeech } from '../words/speech.ts';
import { CopyCitation } from './citation.tsx';
import { Link } from './link.tsx';
import { namesOf, partiesOf, placeOf, whenOf } from './names.ts';
import { StatusTag, TypeName } from './quad.tsx';

/** An incident with its events in full. */
export interface FullIncident extends Incident {
  readonly told: readonly KeptEvent[];
}

const TOLLS = ['dead', 'injured', 'captured', 'displaced'] as const;

/** One happening: what all agree on, then its versions side by side, each with the words that tell it. */
export function IncidentPage({ incident }: { readonly incident: FullIncident }) {
  const speech = useSpeech();
  const { words, number } = speech;
  const { versions, told, sources, reports, reasons } = incident;
  const rival = versions.length > 1;
  return (
    <article class="incident-page">
      <header class="report-head">
        <h2><TypeName type={incident.type} quad={incident.quad} /> {partiesOf(incident, speech)} <StatusTag status={incident.status} /></h2>
        <p class="by">{[whenOf(incident.when, speech), placeOf(incident.place, speech), words.incident.sources(number(sources.length)), words.incident.reports(number(reports.length))].filter(Boolean).join(' · ')}{incident.bothAdmit && <> · <span class="tag">{words.incident.bothAdmit}</span></>}</p>
      </header>
      <Tolls incident={incident} />
      <h3 class={rival ? 'rival' : ''}>{rival ? `≠ ${words.incident.rival}: ${words.incident.versions(number(versions.length))}` : `= ${words.incident.agree}`}</h3>
      <div class="versions">{versions.map((version, i) => <OneVersion key={version.events.join()} version={version} number={i + 1} told={told.filter(({ id }) => version.events.includes(id))} />)}</div>
      {reasons.length > 0 && <details class="more"><summary>{words.incident.why} ({reasons.length})</summary><ul>{reasons.map(({ events, words: said }) => <li key={events.join()}>{said} <small><code>{events.join(' = ')}</code></small></li>)}</ul></details>}
    </article>
  );
}

function OneVersion({ version, number, told }: { readonly version: Version; readonly number: number; readonly told: readonly KeptEvent[] }) {
  const speech = useSpeech();
  const { words } = speech;
  return (
    <section class="version" aria-label={`${words.incident.tellings} ${number}`}>
      <h4>{version.speaker ? `${words.incident.by} ${version.speaker.name}` : `${words.incident.by} ${words.incident.outlets}`}</h4>
      <p class="telling"><strong>{namesOf(version.actors) || words.event.someone}</strong>{version.recipients.length > 0 && <> → <strong>{namesOf(version.recipients)}</strong></>} <StatusTag status={version.status} /></p>
      <ul class="cites">
        {told.map((event) => (
          <li key={event.id}>
            <blockquote lang={event.report.lang || undefined}>“{event.citation.text}”</blockquote>
            <p class="by"><Link to={{ view: 'reports', at: { id: event.report.id, event: event.id } }}>{event.report.source ?? words.report.outlet}{event.report.published ? `, ${speech.day(event.report.published)}` : ''}</Link>{event.report.copyOf ? ` · ${words.report.copy}` : ''} · <CopyCitation event={event} report={event.report} /></p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function counted({ low, high, by }: Count, { number, words }: Speech): string {
  return `${low === high ? number(low) : `${number(low)}–${number(high)}`} (${words.incident.by} ${by?.name ?? words.incident.outlets})`;
}

function Tolls({ incident }: { readonly incident: Incident }) {
  const speech = useSpeech();
  const kinds = TOLLS.filter((kind) => incident[kind].length > 0);
  if (kinds.length === 0) return null;
  return <dl class="facts">{kinds.map((kind) => <div key={kind}><dt>{speech.words.event[kind]}</dt><dd>{incident[kind].map((count) => counted(count, speech)).join('; ')}</dd></div>)}</dl>;
}
