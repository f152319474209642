import type { ControlState, IndexPoint, Measure, Outcome, PromiseCondition, PromiseKind, Sourced, TooLittle } from '../model/index.ts';
import type { Ui } from './words.ts';

/** The words that measures are told with. */
export interface MeasureWords {
  readonly tooLittle: Readonly<Record<TooLittle, string>>;
  readonly states: Readonly<Record<ControlState, string>>;
  readonly kinds: Readonly<Record<PromiseKind, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly clocks: Readonly<Record<'ahead' | 'past' | 'none', string>>;
  readonly standings: Readonly<Record<Sourced['standing'], string>>;
  readonly rise: string;
  readonly fall: string;
  readonly movedBy: string;
  /** What stands in the lines below, in one or two lines. */
  readonly heads: Readonly<Record<Measure['kind'], string>>;
  /** Marks a period whose value is more the mean's than its own. */
  readonly mostlyMean: string;
  readonly inPeriod: string;
  readonly rate: string;
  readonly of: (point: Pick<IndexPoint, 'published' | 'incidents'>) => string;
  readonly undated: (count: number) => string;
  readonly since: string;
  readonly about: string;
  readonly from: string;
  readonly lastSaid: string;
  readonly says: string;
  readonly against: string;
  readonly due: string;
  readonly weighed: (after: number, before: number, days: number) => string;
  readonly followed: (count: number) => string;
  readonly condition: (condition: PromiseCondition) => string;
  readonly nothing: string;
  readonly speaksFor: string;
  readonly network: (acted: number, suffered: number, betweenness: number) => string;
  readonly outlet: (counts: Readonly<Record<'reports' | 'copies' | 'incidents' | 'first' | 'alone', number>>) => string;
}

const id: MeasureWords = {
  tooLittle: { 'no-incidents': 'tidak ada kejadian yang diberitakan', 'few-incidents': 'terlalu sedikit kejadian untuk dinilai', 'few-reports': 'terlalu sedikit laporan untuk dinilai', 'no-reports': 'tidak ada laporan' },
  states: { held: 'dikuasai', contested: 'diperebutkan', 'one-sided claim': 'klaim sepihak', stale: 'sudah lama tidak diberitakan' },
  kinds: { prediction: 'ramalan', promise: 'janji', threat: 'ancaman', demand: 'tuntutan', deadline: 'tenggat' },
  outcomes: { kept: 'ditepati', broken: 'dilanggar', contradicted: 'dibantah', unseen: 'belum terlihat' },
  clocks: { ahead: 'belum jatuh tempo', past: 'sudah lewat', none: 'tanpa tenggat' },
  standings: { 'one-source': 'satu sumber', 'one-voice': 'satu suara', corroborated: 'dikuatkan' },
  rise: 'naik', fall: 'turun', movedBy: 'digerakkan oleh', since: 'sejak', about: 'sekitar', from: 'dari', lastSaid: 'terakhir disebut', says: 'kata', against: 'bertentangan', due: 'sampai',
  heads: {
    escalation: 'Indeks eskalasi: permusuhan per laporan (dalam kurung: rentang 90 %); lebih tinggi lebih buruk, di bawah nol kerja sama.',
    control: 'Siapa dikatakan menguasai tempat mana, sejak kapan, direbut dari siapa dan kata siapa.',
    promises: 'Apa yang dijanjikan, diramalkan, diancamkan atau dituntut. “Belum terlihat” bukan penilaian: tidak ada berita yang menunjukkannya.',
    actors: 'Siapa bertindak terhadap siapa, dihitung menurut kejadian.', sourcing: 'Media mana memberitakan apa lebih dulu, dan apa yang bersandar pada satu sumber.',
  },
  mostlyMean: '≈ laporannya sedikit: nilainya lebih banyak ditarik ke rata-rata',
  inPeriod: 'kejadian suatu masa: warta incidents --from HARI --to HARI; semua id: --format json',
  rate: 'permusuhan per laporan, sebagaimana diberitakan',
  of: ({ published, incidents }) => `${incidents.length} kejadian, ${published} laporan`,
  undated: (count) => `${count} kejadian tanpa hari yang jelas tidak dihitung`,
  weighed: (after, before, days) => `${after} tindakan kekerasan dalam ${days} hari sesudahnya, ${before} sebelumnya`,
  followed: (count) => `${count} kejadian menyusul`,
  condition: ({ text, unless, met }) => `bersyarat: “${text}”, ${unless ? 'tidak dapat diketahui terpenuhi atau tidak' : met ? `terlihat terpenuhi ${met.day}` : 'belum terlihat terpenuhi'}`,
  nothing: 'Tidak ada yang dapat diukur.', speaksFor: 'berbicara untuk',
  network: (acted, suffered, betweenness) => `bertindak ${acted} kali, dikenai ${suffered} kali, keperantaraan ${betweenness}`,
  outlet: ({ reports, copies, incidents, first, alone }) => `${reports} laporan (${copies} salinan), ${incidents} kejadian: ${first} paling dulu, ${alone} sendirian`,
};

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const en: MeasureWords = {
  tooLittle: { 'no-incidents': 'no incident is told', 'few-incidents': 'too few incidents to tell', 'few-reports': 'too few reports to tell', 'no-reports': 'no reports' },
  states: { held: 'held', contested: 'contested', 'one-sided claim': 'one-sided claim', stale: 'stale' },
  kinds: { prediction: 'prediction', promise: 'promise', threat: 'threat', demand: 'demand', deadline: 'deadline' },
  outcomes: { kept: 'kept', broken: 'broken', contradicted: 'contradicted', unseen: 'unseen' },
  clocks: { ahead: 'not yet due', past: 'past', none: 'no day named' },
  standings: { 'one-source': 'one source', 'one-voice': 'one voice', corroborated: 'corroborated' },
  rise: 'rise', fall: 'fall', movedBy: 'moved by', since: 'since', about: 'about', from: 'from', lastSaid: 'last said', says: 'says', against: 'against', due: 'until',
  heads: {
    escalation: 'Escalation index: hostility per report (in brackets: the 90 % band); higher is worse, below zero is cooperation.',
    control: 'Who is said to hold which place, since when, taken from whom and by whose word.',
    promises: 'What was promised, foretold, threatened or demanded. “Unseen” is no judgement: no report shows what became of it.',
    actors: 'Who acts on whom, counted by incidents.', sourcing: 'Which outlets told of what first, and what rests on one source.',
  },
  mostlyMean: '≈ few reports: the value is drawn more than half to the mean',
  inPeriod: 'the incidents of a period: warta incidents --from DAY --to DAY; all ids: --format json',
  rate: 'hostility per report, as told',
  of: ({ published, incidents }) => `${plural(incidents.length, 'incident')}, ${plural(published, 'report')}`,
  undated: (count) => (count === 1 ? '1 incident without a clear day is not counted' : `${count} incidents without a clear day are not counted`),
  weighed: (after, before, days) => `${plural(after, 'act')} of force in the ${plural(days, 'day')} after, ${before} before`,
  followed: (count) => `${plural(count, 'incident')} followed`,
  condition: ({ text, unless, met }) => `on condition: “${text}”, ${unless ? 'whether it came about cannot be told' : met ? `seen met ${met.day}` : 'not seen met'}`,
  nothing: 'There is nothing to measure.', speaksFor: 'speaks for',
  network: (acted, suffered, betweenness) => `acted ${plural(acted, 'time')}, was acted on ${plural(suffered, 'time')}, betweenness ${betweenness}`,
  outlet: ({ reports, copies, incidents, first, alone }) => `${plural(reports, 'report')} (${copies === 1 ? '1 copy' : `${copies} copies`}), ${plural(incidents, 'incident')}: ${first} first, ${alone} alone`,
};

export const measureWords: Readonly<Record<Ui, MeasureWords>> = { id, en };
