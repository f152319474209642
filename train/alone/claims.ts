import type { Found } from '../../src/code/assemble.ts';
import { claimedIn, sooner } from '../../src/code/found-in.ts';
import { openEventModel, packEventModel } from '../../src/code/model/event-model.ts';
import { aloneFeatures } from '../../src/code/model/alone-features.ts';
import { companyOf } from '../../src/code/verdicts.ts';
import type { Frame } from '../../src/languages/frame.ts';
import { mention } from '../../src/mention/index.ts';
import type { Marked } from '../../src/model/index.ts';
import { parse } from '../../src/parse/index.ts';
import type { LanguageKit, Resources } from '../../src/pipeline.ts';
import { FRAME_WEIGHT, lentActs, modelOf as eventModelOf } from '../events.ts';
import { agreement } from '../events/agreement.ts';
import { examplesOf } from '../events/examples.ts';
import { frameExamples } from '../events/frame-examples.ts';
import { foldOf, type GoldReport, reportOf } from '../events/gold.ts';
import type { Example } from '../events/log-linear.ts';
import { marksOnto } from '../events/marks-onto.ts';
import { prepare } from '../events/prepare.ts';
import { type Lent, modelsOf } from '../roles.ts';

const CORE = new Set(['actual', 'future', 'historical']);

/** An act with its features; label 1 where a mark answers to it, 0 where none does, -1 where only one that is not sure does. */
export interface Claim { readonly found: Found; readonly example: Example }

/** What was claimed in a text: a whole report, a sentence of one by itself, or a text in which there is nothing to find. */
export interface Claimed {
  readonly gold: GoldReport;
  readonly fold: number;
  readonly kind: 'report' | 'sentence' | 'silent report' | 'silent sentence' | 'frame';
  readonly claims: readonly Claim[];
}

/** What a language's claims are made from. */
export interface Texts {
  readonly reports: readonly GoldReport[];
  readonly silent: readonly GoldReport[];
  /** Sentences of texts in which no one acts in politics, at least hardly ever. */
  readonly plain: readonly string[];
  /** What another language teaches of sides, and its reports, for what they teach of acts. */
  readonly lent?: { readonly sides: Lent; readonly lender: LanguageKit; readonly reports: readonly GoldReport[] };
}

/** Weight of a claim in a sentence by itself: most of them are in the reports as well. */
const ALONE = 0.5;
/** Weight of a claim in a frame's own sentence: what is told plainly of known parties is an act, whatever readers of long reports passed over. */
const FRAME = 0.5;

const loneSentence = (lang: string, text: string): GoldReport => ({ id: 'plain', lang, outlet: '', published: null, text, sentences: [{ n: 0, start: 0, end: text.length }], events: [] });

/** Acts found by event and role models trained without the text's fold, in whole reports and in each of their sentences alone. */
export function claimsOf({ reports, silent, plain, lent }: Texts, kit: LanguageKit, resources: Resources, folds: number): Claimed[] {
  const prepared = prepare(reports, kit, resources);
  const told = frameExamples(kit, resources, FRAME_WEIGHT);
  const extra = [...told, ...lentActs(lent?.reports ?? [], { lender: lent?.lender, resources }, [...told, ...prepared.flatMap(({ candidates }) => examplesOf(candidates))])];
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold): Claimed[] => {
    const others = prepared.filter(({ gold }) => foldOf(gold, folds) !== fold);
    const events = sooner(openEventModel(packEventModel(eventModelOf(others, extra, [1])), kit.senses));
    const { language, parser, names, domain } = kit;
    const own: LanguageKit = { language, parser, names, events, domain, sides: null, grounds: null, verdicts: null };
    const models = { ...own, ...modelsOf(others, own, resources, [1, 2], lent?.sides) };
    const claimed = (kind: Claimed['kind'], gold: GoldReport, weight: number): Claimed => ({ gold, fold, kind, claims: claimsIn(gold, markedOf(gold, models, resources, kind.endsWith('report')), models, resources, weight) });
    const frameClaim = (frame: Frame, text: string): Claimed => {
      const one = claimed('frame', loneSentence(language.code, text), FRAME);
      const isTold = ({ found: { event } }: Claim): boolean => text === frame.yes && event.type === frame.type;
      return { ...one, claims: one.claims.filter(({ found }) => text === frame.no || found.event.type === frame.type).map((claim) => ({ ...claim, example: { ...claim.example, label: isTold(claim) ? 1 : 0 } })) };
    };
    const quiet = silent.filter((_, i) => i % folds === fold);
    return [
      ...prepared.filter(({ gold }) => foldOf(gold, folds) === fold).flatMap(({ gold }) => [claimed('report', gold, 1), ...sentencesOf(gold).map((one) => claimed('sentence', one, ALONE))]),
      ...quiet.flatMap((gold) => [claimed('silent report', gold, 1), ...sentencesOf({ ...gold, sentences: sentencesIn(gold, models, resources) }).map((one) => claimed('silent sentence', one, ALONE))]),
      ...plain.filter((_, i) => i % folds === fold).map((text) => claimed('silent sentence', loneSentence(language.code, text), ALONE)),
      ...language.coding.frames.filter((_, i) => i % folds === fold).flatMap((frame) => [frameClaim(frame, frame.yes), frameClaim(frame, frame.no)]),
    ];
  });
}

/** A sentence by itself has no outlet. */
function markedOf(gold: GoldReport, { language, parser, names }: LanguageKit, { world }: Resources, whole: boolean): Marked {
  const report = whole ? reportOf(gold) : { ...reportOf(gold), source: null };
  return mention(parse(report, language, parser), language, world, names);
}

function sentencesIn(gold: GoldReport, kit: LanguageKit, resources: Resources): GoldReport['sentences'] {
  return markedOf(gold, kit, resources, true).sentences.filter(({ kind }) => kind === 'sentence').map(({ start, end }, n) => ({ n, start, end }));
}

/** Each sentence of a report as a report of its own. */
function sentencesOf(gold: GoldReport): GoldReport[] {
  return gold.sentences.map((sentence) => ({
    ...gold, text: gold.text.slice(sentence.start, sentence.end), sentences: [{ ...sentence, start: 0, end: sentence.end - sentence.start }],
    events: gold.events.filter(({ s }) => s === sentence.n).map((event) => ({ ...event, start: event.start - sentence.start, end: event.end - sentence.start })),
  }));
}

function claimsIn(raw: GoldReport, marked: Marked, models: LanguageKit, { world }: Resources, weight: number): Claim[] {
  const gold = marksOnto(raw, marked.text);
  const { acts, likely } = claimedIn(marked, models.language, world, models);
  const flat = acts.filter(({ event }) => CORE.has(event.status)).map((found) => ({ found, type: found.event.type, start: found.event.trigger.start, end: found.event.trigger.end }));
  const { pairs, extra } = agreement(gold, flat);
  const [right, wrong] = [new Set(pairs.map(({ event }) => event)), new Set(extra)];
  return flat.map((one) => {
    const features = Uint32Array.from(aloneFeatures(one.found, companyOf(one.found, acts, likely)));
    return { found: one.found, example: { features, label: right.has(one) ? 1 : wrong.has(one) ? 0 : -1, weight } };
  });
}
