import { eventRecords, reportRecord } from '../formats/record.ts';
import type { Coded } from '../model/index.ts';
import { painter } from './paint.ts';
import { type Ui, words } from './words.ts';

/** How coded reports are printed: plain data, so that a worker can be told. */
export interface Plan {
  readonly format: 'reports' | 'events' | 'table';
  readonly ui: Ui;
  readonly width: number;
  readonly colours: boolean;
  /** Files of actor and agent dictionaries to ask before our own. */
  readonly actors: readonly string[];
  /** Files of verb dictionaries to ask before our frames. */
  readonly verbs: readonly string[];
  /** Set where reports are to be kept and not printed: the coder's version that they are kept under. */
  readonly keptBy?: string;
}

/** The lines that a coded report is printed as. */
export type Render = (coded: Coded) => readonly string[];

/** Makes the printer that the plan asks for. */
export async function rendererOf({ format, ui, width, colours }: Plan): Promise<Render> {
  if (format === 'reports') return (coded) => [JSON.stringify(reportRecord(coded))];
  if (format === 'events') return (coded) => eventRecords(coded).map((event) => JSON.stringify(event));
  const { renderReport } = await import('./table.ts');
  const setting = { width, words: words[ui], paint: painter(colours) };
  return (coded) => [renderReport(coded, setting), ''];
}
