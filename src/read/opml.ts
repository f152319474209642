import { parseOpml } from 'feedsmith';

interface Outline {
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

/** Addresses of the feeds in an OPML list, in order and each once; null where the text is none. @example feedsOf('<opml …><outline xmlUrl="https://berita.example/rss"/></opml>') // ['https://berita.example/rss'] */
export function feedsOf(text: string): readonly string[] | null {
  try {
    const { body } = parseOpml(text.trimStart());
    const walk = (outlines: readonly Outline[] = []): string[] => outlines.flatMap((outline) => [...(outline.xmlUrl ? [outline.xmlUrl] : []), ...walk(outline.outlines)]);
    return [...new Set(walk(body?.outlines as readonly Outline[] | undefined))]; // every field of theirs may be left out
  } catch {
    return null;
  }
}
