import { NO_SENSES, openChoices, openEventModel, openSenses } from './code/index.ts';
import type { Language } from './languages/language.ts';
import { openNameModel } from './mention/index.ts';
import { readModel } from './parse/index.ts';
import type { LanguageKit } from './pipeline.ts';

/** The files of weights that a language may have, as they are named in `data/`: `id.parse.bin.gz`. Only the parser's must be there. */
export const KIT_PARTS = ['parse', 'names', 'events', 'roles', 'domain', 'verdicts', 'alone', 'senses'] as const;
export type KitPart = (typeof KIT_PARTS)[number];

/** A value that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * A language with its weights; each file is read when it is first needed. `read` gives a part's bytes, unzipped, or null where there is none.
 * @throws where the parser's weights are asked for and are not there
 */
export function openKit(language: Language, read: (part: KitPart) => Uint8Array | null): LanguageKit {
  const opened = <T>(part: KitPart, open: (bytes: Uint8Array) => T | null): (() => T | null) => once(() => {
    const bytes = read(part);
    return bytes && open(bytes);
  });
  const parser = opened('parse', readModel);
  const names = opened('names', openNameModel);
  const senses = opened('senses', openSenses);
  const events = opened('events', (bytes) => openEventModel(bytes, senses() ?? NO_SENSES));
  const roles = opened('roles', openChoices);
  const domain = opened('domain', (bytes) => openChoices(bytes)[0] ?? null);
  const verdicts = opened('verdicts', (bytes) => openChoices(bytes)[0] ?? null);
  const alone = opened('alone', (bytes) => openChoices(bytes)[0] ?? null);
  return {
    language,
    get parser() {
      const model = parser();
      if (!model) throw new Error(`no parser for "${language.code}"; wanted data/${language.code}.parse.bin.gz, as the package has it`);
      return model;
    },
    get names() { return names(); },
    get senses() { return senses() ?? NO_SENSES; },
    get events() { return events(); },
    get sides() { return roles()?.[0] ?? null; },
    get grounds() { return roles()?.[1] ?? null; },
    get domain() { return domain(); },
    get verdicts() { return verdicts(); },
    get alone() { return alone(); },
  };
}
