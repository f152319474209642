import type { PageElement } from './page.ts';

/** Elements that are never part of an article's text. */
const NEVER = 'form, button, select, nav, aside, dialog, figcaption, [role=navigation], [role=complementary], [role=banner], [role=contentinfo], [role=dialog], [aria-hidden=true], [hidden]';

/** Words in an element's class or id that say it is not the article. */
const NAMES = /(?:^|[\s_-])(?:ad|ads|advert\w*|adsense|iklan|banner|breadcrumbs?|byline|caption|image-?credit|photo-?credit|credit|comments?|komentar|cookies?|disclaimer|footer|gallery|galeri|gdpr|hashtags?|mostread|nav|navbar|newsletter|outbrain|paywall|popular|populer|promo\w*|read-?more|recirc\w*|recommend\w*|related\w*|relatedposts|berita-?terkait|terkait|lihat|bacajuga|baca-?juga|share|sharing|sharedaddy|sidebar|signup|social\w*|sponsor\w*|subscri\w*|taboola|tags?|timestamp|toolbar|trending|video-?player|widget|linksisip\w*|detail__body-tag|jp-relatedposts)(?:$|[\s_-])/i;

/** The most of the text that one element may hold and still be taken for what surrounds the article. */
const SHARE = 0.25;

const lengthOf = (element: PageElement): number => (element.textContent ?? '').replace(/\s+/g, ' ').trim().length;

/** Takes out what no reader of the page would see as text, before the article is looked for. */
export function cleanPage(page: PageElement): void {
  for (const element of [...page.querySelectorAll('script, style, noscript, template, iframe, svg')]) element.remove();
}

/** Takes out of an article what only surrounds it: navigation, advertisements, related links, captions, comments. */
export function cleanArticle(article: PageElement): void {
  const most = lengthOf(article) * SHARE;
  for (const element of [...article.querySelectorAll(NEVER)]) if (lengthOf(element) <= most) element.remove();
  for (const element of [...article.querySelectorAll('[class], [id]')]) {
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
    if (NAMES.test(names) && lengthOf(element) <= most) element.remove();
  }
}
