/** 32-bit FNV-1a over UTF-16 units, as a signed integer; the same on every machine. @example fnv1a('') // -2128831035 */
export function fnv1a(text: string, seed = 0x811c9dc5): number {
  let hash = seed | 0;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}
