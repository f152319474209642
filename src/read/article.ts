import { Readability } from '@mozilla/readability';
import { allLanguages } from '../languages/all.generated.ts';
import { boilerplateOf, isIndex, storyOf } from './page-boilerplate.ts';
import { withinBody } from './known-body.ts';
import { cleanArticle, cleanPage } from './page-clean.ts';
import { blocksOf } from './page-text.ts';
import type { Page, PageElement } from './page.ts';

const boilerplate = boilerplateOf(allLanguages);

/** The element that holds the article, or null where none stands out. */
function articleElement(page: Page): PageElement | null {
  try {
    const reader = new Readability(page as never, { serializer: (node) => node as never, keepClasses: true }); // its types are the browser's
    return (reader.parse()?.content as PageElement | null | undefined) ?? null; // what the serializer above hands through
  } catch {
    // It trips over pages that break off in their head.
    return page.documentElement && page.body;
  }
}

/** The article's text, one paragraph a line, without what surrounds it; '' where there is none. `body` is what the page itself gives as the text. The page is used up. */
export function articleText(page: Page, body: string): string {
  cleanPage(page);
  const links = [...page.querySelectorAll('a')].length;
  const article = articleElement(page);
  if (!article) return '';
  cleanArticle(article);
  const story = storyOf(withinBody(blocksOf(article), body), boilerplate);
  return isIndex(story, links) ? '' : story.map(({ text }) => text).join('\n');
}
