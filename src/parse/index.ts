import type { Language } from '../languages/language.ts';
import type { Note, Parsed, Range, Report, Sentence, Token } from '../model/index.ts';
import { analyse, type Analyser, type Analysis, createAnalyser, lemmaOf } from './analyse.ts';
import { mendGlued } from './mend-glued.ts';
import type { ParserModel } from './model.ts';
import { splitSentences } from './sentences.ts';
import { LONGEST } from './state.ts';

export { type ParserModel, readModel } from './model.ts';

/** Longer texts are no news reports; the rest of one is left unread, and a note says so. */
const MOST_CHARACTERS = 1_000_000;

const analysers = new WeakMap<ParserModel, Analyser>();

function analyserOf(language: Language, model: ParserModel): Analyser {
  const analyser = analysers.get(model) ?? createAnalyser(model, language.parsing);
  analysers.set(model, analyser);
  return analyser;
}

/** Splits a report into sentences and tokens with tags, lemmas and a dependency tree. */
export function parse(report: Report, language: Language, model: ParserModel): Parsed {
  const analyser = analyserOf(language, model);
  const { sentences: splitting, glue } = language.parsing;
  const { known, tokenise } = analyser;
  const read = report.text.length > MOST_CHARACTERS ? report.text.slice(0, MOST_CHARACTERS) : report.text;
  const { text, notes } = mendGlued(read, glue, known);
  const sentences = splitSentences(text, splitting).flatMap(({ start, end, kind }) =>
    pieces(tokenise(text, { start, end })).map((ranges): Sentence => ({
      start: ranges[0].start, end: ranges[ranges.length - 1].end, kind, tokens: tokensOf(text, ranges, analyser),
    })));
  return { ...report, text: text + report.text.slice(read.length), sentences, notes: [...report.notes, ...notes, ...tooLong(report, text.length)] };
}

function tooLong({ text }: Report, read: number): Note[] {
  if (text.length <= MOST_CHARACTERS) return [];
  return [{ start: read, end: read + text.length - MOST_CHARACTERS, code: 'too-long', message: `Only the first ${MOST_CHARACTERS} characters were read.` }];
}

/** Sentences longer than the parser takes come in pieces. */
function pieces(ranges: readonly Range[]): ReadonlyArray<readonly Range[]> {
  const out: (readonly Range[])[] = [];
  if (ranges.length > 0 && ranges.length <= LONGEST - 6) return [ranges];
  for (let at = 0; at < ranges.length; at += LONGEST - 6) out.push(ranges.slice(at, at + LONGEST - 6));
  return out;
}

function tokensOf(text: string, ranges: readonly Range[], analyser: Analyser): Token[] {
  const forms: string[] = [];
  for (let i = 0; i < ranges.length; i += 1) forms.push(text.slice(ranges[i].start, ranges[i].end));
  const analysis = analyse(analyser, forms);
  const tokens: Token[] = [];
  for (let i = 0; i < ranges.length; i += 1) tokens.push(tokenOf(ranges[i].start, ranges[i].end, i, analysis, analyser));
  return tokens;
}

function tokenOf(start: number, end: number, i: number, analysis: Analysis, analyser: Analyser): Token {
  const { model, rules } = analyser;
  const { words, tags, head, label } = analysis;
  const { form, lower } = words[i];
  const upos = analyser.coarseNames[analyser.coarse[tags[i]]];
  const deprel = model.labels[label[i]];
  return {
    start, end, text: form, upos, head: head[i], deprel,
    lemma: lemmaOf(analyser, words[i], tags[i]),
    voice: upos === 'VERB' ? rules.morphology.voice(lower, model.tags[tags[i]], { deprel, passiveAuxiliary: hasPassiveAuxiliary(i, analysis, analyser) }) : '',
  };
}

function hasPassiveAuxiliary(at: number, { head, label }: Analysis, { model }: Analyser): boolean {
  for (let i = Math.max(0, at - 8); i < at; i += 1) if (head[i] === at && model.labels[label[i]] === 'aux:pass') return true;
  return false;
}
