import type { KnownActor, KnownAgent } from './actor-file.ts';

/** Roles of CAMEO under the name that PLOVER gives them. */
const SECTORS: Readonly<Record<string, string>> = { MED: 'JRN', HLH: 'MED', INS: 'REB', SEP: 'REB', RAD: 'REB', MOD: 'OPP', SPY: 'SPY', CRM: 'CRM', NGM: 'NGO', UIS: 'UAF', TOP: '', MID: '', HAR: '' };

/** Codes of bodies of no country as the record writes them. */
const BODIES: Readonly<Record<string, string>> = { IGO: 'IGO', UNO: 'IGO', NGO: 'NGO', NGM: 'NGO', IMG: 'NSA', EUR: 'IGO', NON: 'NSA', MNC: 'NSA', INT: 'IGO' };

/** @example partsOfCode('IDNGOVMIL') // { country: 'IDN', sector: 'GOV' } */
function partsOfCode(code: string): { readonly country: string; readonly sector: string } {
  const parts = code.replace(/^~/, '').match(/.{3}/g) ?? [];
  const first = code.startsWith('~') ? '' : (parts[0] ?? '');
  const role = parts[code.startsWith('~') ? 0 : 1] ?? '';
  const country = BODIES[first] ?? first;
  return { country, sector: SECTORS[role] ?? (role || (country === 'IGO' || country === 'NGO' ? country : '')) };
}

const uncommented = (text: string) => text.split(/\r?\n/).map((line) => line.replace(/\s*[;#].*$/, '').trimEnd());

/** Years of two digits up to 30 are of this century. @example dayOf('041020') // '2004-10-20' */
function dayOf(digits: string): string {
  const [year, rest] = digits.length === 8 ? [digits.slice(0, 4), digits.slice(4)] : [(Number(digits.slice(0, 2)) > 30 ? '19' : '20') + digits.slice(0, 2), digits.slice(2)];
  return `${year}-${rest.slice(0, 2)}-${rest.slice(2)}`;
}

interface CodedTime {
  readonly code: string;
  readonly from: string;
  readonly to: string;
}

/** `[IDNGOV 030101-040331]`, `[IDNGOV >041020]`, `[IDNELI <491227]`, `[IDN]`. */
function codesIn(line: string): CodedTime[] {
  return [...line.matchAll(/\[([~\w]+)\s*([<>]?)\s*(\d{6,8})?(?:\s*-\s*(\d{6,8}))?\s*\]/g)].map(([, code, sign, first, last]) => ({
    code,
    from: first && sign !== '<' ? dayOf(first) : '',
    to: last ? dayOf(last) : first && sign === '<' ? dayOf(first) : '',
  }));
}

/** The dictionaries are in capitals: `JOKO_WIDODO_` → `Joko Widodo`; short single words stay, as they may be abbreviations. */
function namesOf(entry: string): string[] {
  const words = entry.trim().replace(/^\+/, '').split('_').filter((word) => word !== '');
  const raised = words.map((word) => word[0] + word.slice(1).toLowerCase()).join(' ');
  if (words.length > 1 || raised.length > 5) return [raised];
  return raised.length <= 3 ? [words.join('')] : [raised, words.join('')];
}

interface Entry {
  readonly names: string[];
  readonly codes: CodedTime[];
}

/**
 * Reads a dictionary of actors in PETRARCH's format.
 * @example readPetrarchActors('JOKO_WIDODO_\n\t[IDNGOV 141020-241020]\n\t[IDNELI]\n')[0].country // 'IDN'
 */
export function readPetrarchActors(text: string): KnownActor[] {
  const entries: Entry[] = [];
  for (const line of uncommented(text)) {
    if (line.trim() === '') continue;
    const name = /^[+\p{L}\p{N}_.'’!-][^[\t]*/u.exec(line)?.[0].trim() ?? '';
    const last = entries[entries.length - 1];
    if (name.startsWith('+')) last?.names.push(...namesOf(name));
    else if (name) entries.push({ names: namesOf(name), codes: codesIn(line) });
    if (last && (!name || name.startsWith('+'))) last.codes.push(...codesIn(line));
  }
  return entries.flatMap(actorsOf);
}

/** Dated codes are of people in posts. */
function actorsOf({ names, codes }: Entry): KnownActor[] {
  const person = codes.some(({ from, to }) => from !== '' || to !== '');
  return codes.map(({ code, from, to }): KnownActor => ({ id: `${names[0]}/${code}/${from}`, name: names[0], aliases: names.slice(1), person, ...partsOfCode(code), lands: [], role: '', code: '', from, to, wikidata: null }));
}

/**
 * Reads a dictionary of agents in PETRARCH's format: kinds of people with their sector, plurals and substitution sets.
 * @example readPetrarchAgents('POLICEMAN {POLICEMEN} [~COP]')[1] // { term: 'policemen', country: '', sector: 'COP' }
 */
export function readPetrarchAgents(text: string): KnownAgent[] {
  const lines = uncommented(text);
  const sets = new Map(lines.flatMap((line) => {
    const set = /^(![\w-]+!)\s*=\s*(.+)$/.exec(line);
    return set ? [[set[1], set[2].split(',').map((word) => word.trim()).filter((word) => word !== '')] as const] : [];
  }));
  return lines.filter((line) => line.includes('[') && !line.includes('=')).flatMap((line) => agentsOf(line, sets));
}

function agentsOf(line: string, sets: ReadonlyMap<string, readonly string[]>): KnownAgent[] {
  const [, written, plural] = /^([^[{]+?)\s*(?:\{\s*([^}]*?)\s*\})?\s*\[/.exec(line) ?? [];
  const code = codesIn(line)[0]?.code ?? /\[([~\w]+)/.exec(line)?.[1];
  if (!written || !code) return [];
  const base = written.trim();
  const forms = plural !== undefined ? [base, plural] : base.includes('!') ? [base] : [base, `${base}S`];
  return forms.filter((form) => form !== '').flatMap((form) => expanded(form, sets)).map((form) => ({ term: form.replaceAll('_', ' ').trim().toLowerCase(), ...partsOfCode(code) }));
}

/** `PRIME_!MINIST!` once for each word of the set. */
function expanded(form: string, sets: ReadonlyMap<string, readonly string[]>): string[] {
  const name = /![\w-]+!/.exec(form)?.[0];
  return name ? (sets.get(name) ?? []).flatMap((word) => expanded(form.replace(name, word), sets)) : [form];
}

/** Tells the two kinds of file apart: agents have codes that begin with `~`. */
export function isAgentFile(text: string): boolean {
  return /\[~/.test(text);
}
