import { parseHTML } from 'linkedom';

/** What is used of a page's nodes. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly parentNode: PageNode | null;
}

/** An element of a page; only what is used of it. */
export interface PageElement extends PageNode {
  readonly tagName: string;
  readonly className: string;
  readonly id: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  remove(): void;
}

export interface Page extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
}

const ELEMENT = 1;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

const wrapped = (html: string): string => `<html><body>${html}</body></html>`;

/** Parses HTML as a browser would, whatever is wrong with it: there is always a body to look into. */
export function parsePage(html: string): Page {
  const whole = /<html[\s>]/i.test(html) ? html : /<body[\s>]/i.test(html) ? `<html>${html}</html>` : wrapped(html);
  const { document } = parseHTML(whole);
  // Its `body` throws where a page breaks off before its first element.
  return (document.documentElement ? document : parseHTML(wrapped('')).document) as unknown as Page; // the library's type needs the browser's, of which a few members are used
}
