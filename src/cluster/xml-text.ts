import { decodeXML } from 'entities';

/** Texts of the elements of one name in the flat answers of an object store. @example xmlText('<a><Key>x</Key></a>', 'Key') // ['x'] */
export function xmlText(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text]) => decodeXML(text));
}
