const APOSTROPHE = /['’`]/;
const KEPT_PREFIX = /^(?:e|x|re|co|un|pre|pro|non|anti|ex|de|semi|multi|mini|post|sub|ultra|cross|vice|al|inter|intra|counter|quasi|pseudo|bi|tri|mid|over|mis|psycho|socio|arch)-/;
const ENDING = /(?:n['’`]t|['’`](?:s|re|ve|ll|d|m))$/i;
/** Contracted without an apostrophe, where no other word is written so; the words are cut at the spaces. */
const UNMARKED = new Map(('do nt,does nt,did nt,is nt,are nt,ar nt,was nt,were nt,has nt,have nt,had nt,ca nt,could nt,would nt,should nt,wo nt,must nt,ai nt,i m,i ve,you re,you ve,you ll,' +
  'they re,they ve,we ve,that s,what s,there s,he s,she s,here s,it ll,can not,at least,in fact,after all,wan na,gon na,got ta,out ta,du n no,gim me,lem me,a lot').split(',').map((words): [string, number[]] => [words.replaceAll(' ', ''), words.split(' ').map(({ length }) => length)]));
const UNIT = /^(\d+)(?:[ap]m|k|m|p|x|[cm]m|kg|mg|b|[gmtk]b|km|ft|sq|hz|hrs?|mins?|minutes|hours|lbs?|watt|bn|mph|kph|yrs?)$/;

/** Lengths of the words in a written one. @example split("don't", () => false) // [2, 3] */
export function split(form: string, known: (lower: string) => boolean): readonly number[] | null {
  const lower = form.toLowerCase();
  const unmarked = form === 'Lets' ? [3, 1] : UNMARKED.get(lower);
  if (unmarked) return unmarked;
  const unit = unitOf(form);
  if (unit) return unit;
  if (/^i['’]ma$/.test(lower)) return [1, 2, 1];
  const ending = APOSTROPHE.test(form) && !/^\d+0['’]s$/.test(form) ? ENDING.exec(form) : null;
  if (ending && ending.index > 0) return [...(splitHyphens(form.slice(0, ending.index), known) ?? [ending.index]), form.length - ending.index];
  return splitHyphens(form, known);
}

/** A number and the unit that touches it: `5pm`, `70k`. */
function unitOf(form: string): readonly number[] | null {
  const number = UNIT.exec(form.toLowerCase());
  return number && [number[1].length, form.length - number[1].length];
}

/** Parts of a compound and its hyphens; what begins with a prefix that cannot stand alone is one word. */
function splitHyphens(form: string, known: (lower: string) => boolean): number[] | null {
  if (!form.includes('-')) return null;
  const lower = form.toLowerCase();
  if (known(lower) || KEPT_PREFIX.test(lower) || /^[\d-]+$/.test(form)) return null;
  return form.split('-').flatMap((part, i) => [...(i > 0 ? [1] : []), ...(unitOf(part) ?? [part.length])]);
}
