import { isElement, type PageElement, type PageNode, parsePage } from './page.ts';

/** One block of a page's text: a paragraph, heading or list item. */
export interface Block {
  readonly text: string;
  /** The element that it stands in: `p`, `h2`, `li`. */
  readonly tag: string;
  /** Share of its characters that are links, 0 to 1. */
  readonly linked: number;
}

const TEXT = 3;
const BLOCKS = new Set('address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(' '));
const SILENT = new Set('script style noscript template iframe svg math button select option textarea input head title'.split(' '));

interface Draft {
  text: string;
  linked: number;
  tag: string;
}

/** True where a link begins or ends inside what would be read as one word: `warga` + `Palestina`. */
const glued = (before: string, after: string): boolean => /\p{Ll}$/u.test(before) && /^\p{Lu}\p{Ll}/u.test(after);

/** Collects text block by block; whitespace is what the page shows. */
export function blocksOf(root: PageElement): Block[] {
  const blocks: Block[] = [];
  let draft: Draft = { text: '', linked: 0, tag: 'div' };
  const close = (tag: string): void => {
    const text = draft.text.replace(/\s+/g, ' ').trim();
    if (text !== '') blocks.push({ text, tag: draft.tag, linked: Math.min(1, draft.linked / text.length) });
    draft = { text: '', linked: 0, tag };
  };
  const visit = (node: PageNode, tag: string, inLink: boolean): void => {
    if (node.nodeType === TEXT) {
      const text = node.textContent ?? '';
      draft.text += text;
      if (inLink) draft.linked += text.replace(/\s+/g, ' ').trim().length;
      return;
    }
    if (!isElement(node)) return;
    const name = node.tagName.toLowerCase();
    if (SILENT.has(name)) return;
    if (name === 'br') {
      close(draft.tag);
      return;
    }
    if (name === 'a' && glued(draft.text, node.textContent ?? '')) draft.text += ' ';
    const isBlock = BLOCKS.has(name);
    if (isBlock) close(name);
    const within = isBlock ? name : tag;
    for (const child of node.childNodes) visit(child, within, inLink || name === 'a');
    if (isBlock) close(tag);
  };
  visit(root, 'div', false);
  close('div');
  return blocks;
}

/** The text of a fragment of HTML, one block a line. @example textOfHtml('<p>Satu</p><p>Dua</p>') // 'Satu\nDua' */
export function textOfHtml(html: string): string {
  const { body } = parsePage(html);
  return body ? blocksOf(body).map(({ text }) => text).join('\n') : '';
}
