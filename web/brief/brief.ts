import type { Incident, PromiseEntry } from '../../src/model/index.ts';

/** How much an incident weighs in a brief: how grave the act, how many outlets tell of it, how sure it is. */
export function weightOf({ scale, sources, status, confidence, dead }: Incident): number {
  const deaths = Math.max(0, ...dead.map(({ high }) => high));
  const real = status === 'actual' ? 1 : 0.35;
  return (Math.abs(scale) + Math.log1p(deaths) * 2) * (1 + Math.log1p(Math.max(0, sources.length - 1))) * confidence * real;
}

/** The weightiest, by day. */
export function weightiest(incidents: readonly Incident[], most: number): readonly Incident[] {
  const chosen = [...incidents].sort((a, b) => weightOf(b) - weightOf(a)).slice(0, most);
  return chosen.sort((a, b) => (b.when?.start ?? '').localeCompare(a.when?.start ?? ''));
}

/** Where tellings differ most: by how many versions, then by weight. */
export function rivals(incidents: readonly Incident[], most: number): readonly Incident[] {
  return incidents.filter(({ versions }) => versions.length > 1).sort((a, b) => b.versions.length - a.versions.length || weightOf(b) - weightOf(a)).slice(0, most);
}

/** What falls due next. */
export function dueNext(entries: readonly PromiseEntry[], most: number): readonly PromiseEntry[] {
  return entries.filter(({ clock, due }) => clock === 'ahead' && due !== null).sort((a, b) => (a.due ?? '').localeCompare(b.due ?? '')).slice(0, most);
}

const STYLE = 'body{font:16px/1.45 Charter,Georgia,serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#111}h1,h2{line-height:1.2}h2{font-size:1.1rem;border-bottom:1px solid #111;margin:1.2em 0 .4em}ul,ol{padding-left:1.2em}li{margin:.35em 0}blockquote{display:inline;margin:0;font-style:italic}small,.by{color:#555}sup{font-size:.7em}svg{display:block}.mini-days{display:flex;justify-content:space-between;font-size:.75rem;max-width:680px;margin:0}svg{max-width:100%;height:auto}button{display:none}';

/** A brief as a page of its own, for mail: no script, its style within, its links whole. */
export function standaloneBrief(article: HTMLElement, title: string, lang: string): string {
  const copy = article.cloneNode(true) as HTMLElement; // a clone is of the kind of its original
  for (const gone of copy.querySelectorAll('button, .actions, [role="status"]')) gone.remove();
  for (const link of copy.querySelectorAll('a')) link.setAttribute('href', new URL(link.getAttribute('href') ?? '', document.baseURI).href);
  const head = document.createElement('title');
  head.textContent = title;
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${head.outerHTML}<style>${STYLE}</style></head><body>${copy.innerHTML}</body></html>`;
}
