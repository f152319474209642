/** A compiled pattern over the classes of a text's words, one character a word. */
export interface Pattern {
  readonly regex: RegExp;
  /** What each capturing group holds: its name and its kind. */
  readonly atoms: ReadonlyArray<{ readonly name: string; readonly kind: string }>;
}

const PART = /'[^']*'|[a-z][a-z0-9-]*(?::[a-z][a-z0-9-]*)?|\S/g;
const MACRO = /\{([a-z-]+)\}/g;

/** Puts the text of macros in place of their `{name}`. */
export function expand(pattern: string, macros: Readonly<Record<string, string>>): string {
  return pattern.replace(MACRO, (whole, name: string) => {
    if (!(name in macros)) throw new Error(`Pattern "${pattern}": no macro ${whole}; there are ${Object.keys(macros).join(', ')}`);
    return expand(macros[name], macros);
  });
}

/** The words that a pattern names itself. @example literals("weekday 'of' ('next' | 'last')") // ['of', 'next', 'last'] */
export function literals(pattern: string): readonly string[] {
  return (pattern.match(/'[^']*'/g) ?? []).map((quoted) => quoted.slice(1, -1));
}

/**
 * Compiles a pattern whose macros are expanded. `classesOf` gives the characters of all word classes that are of a kind;
 * a word that the pattern names itself is of the kind `=word`; what stands in `< >` must come before, in `[ ]` after,
 * in `{ }` must not come after; none of these is part of the match. `$` is the text's end.
 * @example compile("weekday 'last' unit?", …).regex // /([ab])([c])([de])?/dg
 */
export function compile(pattern: string, classesOf: (kind: string) => string): Pattern {
  const atoms: { name: string; kind: string }[] = [];
  const source = (pattern.match(PART) ?? []).map((part) => {
    if (part === '(') return '(?:';
    if (part === '<') return '(?<=';
    if (part === '[') return '(?=';
    if (part === '{') return '(?!';
    if (part === '>' || part === ']' || part === '}') return ')';
    if (part === '$') return '$';
    if (part === '|' || part === ')' || part === '?' || part === '*') return part;
    const [name, kind] = part[0] === "'" ? [part.slice(1, -1), `=${part.slice(1, -1)}`] : part.includes(':') ? part.split(':') : [part, part];
    if (!/^[=a-z,.'/-]/.test(kind)) throw new Error(`Pattern "${pattern}": ${part} is neither a kind nor a quoted word`);
    atoms.push({ name, kind });
    const classes = classesOf(kind);
    return classes ? `([${classes}])` : '((?!))';
  }).join('');
  return { regex: new RegExp(source, 'dg'), atoms };
}
