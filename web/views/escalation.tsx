import { filterQuery } from '../address.ts';
import { useAnswer, withQuery } from '../api.ts';
import type { Facets } from '../answers.ts';
import type { Escalation } from '../../src/model/index.ts';
import { go, useAddress } from '../navigate.ts';
import { IncidentLines } from '../parts/incident-lines.tsx';
import { IndexChart } from '../parts/index-chart.tsx';
import { State } from '../parts/state.tsx';
import { Written } from '../parts/written.tsx';
import { useSpeech } from '../words/speech.ts';

const BY = ['all', 'country', 'place', 'dyad'] as const;
type By = (typeof BY)[number];
const quiet = { quiet: true } as const;

/** What the index is asked about: what the address says, else what the filter is narrowed to. */
function askedOf(filter: ReturnType<typeof useAddress>['filter'], at: Readonly<Record<string, string>>): { readonly by: By; readonly key: string } {
  const by = BY.find((one) => one === at.by) ?? (filter.place ? 'place' : filter.country ? 'country' : 'all');
  return { by, key: at.key ?? (by === 'place' ? filter.place : by === 'country' ? filter.country : undefined) ?? '' };
}

/** Rising or falling: the line, its band, and what is behind each jump. */
export function EscalationView() {
  const { filter, at } = useAddress();
  const { words, number, day, level } = useSpeech();
  const { by, key } = askedOf(filter, at);
  const [step, score] = [at.step === 'day' ? 'day' : 'week', at.score === 'goldstein' ? 'goldstein' : 'plover'] as const;
  const asked = by === 'all' || (by === 'dyad' ? /^[^|]+\|[^|]+$/.test(key) : key !== '');
  const { from, to } = filter;
  const answer = useAnswer<Escalation>(asked ? withQuery('index', filterQuery({ from, to }), { by, step, score, ...(by === 'all' ? {} : { key }) }) : null);
  const change = answer.value?.changes.find((one) => one.at === at.jump) ?? null;
  const point = answer.value?.points.find(({ start }) => start === at.point) ?? null;
  return (
    <>
      <Asked by={by} step={step} score={score} given={key} />
      {!asked && <p class="nothing">{words.index.give}</p>}
      <State answer={answer}>
        {answer.value && (answer.value.tooLittle ? <p class="nothing">{words.index.little[answer.value.tooLittle]}</p> : (
          <>
            <IndexChart answer={answer.value} score={score} />
            <p class="hint">{words.index.band} {answer.value.undated.length > 0 ? words.index.undated(number(answer.value.undated.length)) : ''}</p>
            <div class="columns">
              <section aria-label={words.index.jumps}>
                <h2>{words.index.jumps}</h2>
                {answer.value.changes.length === 0 && <p class="nothing">{words.index.nojumps}</p>}
                <ul class="jumps">{answer.value.changes.map((one) => <li key={one.at}><button type="button" class="plain" aria-pressed={one === change} onClick={() => go({ at: { jump: one.at, point: '' } }, quiet)}>{one.direction === 'rise' ? '▲' : '▼'} {words.index.jump(words.index[one.direction], day(one.at))}</button> <small>{level(one.before)} → {level(one.after)}</small></li>)}</ul>
              </section>
              {change && <section aria-label={words.index.behind}><h2>{words.index.behind}: {words.index.jump(words.index[change.direction], day(change.at))}</h2><IncidentLines ids={change.movers.map(({ incident }) => incident)} note={(id) => { const mover = change.movers.find(({ incident }) => incident === id); return mover ? `${words.index[mover.side]} (${mover.weight > 0 ? '+' : ''}${level(mover.weight)})` : ''; }} /></section>}
              {point && <section aria-label={words.index.point}><h2>{words.index.point} {day(point.start)}</h2><p class="by">{number(point.incidents.length)} {words.index.incidents.toLowerCase()} · {number(point.published)} {words.index.reports}</p><IncidentLines ids={point.incidents} /></section>}
            </div>
          </>
        ))}
      </State>
    </>
  );
}

function Asked({ by, step, score, given }: { readonly by: By; readonly step: string; readonly score: string; readonly given: string }) {
  const { words, country } = useSpeech();
  const facets = useAnswer<Facets>('facets');
  const set = (at: Readonly<Record<string, string>>): void => go({ at: { jump: '', point: '', ...at } }, quiet);
  const [one = '', other = ''] = given.split('|');
  const lands = (facets.value?.countries ?? []).map(({ value }) => ({ value, name: country(value) })).sort((a, b) => a.name.localeCompare(b.name));
  return (
    <div class="fields asked" role="group" aria-label={words.index.by}>
      <label class="field"><span>{words.index.by}</span><select value={by} onChange={({ currentTarget }) => set({ by: currentTarget.value, key: '' })}>{BY.map((value) => <option key={value} value={value}>{words.index[value]}</option>)}</select></label>
      {by === 'country' && <label class="field"><span>{words.filter.country}</span><select value={given} onChange={({ currentTarget }) => set({ key: currentTarget.value })}><option value="">…</option>{lands.map(({ value, name }) => <option key={value} value={value}>{name}</option>)}</select></label>}
      {by === 'place' && <Written id="index-place" label={words.filter.place} value={given} known={facets.value?.places} set={(key) => set({ key })} />}
      {by === 'dyad' && <><Written id="index-one" label={words.index.one} value={one} known={facets.value?.parties} set={(name) => set({ key: `${name}|${other}` })} /><Written id="index-other" label={words.index.other} value={other} known={facets.value?.parties} set={(name) => set({ key: `${one}|${name}` })} /></>}
      <label class="field"><span>{words.index.step}</span><select value={step} onChange={({ currentTarget }) => set({ step: currentTarget.value })}><option value="week">{words.index.week}</option><option value="day">{words.index.day}</option></select></label>
      <label class="field"><span>{words.index.score}</span><select value={score} onChange={({ currentTarget }) => set({ score: currentTarget.value })}><option value="plover">{words.index.plover}</option><option value="goldstein">{words.index.goldstein}</option></select></label>
    </div>
  );
}
