import { openAsBlob } from 'node:fs';
import { AwsClient } from 'aws4fetch';
import { xmlText } from './xml-text.ts';
import type { Shelf } from './shelf.ts';

/** How an S3-compatible store is reached. */
export interface ObjectAccess {
  /** `https://s3.eu-central-1.amazonaws.com`, or the address of another store that speaks S3. */
  readonly endpoint: string;
  readonly region?: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Thrown where an object store refuses. */
export class ObjectFault extends Error {}

/** Splits `s3://bucket/prefix`; null where the text is no such address. @example bucketOf('s3://news/2020/') // { bucket: 'news', prefix: '2020/' } */
export function bucketOf(where: string): { readonly bucket: string; readonly prefix: string } | null {
  const match = /^s3:\/\/([^/]+)\/?(.*)$/.exec(where);
  return match && { bucket: match[1], prefix: match[2] === '' || match[2].endsWith('/') ? match[2] : `${match[2]}/` };
}

/**
 * A prefix of a bucket as a shelf.
 * @example openObjects('s3://news/2020', access)
 */
export function openObjects(where: string, { endpoint, region = 'us-east-1', accessKeyId, secretAccessKey }: ObjectAccess): Shelf {
  const place = bucketOf(where);
  if (!place) throw new ObjectFault(`${where} was given; wanted s3://BUCKET/PREFIX`);
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 5 });
  const base = `${endpoint.replace(/\/$/, '')}/${place.bucket}`;
  const addressOf = (name: string): string => `${base}/${(place.prefix + name).split('/').map(encodeURIComponent).join('/')}`;
  const ask = async (address: string, init: RequestInit = {}, missing = false): Promise<Response | null> => {
    const response = await client.fetch(address, init).catch((error: unknown) => { throw new ObjectFault(`${where} cannot be reached at ${endpoint} (${error instanceof Error ? error.message : String(error)}); check the endpoint`); });
    if (response.ok) return response;
    const said = await response.text();
    if (missing && response.status === 404) return null;
    throw new ObjectFault(`${where}: the store answered ${response.status} (${xmlText(said, 'Message')[0] ?? 'no message'}); check the bucket's name and the keys in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY`);
  };
  const got = async (name: string): Promise<Response> => (await ask(addressOf(name))) ?? new Response();
  return {
    where,
    async list() {
      const names: string[] = [];
      for (let more: string | null = ''; more !== null;) {
        const page: string = (await (await ask(`${base}?list-type=2&prefix=${encodeURIComponent(place.prefix)}${more ? `&continuation-token=${encodeURIComponent(more)}` : ''}`))?.text()) ?? '';
        names.push(...xmlText(page, 'Key').map((key) => key.slice(place.prefix.length)));
        more = xmlText(page, 'NextContinuationToken')[0] ?? null;
      }
      return names.filter((name) => name !== '').sort();
    },
    async open(name) {
      const { body } = await got(name);
      if (!body) throw new ObjectFault(`${where}${name} has no content`);
      return body as unknown as AsyncIterable<Uint8Array>; // Node's streams of the web are async iterables
    },
    text: async (name) => (await ask(addressOf(name), {}, true))?.text() ?? null,
    async put(name, path) {
      await ask(addressOf(name), { method: 'PUT', body: await openAsBlob(path) });
    },
  };
}
