import type { Page, PageElement } from './page.ts';

/** What a page says of its article in JSON-LD. */
export type Linked = Readonly<Record<string, unknown>>;

const ARTICLE = /Article$|^(?:BlogPosting|LiveBlogPosting|Report|WebPage)$/;

const isBag = (value: unknown): value is Linked => typeof value === 'object' && value !== null && !Array.isArray(value);

/** All objects within a JSON-LD document, `@graph` and lists opened. */
function* objectsIn(value: unknown, depth = 0): Generator<Linked> {
  if (depth > 4) return;
  if (Array.isArray(value)) for (const item of value) yield* objectsIn(item, depth + 1);
  if (!isBag(value)) return;
  yield value;
  yield* objectsIn(value['@graph'], depth + 1);
  yield* objectsIn(value.mainEntity, depth + 1);
}

function parseLoosely(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '').replace(/[\0-\x1f]+/g, ' '));
  } catch {
    return null;
  }
}

const typesOf = (value: Linked): readonly string[] => [value['@type']].flat().filter((type) => typeof type === 'string');
/** An article proper before a mere page. */
const rank = (value: Linked): number => (typesOf(value).some((type) => type !== 'WebPage' && ARTICLE.test(type)) ? 0 : 1);

/** The JSON-LD objects that speak of an article, the likeliest first. */
export function linkedData(page: Page): Linked[] {
  const found = [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => [...objectsIn(parseLoosely(script.textContent ?? ''))]);
  return found.filter((value) => typesOf(value).some((type) => ARTICLE.test(type))).sort((a, b) => rank(a) - rank(b));
}

/** A text, or the name of a thing or of the first of several. */
export function nameIn(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return value.map(nameIn).filter((name) => name !== null).join(', ') || null;
  return isBag(value) ? nameIn(value.name) : null;
}

/** The first of several that is there. */
export function firstOf<T>(makers: ReadonlyArray<() => T | null>): T | null {
  for (const make of makers) {
    const value = make();
    if (value !== null) return value;
  }
  return null;
}

/** The content of the first `meta` of one of these names, in their order. */
export function metaOf(page: Page, names: readonly string[]): string | null {
  return firstOf(names.map((name) => () => {
    const found: PageElement | null = page.querySelector(`meta[property="${name}"], meta[name="${name}"], meta[itemprop="${name}"]`);
    return found?.getAttribute('content')?.trim() || null;
  }));
}
