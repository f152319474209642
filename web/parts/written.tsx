import { useEffect, useState } from 'preact/hooks';
import type { Facet } from '../answers.ts';
import { useSpeech } from '../words/speech.ts';

/** A name written by hand, with what the record knows as suggestions. Taken when the field is left or Enter is pressed. */
export function Written({ id, label, value, known = [], set }: { readonly id: string; readonly label: string; readonly value: string | undefined; readonly known?: readonly Facet[] | undefined; readonly set: (value: string) => void }) {
  const { words } = useSpeech();
  const [text, write] = useState(value ?? '');
  useEffect(() => write(value ?? ''), [value]);
  return (
    <label class="field"><span>{label}</span>
      <input list={id} value={text} placeholder={words.filter.any} maxLength={200} onInput={({ currentTarget }) => write(currentTarget.value)} onChange={({ currentTarget }) => set(currentTarget.value.trim())} />
      <datalist id={id}>{known.slice(0, 200).map((facet) => <option key={facet.value} value={facet.value} />)}</datalist>
    </label>
  );
}
