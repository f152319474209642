import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Ui } from '../address.ts';
import { codes2 } from './countries.generated.ts';
import { en, type Words } from './en.ts';
import { id } from './id.ts';

/** The words of one language, with its way of writing numbers, days and countries. */
export interface Speech {
  readonly ui: Ui;
  readonly words: Words;
  readonly number: (value: number) => string;
  /** With two decimals. */
  readonly level: (value: number) => string;
  readonly share: (value: number) => string;
  /** `2020-06-05` → `5 Jun 2020`; `2020-06` and `2020` as far as they go. */
  readonly day: (iso: string) => string;
  /** A point in time, on this machine's clock. */
  readonly moment: (iso: string) => string;
  /** A span of days, once where both ends are one. */
  readonly days: (start: string, end: string) => string;
  readonly country: (code3: string) => string;
}

const LOCALE = { id: 'id-ID', en: 'en-GB' } as const;

function speechOf(ui: Ui): Speech {
  const words = ui === 'id' ? id : en;
  const numbers = new Intl.NumberFormat(LOCALE[ui]);
  const levels = new Intl.NumberFormat(LOCALE[ui], { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const shares = new Intl.NumberFormat(LOCALE[ui], { style: 'percent', maximumFractionDigits: 0 });
  const names = new Intl.DisplayNames(LOCALE[ui], { type: 'region' });
  const formats = [{ year: 'numeric' }, { month: 'short', year: 'numeric' }, { day: 'numeric', month: 'short', year: 'numeric' }] as const;
  const dates = formats.map((format) => new Intl.DateTimeFormat(LOCALE[ui], { ...format, timeZone: 'UTC' }));
  const moments = new Intl.DateTimeFormat(LOCALE[ui], { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
  const day = (iso: string): string => {
    const [year, month = 1, date = 1] = iso.slice(0, 10).split('-').map(Number);
    const parts = iso.slice(0, 10).split('-').length;
    return Number.isFinite(year) && dates[parts - 1] ? dates[parts - 1].format(Date.UTC(year, month - 1, date)) : iso;
  };
  return {
    ui, words, day,
    moment: (iso) => (Number.isNaN(Date.parse(iso)) ? iso : moments.format(new Date(iso))),
    number: (value) => numbers.format(value),
    level: (value) => levels.format(value),
    share: (value) => shares.format(value),
    days: (start, end) => (start === end ? day(start) : start.length === 10 && end.length === 10 ? dates[2].formatRange(new Date(start), new Date(end)) : `${day(start)} – ${day(end)}`),
    country: (code3) => (codes2[code3] ? names.of(codes2[code3]) ?? code3 : code3),
  };
}

const made = { id: speechOf('id'), en: speechOf('en') };

export const speechIn = (ui: Ui): Speech => made[ui];
export const SpeechContext = createContext<Speech>(made.id);
export const useSpeech = (): Speech => useContext(SpeechContext);
