import { useEffect, useRef } from 'preact/hooks';
import { useSpeech } from '../words/speech.ts';

interface MultiChoiceProps<T extends string> {
  readonly label: string;
  readonly values: readonly T[];
  readonly chosen: readonly T[];
  readonly name: (value: T) => string;
  readonly set: (chosen: readonly T[]) => void;
}

/** Boxes to tick under a button that says what is ticked; closes with Escape or a click elsewhere. */
export function MultiChoice<T extends string>({ label, values, chosen, name, set }: MultiChoiceProps<T>) {
  const { words } = useSpeech();
  const box = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const away = (event: globalThis.Event): void => { if (box.current?.open && event.target instanceof Node && !box.current.contains(event.target)) box.current.open = false; };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, []);
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !box.current?.open) return;
    box.current.open = false;
    box.current.querySelector('summary')?.focus();
  };
  const text = chosen.length === 0 ? words.filter.any : chosen.length === 1 ? name(chosen[0]) : words.filter.chosen(String(chosen.length));
  const toggle = (value: T): void => set(values.filter((one) => (one === value) !== chosen.includes(one)));
  return (
    <div class="field">
      <span aria-hidden="true">{label}</span>
      <details class="multi" ref={box} onKeyDown={close}>
        <summary aria-label={`${label}: ${text}`}>{text}</summary>
        <fieldset><legend class="unseen">{label}</legend>{values.map((value) => <label key={value} class="check"><input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} /><span>{name(value)}</span></label>)}</fieldset>
      </details>
    </div>
  );
}
