import type { Status, StatementKind } from '../model/index.ts';

export type Ui = 'id' | 'en';

/** The words that the table and the explanations are labelled with. */
export interface Words {
  readonly columns: Readonly<Record<'what' | 'who' | 'where' | 'when' | 'says' | 'status', string>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly kinds: Readonly<Record<StatementKind, string>>;
  readonly statements: string;
  readonly control: string;
  readonly relations: string;
  readonly notes: string;
  readonly noEvents: string;
  readonly unknown: string;
  readonly from: string;
  readonly dead: string;
  readonly injured: string;
  readonly captured: string;
  readonly displaced: string;
  readonly since: string;
  readonly copyOf: string;
  readonly reports: (count: number) => string;
  readonly says: string;
  readonly more: string;
  readonly nothingLike: string;
  readonly explain: Readonly<Record<'words' | 'sentence' | 'rule' | 'why' | 'actors' | 'recipients' | 'place' | 'when' | 'says' | 'notes' | 'confidence' | 'implied' | 'none' | 'found', string>>;
}

const id: Words = {
  columns: { what: 'Apa', who: 'Siapa → kepada siapa', where: 'Di mana', when: 'Kapan', says: 'Kata siapa', status: 'Status' },
  status: { actual: 'terjadi', future: 'akan datang', hypothetical: 'pengandaian', negated: 'tidak terjadi', historical: 'masa lalu' },
  kinds: { assertion: 'pernyataan', prediction: 'ramalan', promise: 'janji', demand: 'tuntutan', denial: 'bantahan', accusation: 'tuduhan' },
  statements: 'Ucapan', control: 'Penguasaan wilayah', relations: 'Hubungan', notes: 'Catatan', noEvents: 'Tidak ada peristiwa konflik atau diplomasi yang ditemukan.',
  unknown: '?', from: 'dari', dead: 'tewas', injured: 'luka', captured: 'tertangkap', displaced: 'mengungsi', since: 'sejak', copyOf: 'salinan dari', reports: (count) => `${count} laporan`, says: 'kata', more: 'masih ada lagi; lanjutkan dengan', nothingLike: 'tidak ada yang seperti itu di dalam simpanan',
  explain: { words: 'Kata-kata', sentence: 'Kutipan', rule: 'Aturan', why: 'Dasarnya', actors: 'Pelaku', recipients: 'Sasaran', place: 'Tempat', when: 'Waktu', says: 'Kata siapa', notes: 'Catatan dan yang ditolak', confidence: 'Keyakinan', implied: 'tersirat', none: 'tidak disebut', found: 'ditemukan oleh' },
};

const en: Words = {
  columns: { what: 'What', who: 'Who → to whom', where: 'Where', when: 'When', says: 'Who says so', status: 'Status' },
  status: { actual: 'actual', future: 'future', hypothetical: 'hypothetical', negated: 'negated', historical: 'historical' },
  kinds: { assertion: 'assertion', prediction: 'prediction', promise: 'promise', demand: 'demand', denial: 'denial', accusation: 'accusation' },
  statements: 'Statements', control: 'Control of places', relations: 'Relations', notes: 'Notes', noEvents: 'No event of conflict or diplomacy was found.',
  unknown: '?', from: 'from', dead: 'dead', injured: 'injured', captured: 'captured', displaced: 'displaced', since: 'since', copyOf: 'copy of', reports: (count) => (count === 1 ? '1 report' : `${count} reports`), says: 'says', more: 'there are more; go on with', nothingLike: 'nothing is like that in the store',
  explain: { words: 'Words', sentence: 'Citation', rule: 'Rule', why: 'It rests on', actors: 'Actors', recipients: 'Recipients', place: 'Place', when: 'When', says: 'Who says so', notes: 'Notes, and what was refused', confidence: 'Confidence', implied: 'implied', none: 'not said', found: 'found by' },
};

export const words: Readonly<Record<Ui, Words>> = { id, en };

/** The interface language of the person's locale: Indonesian where it is that, else English. @example uiOf({ LANG: 'id_ID.UTF-8' }) // 'id' */
export function uiOf(environment: Readonly<Record<string, string | undefined>>): Ui {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^(?:id|in)(?:[_.@-]|$)/.test(locale) ? 'id' : 'en';
}
