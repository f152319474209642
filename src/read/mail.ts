import PostalMime from 'postal-mime';
import { readDate } from './known-dates.ts';
import { textOfHtml } from './page-text.ts';
import type { ReadResult } from './refusal.ts';
import { type ReadOptions, toReport } from './report.ts';

/** A mail (`.eml`) → report: its own text, else its HTML; the sender is the outlet. */
export async function readMail(file: string, bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  try {
    const { text, html, subject, from, headers, attachments } = await PostalMime.parse(bytes);
    const dated = headers.find(({ key }) => key === 'date')?.value ?? '';
    const published = readDate(dated);
    const notes: Array<readonly [string, string]> = published === null ? [] : [['published-from', 'the publication date is the day on which the mail was sent']];
    if (attachments.length > 0) notes.push(['attachments', `attachments were not read: ${attachments.map(({ filename }) => filename ?? 'without a name').join(', ')}`]);
    return toReport({ file, line: null, text: text?.trim() ? text : textOfHtml(html ?? ''), title: subject, source: from?.name || from?.address, published, notes }, options);
  } catch (error) {
    return { refusal: { file, line: null, code: 'bad-mail', given: `a mail that could not be taken apart (${error instanceof Error ? error.message : String(error)})`, wanted: 'a whole mail', todo: 'save it again' } };
  }
}
