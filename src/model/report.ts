import type { Note } from './note.ts';

/** One report as read: its normalised text and what is known about its publication. Every offset anywhere points into `text`. */
export interface Report {
  /** Given, else the first 16 hex digits of SHA-256 of the normalised text. */
  readonly id: string;
  /** ISO 639-1 of a language there is a pack for, or '' where the text is in none of them (with a note). */
  readonly lang: string;
  readonly title: string | null;
  /** The outlet. */
  readonly source: string | null;
  readonly url: string | null;
  /** The input's path as given. */
  readonly file: string | null;
  /** Publication: a civil date, optionally with time and offset: `2020-06-05`, `2020-06-05T14:30+07:00`. */
  readonly published: string | null;
  readonly text: string;
  readonly notes: readonly Note[];
}
