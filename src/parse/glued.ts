/** Words that are known to stand on their own: of the language, and of this report. */
export interface KnownWords {
  /** A word of the language, in lower case. */
  readonly word: (lower: string) => boolean;
  /** A name as written, seen on its own in this report or in the language. */
  readonly name: (form: string) => boolean;
}

/**
 * Parts of a word in which the space was lost: `PresidenAmerika` where both are known, `Trumpuntuk` where the name is and a small word is left.
 * Null where it is one word, as most are.
 * @example unglue('SeranganIsraelke', new Set(['ke']), known) // [8, 6, 2]
 */
export function unglue(form: string, small: ReadonlySet<string>, known: KnownWords): readonly number[] | null {
  if (small.size === 0 || form.length < 5 || !/\p{Lu}/u.test(form) || known.word(form.toLowerCase()) || /[^\p{L}]/u.test(form)) return null;
  const parts = form.split(/(?<=\p{Ll})(?=\p{Lu})/u);
  if (parts.some((part) => part.length < 2)) return null;
  if (parts.length === 1) return nameBeforeSmall(form, small, known);
  const lengths = parts.flatMap((part) => nameAndSmall(part, small, known));
  return parts.every((part) => isKnown(part, known) || nameAndSmall(part, small, known).length > 1) || certain(parts, small, known) ? lengths : null;
}

/** All but the last part known is enough: the last may be a name that stands nowhere else. */
function certain(parts: readonly string[], small: ReadonlySet<string>, known: KnownWords): boolean {
  return parts.length > 1 && parts.slice(0, -1).every((part) => part.length > 3 && (isKnown(part, known) || nameAndSmall(part, small, known).length > 1));
}

function isKnown(part: string, known: KnownWords): boolean {
  return known.word(part.toLowerCase()) || known.name(part);
}

function nameAndSmall(part: string, small: ReadonlySet<string>, known: KnownWords): readonly number[] {
  return (isKnown(part, known) ? null : nameBeforeSmall(part, small, known)) ?? [part.length];
}

function nameBeforeSmall(part: string, small: ReadonlySet<string>, known: KnownWords): readonly number[] | null {
  for (let cut = part.length - 2; cut >= 3; cut -= 1) {
    const name = part.slice(0, cut);
    if (small.has(part.slice(cut)) && (known.name(name) || (cut > 3 && known.word(name.toLowerCase())))) return [cut, part.length - cut];
  }
  return null;
}

/** Words that stand on their own in a text. */
export function namesOf(text: string): Set<string> {
  return new Set(text.match(/(?<![\p{L}\p{N}])(?:\p{Lu}\p{Ll}{2,30}|\p{Lu}{2,6}|\p{Ll}{4,30})(?![\p{L}\p{N}])/gu));
}
