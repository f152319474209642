import { type Entity, type Event, type EventType, formatDate, fromDays, type Place, type Precision, spanOf, toDays, type When } from '../../src/model/index.ts';
import type { Kept } from '../../src/store/index.ts';

/** Made-up reports of a made-up war, as many as are wanted, the same in every run: for the desk's benchmarks and pictures, never for judging the coder. */
interface Act {
  readonly type: EventType;
  readonly cameo: string;
  readonly quad: number;
  readonly scale: number;
  readonly verb: readonly [id: string, en: string];
}

const ACTS: readonly Act[] = [
  { type: 'ASSAULT', cameo: '190', quad: 4, scale: -10, verb: ['menyerang', 'attacked'] }, { type: 'ASSAULT', cameo: '192', quad: 4, scale: -9, verb: ['merebut pos', 'seized posts of'] },
  { type: 'ASSAULT', cameo: '195', quad: 4, scale: -10, verb: ['membombardir', 'bombed'] }, { type: 'COERCE', cameo: '170', quad: 4, scale: -7, verb: ['mengepung', 'besieged'] },
  { type: 'MOBILIZE', cameo: '150', quad: 4, scale: -7, verb: ['mengerahkan tentara terhadap', 'massed troops against'] }, { type: 'ACCUSE', cameo: '110', quad: 3, scale: -3, verb: ['menuduh', 'accused'] },
  { type: 'THREATEN', cameo: '130', quad: 3, scale: -5, verb: ['mengancam', 'threatened'] }, { type: 'REJECT', cameo: '120', quad: 3, scale: -2, verb: ['menolak usul', 'rejected a proposal of'] },
  { type: 'REQUEST', cameo: '100', quad: 3, scale: 0, verb: ['mendesak', 'urged'] }, { type: 'CONSULT', cameo: '040', quad: 1, scale: 2.5, verb: ['bertemu', 'met'] },
  { type: 'AGREE', cameo: '030', quad: 1, scale: 2.5, verb: ['bersepakat dengan', 'agreed with'] }, { type: 'SUPPORT', cameo: '050', quad: 1, scale: 5, verb: ['mendukung', 'backed'] },
  { type: 'AID', cameo: '070', quad: 2, scale: 10, verb: ['mengirim bantuan kepada', 'sent aid to'] }, { type: 'RETREAT', cameo: '087', quad: 2, scale: 6.5, verb: ['mundur dari', 'withdrew from'] },
];

const SIDES = ['Government army', 'Eastern Command', 'Northern Front', 'Coastal Brigade', 'River Militia', 'Highland Council', 'Port Authority Guard', 'Desert Shield', 'National Assembly', 'Presidential Guard', 'Air Force', 'Free Officers'];
const LANDS = [['LBY', 13, 32.5], ['SYR', 38, 35.2], ['UKR', 34, 48.8], ['MMR', 96, 20.4], ['SDN', 30, 14.5], ['IDN', 117, -2.5], ['ETH', 39, 9.1], ['COD', 27, -2.5], ['AFG', 66, 34], ['YEM', 45, 15.4], ['NGA', 8, 9.5], ['PSE', 35, 31.9]] as const;
const OUTLETS = Array.from({ length: 24 }, (_, i) => `${['Daily', 'Evening', 'Harian', 'Kabar', 'Coastal', 'Northern'][i % 6]} ${['Wire', 'Post', 'Contoh', 'Berita'][i % 4]} ${i + 1} (example)`);
const NAMES = ['Al', 'Ban', 'Kar', 'Mar', 'Sel', 'Tor', 'Ula', 'Wad', 'Zin', 'Dur'];
const ENDS = ['abad', 'ina', 'oum', 'ela', 'ista', 'ngo', 'rah', 'uma'];
const PRECISIONS: readonly Precision[] = ['city', 'city', 'city', 'city', 'site', 'district', 'province', 'country'];

/** A run of numbers that look like chance and are the same everywhere (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * sides);
  };
}

const LAST = toDays({ year: 2026, month: 10, day: 31 });
const DAYS = 1000;

function placeOf(roll: (sides: number) => number, land: (typeof LANDS)[number]): Omit<Place, 'span' | 'text'> {
  const [country, lon, lat] = land;
  const [a, b] = [roll(NAMES.length), roll(ENDS.length)];
  const precision = PRECISIONS[roll(PRECISIONS.length)];
  const [dx, dy] = [((a * 13 + b * 29) % 61) / 10 - 3, ((a * 31 + b * 17) % 47) / 10 - 2.3];
  return { name: precision === 'country' ? country : `${NAMES[a]}${ENDS[b]}`, country, lat: lat + dy, lon: lon + dx, geonames: 90_000_000 + LANDS.indexOf(land) * 1000 + a * 20 + b + PRECISIONS.indexOf(precision) * 100_000, precision, candidates: [] };
}

/** One report of eight events. In every other stretch of 170 days the war flares up: more is told, and worse. */
function reportOf(index: number): Kept {
  const roll = dice(index * 7919 + 17);
  const lang = roll(2) === 0 ? 'id' : 'en';
  const wave = Math.abs(Math.sin((index % 37) / 6));
  const day = LAST - Math.floor(DAYS * ((roll(1000) / 1000) * (1 - 0.4 * wave)));
  const flare = Math.floor((LAST - day) / 170) % 2 === 0;
  const published = formatDate(fromDays(day));
  const land = LANDS[Math.min(roll(LANDS.length), roll(LANDS.length))];
  let text = '';
  const events = Array.from({ length: 8 }, (_, seat): Event => {
    if (seat > 0) text += seat % 3 === 0 ? '\n' : ' ';
    const act = ACTS[flare ? Math.min(roll(ACTS.length), roll(ACTS.length), roll(ACTS.length)) : Math.max(roll(ACTS.length), roll(ACTS.length))];
    const put = (words: string): { readonly start: number; readonly end: number; readonly text: string } => {
      const start = text.length;
      text += words;
      return { start, end: text.length, text: words };
    };
    const party = (): Entity => { const name = `${SIDES[Math.min(roll(SIDES.length), roll(SIDES.length))]} ${land[0]}`; return { ...put(name), name, country: land[0], sector: name.startsWith('Gov') ? 'MIL' : 'REB', code: `${land[0]}${name.startsWith('Gov') ? 'MIL' : 'REB'}`, role: null, wikidata: null }; };
    const actor = party();
    text += ' ';
    const trigger = put(act.verb[lang === 'id' ? 0 : 1]);
    text += ' ';
    const recipient = party();
    text += lang === 'id' ? ' di ' : ' at ';
    const where = placeOf(roll, land);
    const span = put(where.name);
    text += lang === 'id' ? ' pada ' : ' on ';
    const on = formatDate(fromDays(day - roll(3)));
    const said = put(on);
    const citation = spanOf(text, actor.start, text.length);
    text += '.';
    const when: When = { start: on, end: on, text: on, said: true, span: said };
    return {
      id: `${index.toString(16).padStart(8, '0')}${seat.toString(16).padStart(8, '0')}`, type: act.type, mode: null, contexts: [], cameo: act.cameo, quad: act.quad, goldstein: act.scale, scale: act.scale, actors: [actor], recipients: [recipient], when,
      place: { ...where, text: where.name, span }, status: roll(9) === 0 ? 'hypothetical' : 'actual', attribution: [], dead: null, injured: null, captured: null, displaced: null, trigger, citation, rule: 'frame:made-up', confidence: 0.5 + roll(50) / 100, why: ['made up'],
    };
  });
  return { id: `made-up-${index}`, lang, title: `${lang === 'id' ? 'Pertempuran di' : 'Fighting in'} ${land[0]}, ${published}`, source: OUTLETS[roll(OUTLETS.length)], url: null, file: null, published, text, notes: [], mentions: [], relations: [], statements: [], control: [], events };
}

/** Reports that tell of at least so many events. @example [...madeUpReports(16)].length // 2 */
export function* madeUpReports(events: number): Generator<Kept> {
  for (let index = 0; index * 8 < events; index += 1) yield reportOf(index);
}
