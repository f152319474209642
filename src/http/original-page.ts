import { findAgain, type Range } from '../model/index.ts';
import { htmlOf } from '../read/html.ts';
import { parsePage } from '../read/page.ts';

/** What only runs, loads or leads away. The policy that the page is sent with forbids it too; without it nothing is even tried. */
const OUT = 'script, noscript, iframe, frame, object, embed, applet, base, link, meta, form, audio, video, source, track, template';
const LOADING = ['src', 'srcset', 'background', 'poster', 'data', 'ping'];

/** What is used of a document's nodes. */
interface Node {
  readonly nodeType: number;
  readonly childNodes: Iterable<Node>;
  textContent: string | null;
  replaceWith(...nodes: readonly (Node | string)[]): void;
}

interface Element extends Node {
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelectorAll(selector: string): Iterable<Element>;
  prepend(...nodes: readonly Node[]): void;
  remove(): void;
}

interface Document extends Element {
  readonly documentElement: Element;
  readonly head: Element;
  readonly body: Element;
  createElement(name: string): Element;
}

const TEXT = 3;
const MARK = 'mark.warta-words { background: #ffd84d; color: #000; border-bottom: 2px solid #8a5a00; }';

const textsOf = (node: Node): readonly Node[] => [...node.childNodes].flatMap((one) => (one.nodeType === TEXT ? [one] : textsOf(one)));

function disarm(document: Document): void {
  for (const element of document.querySelectorAll(OUT)) element.remove();
  for (const name of LOADING) for (const element of document.querySelectorAll(`[${name}]`)) if (!/^data:image\//i.test(element.getAttribute(name) ?? '')) element.removeAttribute(name);
}

/** Marks the words of the report in the document, where they are found again; the first is the place to go to. */
function markWords(document: Document, text: string, words: Range): void {
  const nodes = textsOf(document.body);
  for (const [i, { piece, start, end }] of findAgain(text, words, nodes.map(({ textContent }) => textContent ?? '')).entries()) {
    const whole = nodes[piece].textContent ?? '';
    const mark = document.createElement('mark');
    mark.setAttribute('class', 'warta-words');
    if (i === 0) mark.setAttribute('id', 'warta-words');
    mark.textContent = whole.slice(start, end);
    nodes[piece].replaceWith(whole.slice(0, start), mark, whole.slice(end));
  }
}

/** A saved page as it looked, as far as it can be shown without running or fetching anything; with words of its report marked in it. */
export function originalPage(bytes: Uint8Array, text: string, words: Range | null): string {
  const document = parsePage(htmlOf(bytes)) as unknown as Document; // the library's own document, of which these members are used
  disarm(document);
  if (words) markWords(document, text, words);
  const style = document.createElement('style');
  style.textContent = MARK;
  document.head.prepend(style);
  return `<!doctype html>${document.documentElement}`;
}
