import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { useSpeech } from '../words/speech.ts';

interface FileFieldProps {
  readonly label: string;
  readonly field: Ref<HTMLInputElement>;
  readonly multiple?: boolean;
  readonly accept?: string;
  readonly chosen?: (files: FileList | null) => void;
}

/** A field for files whose words are the page's: a browser's own speak the language of the browser. */
export function FileField({ label, field, multiple = false, accept, chosen }: FileFieldProps) {
  const { words } = useSpeech();
  const [names, setNames] = useState('');
  const hear = (files: FileList | null): void => {
    // What is taken at once is not waiting to be sent.
    if (!chosen) setNames([...files ?? []].map(({ name }) => name).join(', '));
    chosen?.(files);
  };
  return (
    <label class="field file-field"><span>{label}</span>
      <span class="file-choice"><span class="button quiet">{multiple ? words.import.files : words.import.file}</span> <small>{names}</small></span>
      <input ref={field} class="unseen" type="file" multiple={multiple} accept={accept} onChange={({ currentTarget }) => hear(currentTarget.files)} />
    </label>
  );
}
