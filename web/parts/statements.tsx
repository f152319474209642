import { go } from '../navigate.ts';
import type { KeptReport } from '../answers.ts';
import { useSpeech } from '../words/speech.ts';
import { placeOf } from './names.ts';

const show = (start: number, end: number): void => go({ at: { words: `${start}-${end}` } }, { quiet: true });

/** Who said what, and who is said to hold which place, folded until they are wanted. */
export function Statements({ report: { statements, control, lang } }: { readonly report: KeptReport }) {
  const speech = useSpeech();
  const { words, days } = speech;
  return (
    <>
      {statements.length > 0 && (
        <details class="more"><summary>{words.report.statements} ({statements.length})</summary>
          <ul>{statements.map((one) => <li key={one.start}><strong>{one.speaker?.name ?? one.medium?.name ?? words.event.unnamed}</strong> <small>{words.kind[one.kind]}{one.horizon ? ` · ${days(one.horizon.start, one.horizon.end)}` : ''}</small> <button type="button" class="plain quote" lang={lang || undefined} onClick={() => show(one.start, one.end)}>“{one.text}”</button></li>)}</ul>
        </details>
      )}
      {control.length > 0 && (
        <details class="more"><summary>{words.report.control} ({control.length})</summary>
          <ul>{control.map((one) => <li key={one.start}><strong>{placeOf(one.place, speech)}</strong>: {one.holder?.name ?? words.unknown} <button type="button" class="plain quote" lang={lang || undefined} onClick={() => show(one.start, one.end)}>“{one.text}”</button></li>)}</ul>
        </details>
      )}
    </>
  );
}
