import { lookup as resolve } from 'node:dns';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import robots from 'robots-parser';
import { isPrivate } from './private-address.ts';
import { Refused } from './refusal.ts';

/** What a fetch may do. */
export interface FetchLimits {
  /** Addresses of the own machine and network too. */
  readonly allowPrivate?: boolean;
  /** For one request, in milliseconds. */
  readonly timeout?: number;
  readonly redirects?: number;
  /** What the server gave with an earlier answer; a page that has not changed since is then refused as `not-modified`. */
  readonly since?: Validators;
}

/** A server's own marks of one state of a page. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

/** What a site lets programs read. */
interface Robots {
  isAllowed(url: string, agent: string): boolean | undefined;
}

const parseRobots = robots as unknown as (url: string, text: string) => Robots; // its types are those of another module kind

const AGENT = 'warta/0.1';
/** robots.txt is not read beyond this, in bytes; longer ones are cut. */
const LONGEST_ROBOTS = 500_000;

const privateRefusal = (host: string): Refused => new Refused('private-address', `${host} is an address of the own machine or network`, 'a public address', 'give --allow-private if it is meant');

/** Resolves a name and refuses what leads into the own network: asked again at every connection, so that a name cannot change in between. */
const publicLookup: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '');
    if (addresses.some(({ address }) => isPrivate(address))) return done(privateRefusal(host), '');
    if (options.all) return done(null, addresses);
    done(null, addresses[0].address, addresses[0].family);
  });
};

function checked(url: URL, allowPrivate: boolean): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!/^https?:$/.test(url.protocol)) throw new Refused('not-web', `a redirect to ${url.protocol}`, 'an http or https address', 'give the address of the report itself');
  if (!allowPrivate && isIP(host) !== 0 && isPrivate(host)) throw privateRefusal(host);
}

/** One request, no redirect followed. */
function get(url: URL, { allowPrivate = false, timeout = 20_000, since = {} }: FetchLimits): Promise<IncomingMessage> {
  checked(url, allowPrivate);
  return new Promise((done, fail) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
      headers: { 'user-agent': AGENT, accept: 'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/pdf, */*;q=0.5', 'accept-encoding': 'identity', ...(since.etag ? { 'if-none-match': since.etag } : {}), ...(since.lastModified ? { 'if-modified-since': since.lastModified } : {}) },
      signal: AbortSignal.timeout(timeout), ...(allowPrivate ? {} : { lookup: publicLookup }),
    }, done);
    request.on('error', fail).end();
  });
}

async function robotsOf(url: URL, limits: FetchLimits): Promise<Robots> {
  const at = new URL('/robots.txt', url);
  let text = '';
  const response = await get(at, { ...limits, since: {} });
  if (response.statusCode === 200) {
    for await (const chunk of response) {
      text += String(chunk);
      if (text.length > LONGEST_ROBOTS) break;
    }
  }
  response.destroy();
  return parseRobots(at.href, text);
}

/** A page as it came, and from where. */
export interface Fetched {
  readonly url: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly validators: Validators;
}

/** Fetches an address politely: robots.txt asked, redirects counted, private addresses refused. Throws `Refused` with the reason. */
export async function fetchUrl(address: string, limits: FetchLimits = {}): Promise<Fetched> {
  const { redirects = 5 } = limits;
  const permits = new Map<string, Robots>();
  let url = new URL(address);
  for (let hops = 0; hops <= redirects; hops += 1) {
    const rules = permits.get(url.origin) ?? await robotsOf(url, limits);
    permits.set(url.origin, rules);
    if (rules.isAllowed(url.href, AGENT) === false) throw new Refused('robots', `the site’s robots.txt does not allow ${url.pathname}`, 'a page that may be read by programs', 'save the page by hand and give the file');
    const response = await get(url, limits);
    const { statusCode = 0, headers } = response;
    if (statusCode === 200) return { url: url.href, bytes: response, validators: { etag: headers.etag, lastModified: headers['last-modified'] } };
    response.destroy();
    if (statusCode === 304) throw new Refused('not-modified', 'a page that has not changed', 'a new state of it', 'nothing is to be done');
    if (statusCode < 300 || statusCode >= 400 || !headers.location) throw new Refused(`http-${statusCode}`, `the server answered ${statusCode}`, 'a page (200)', 'check the address');
    url = new URL(headers.location, url);
  }
  throw new Refused('redirects', `more than ${redirects} redirects`, 'a page', 'give the address that they end at');
}
