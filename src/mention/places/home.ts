import type { Report } from '../../model/index.ts';
import type { World } from '../../world/world.ts';

const HOST = /^[a-z]+:\/\/([^/:]+)/;

/** Countries that an outlet's address ends in: what it names is first looked for at home. @example https://www.kompas.co.id/… → ['IDN'] */
export function homeCountries({ url }: Report, world: World): readonly string[] {
  const host = url ? HOST.exec(url)?.[1] : undefined;
  const ending = host?.slice(host.lastIndexOf('.') + 1).toUpperCase().replace('UK', 'GB');
  return ending?.length === 2 ? world.countries.all().filter((country) => country.code2 === ending).map((country) => country.code) : [];
}
