import type { Decision } from '../../src/model/index.ts';
import { useState } from 'preact/hooks';
import type { KeptReport } from '../answers.ts';
import { ask, usePages, withQuery } from '../api.ts';
import { saveFile } from '../draw/save.ts';
import { Link } from '../parts/link.tsx';
import { useSpeech } from '../words/speech.ts';
import { type Mending, mended, testCase } from './mending.ts';
import { undo } from './review.ts';

/** Everything that people have decided: kept apart from the machine's record, to be taken back, exported, and offered as test cases. */
export function Decisions({ round, again, name }: { readonly round: number; readonly again: () => void; readonly name: string }) {
  const { words, day } = useSpeech();
  const decisions = usePages<Decision>(withQuery('review/decisions', { limit: '200' }), round);
  const [failure, setFailure] = useState('');
  const all = decisions.value ?? [];
  const undone = new Set(all.filter(({ kind }) => kind === 'undo').map(({ change }) => change.decision));
  const takeBack = (id: number): void => void undo(id, name).then(again, ({ message }: Error) => setFailure(message));
  const cases = async (): Promise<void> => {
    const judged = all.filter(({ kind, id }) => (kind === 'accept' || kind === 'reject' || kind === 'mend') && !undone.has(id));
    const reports = new Map<string, KeptReport | null>();
    for (const { report } of judged) if (!reports.has(report)) reports.set(report, await ask<KeptReport>(`reports/${encodeURIComponent(report)}`).catch(() => null));
    const lines = judged.flatMap(({ report: id, event: of, kind, change }) => {
      const report = reports.get(id);
      const event = report?.events.find((one) => one.id === of);
      return report && event ? [JSON.stringify(testCase(report, kind === 'mend' ? mended(event, change as Mending) : event, kind !== 'reject'))] : []; // what was sent as a mending
    });
    saveFile('warta-cases.jsonl', new Blob([`${lines.join('\n')}\n`], { type: 'application/x-ndjson' }));
  };
  if (all.length === 0) return null;
  return (
    <details class="more"><summary>{words.review.decisions} ({all.length}{decisions.done ? '' : '+'})</summary>
      <p class="actions"><button type="button" onClick={() => saveFile('warta-decisions.json', new Blob([JSON.stringify(all, null, 2)], { type: 'application/json' }))}>{words.review.exported}</button> <button type="button" onClick={() => void cases()}>{words.review.cases}</button></p>
      {failure && <p class="failure" role="alert">{failure}</p>}
      <ul>{all.map(({ id, kind, by, at, report, event }) => (
        <li key={id}><strong>{words.review.done[kind]}</strong> <Link to={{ view: 'reports', at: { id: report, ...(event ? { event } : {}) } }}><code>{event ?? report}</code></Link> <small>{by}, {day(at)} {at.slice(11, 16)} UTC</small> {kind !== 'undo' && !undone.has(id) && name && <button type="button" class="plain" onClick={() => takeBack(id)}>{words.review.undo}</button>}</li>
      ))}</ul>
    </details>
  );
}
