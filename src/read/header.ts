const DOMAIN = String.raw`[\p{L}\d][\p{L}\d-]*(?:\.[\p{L}\d-]+)*\.(?:com|co\.id|go\.id|or\.id|id|net|org|tv|co|news)`;
const CITY = String.raw`\p{Lu}[\p{L} .'’-]{1,40}`;

/** Shapes of a header that name the outlet beyond doubt, in this order. */
const OUTLETS: readonly RegExp[] = [
  // 'Harakatuna.com. Moskow-', 'Liputan6.com, Gaza -', 'Merdeka.com - '
  new RegExp(`^(${DOMAIN})\\s*[.,:–—-]`, 'iu'),
  // 'JAKARTA, KOMPAS.com - '
  new RegExp(`^${CITY},\\s*(${DOMAIN})\\s*[–—-]`, 'u'),
  // 'Jakarta (ANTARA) - ', 'MOSCOW, June 4 (Reuters) - '
  new RegExp(`^${CITY}(?:, [\\p{L}\\d ]{3,14})?\\s\\((\\p{Lu}[\\p{L} ]{1,30})\\)\\s*[–—-]`, 'u'),
];

/** The outlet that the text's first words name, where they do so beyond doubt, else null. @example outletIn('JAKARTA, KOMPAS.com - Panglima …') // 'KOMPAS.com' */
export function outletIn(text: string): string | null {
  for (const shape of OUTLETS) {
    const found = shape.exec(text.slice(0, 160));
    if (found) return found[1];
  }
  return null;
}
