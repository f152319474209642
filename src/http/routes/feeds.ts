import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { z } from 'zod';
import { feedsOf } from '../../read/opml.ts';
import { isPrivate } from '../../read/private-address.ts';
import type { Feed } from '../../store/store.ts';
import type { App } from '../app.ts';
import type { Desk } from '../desk.ts';
import { notFound, Problem } from '../problem.ts';
import { refusals } from './ask.ts';

/** Feeds that a desk follows at most, and those of one request. */
const MOST = 200;
const tags = ['coding'];

const idOf = (address: string): string => createHash('sha256').update(address).digest('hex').slice(0, 16);
const every = z.int().min(5).max(7 * 24 * 60).describe('minutes between two looks');

type Shown = Omit<Feed, 'seen' | 'etag' | 'lastModified'> & { readonly id: string };
const feedShape: z.ZodType<Shown> = z.looseObject({
  id: z.string(), address: z.string(), every: z.int(), by: z.string(), since: z.string(), next: z.string().nullable().describe('the next look; null where it is stopped'), last: z.string().nullable(),
  lastAdded: z.int().describe('reports that the last look brought'), added: z.int().describe('reports in all'), refusals: z.array(z.string()).describe('what the last look refused, and why'),
}).meta({ id: 'Feed', description: 'A feed that is followed while the server runs.' });
const listShape = z.looseObject({ items: z.array(feedShape), next: z.null() });
const bodyShape = z.strictObject({ urls: z.array(z.url({ protocol: /^https?$/ }).max(2000)).max(MOST).optional(), opml: z.string().max(900_000).optional().describe('a list of feeds, as feed readers export it'), every: every.default(30) }).meta({ id: 'FeedBody' });
const changeShape = z.strictObject({ every: every.optional(), stopped: z.boolean().optional(), now: z.literal(true).optional().describe('look at once') }).meta({ id: 'FeedChange' });
const params = z.strictObject({ id: z.string().regex(/^[0-9a-f]{16}$/, 'wanted 16 hex digits') });

const shown = ({ seen: _, etag: __, lastModified: ___, ...feed }: Feed): Shown => ({ id: idOf(feed.address), ...feed });

/** @throws Problem where an address leads into the own network or holds a password; a name is asked for at every look, and refused there */
function checked(address: string, allowPrivate: boolean): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Problem(422, 'not-web', 'an address that is none of the web', 'http or https', 'leave it out');
  if (url.username || url.password) throw new Problem(422, 'password-in-address', 'an address with a name or password in it', 'one without', 'leave it out: it would be seen by everybody who may see this list');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!allowPrivate && (/(?:^|\.)localhost$/.test(host) || (isIP(host) !== 0 && isPrivate(host)))) throw new Problem(422, 'private-address', `${host} is an address of the own machine or network`, 'a public address', 'leave it out');
  return url.href;
}

function addressesIn({ urls = [], opml }: z.infer<typeof bodyShape>, allowPrivate: boolean): readonly string[] {
  const listed = opml === undefined ? [] : feedsOf(opml);
  if (listed === null) throw new Problem(422, 'bad-opml', 'a text that is no list of feeds', 'OPML, as feed readers export it', 'export it again');
  const addresses = [...new Set([...urls, ...listed].map((one) => checked(one, allowPrivate)))];
  if (addresses.length === 0) throw new Problem(422, 'no-feeds', 'no address', 'at least one', 'give it as urls or opml');
  return addresses;
}

/** Following feeds: which, how often, and what came of it. */
export function feedRoutes(app: App, { store: { feeds }, feeds: keeper, fetch, now }: Desk): void {
  const config = { cached: false, role: 'admin' } as const;
  const all = async () => ({ items: (await feeds.list()).map(shown), next: null });
  const found = async (id: string): Promise<Feed> => {
    const feed = (await feeds.list()).find(({ address }) => idOf(address) === id);
    if (!feed) throw notFound('feed', 'GET /api/v1/feeds');
    return feed;
  };

  app.get('/feeds', { config, schema: { tags, summary: 'The feeds that are followed', response: { 200: listShape, ...refusals } } }, all);

  app.post('/feeds', { config, schema: { tags, summary: 'Follow feeds: addresses, or a list of them as OPML', body: bodyShape, response: { 201: listShape, ...refusals } } }, async ({ body, caller }, reply) => {
    const there = new Set((await feeds.list()).map(({ address }) => address));
    const fresh = addressesIn(body, fetch.allowPrivate ?? false).filter((address) => !there.has(address));
    if (there.size + fresh.length > MOST) throw new Problem(422, 'too-many-feeds', `${there.size + fresh.length} feeds`, `at most ${MOST}`, 'remove some first, or use warta watch');
    const at = now().toISOString();
    for (const address of fresh) await feeds.put({ address, every: body.every, by: caller?.name ?? '', since: at, next: at, last: null, lastAdded: 0, added: 0, refusals: [], seen: [] });
    void keeper.look();
    return reply.code(201).send(await all());
  });

  app.patch('/feeds/:id', { config, schema: { tags, summary: 'Look at once, more or less often, or not any more for now', params, body: changeShape, response: { 200: feedShape, ...refusals } } }, async ({ params: { id }, body }) => {
    const feed = await found(id);
    const { every: minutes = feed.every, stopped, now: atOnce = false } = body;
    const at = now().toISOString();
    const next = stopped ? null : stopped === false || atOnce ? at : feed.next;
    await feeds.put({ ...feed, every: minutes, next });
    void keeper.look();
    return shown({ ...feed, every: minutes, next });
  });

  app.delete('/feeds/:id', { config, schema: { tags, summary: 'Follow a feed no longer; what it brought stays', params, response: { 204: z.undefined(), ...refusals } } }, async ({ params: { id } }, reply) => {
    await feeds.remove((await found(id)).address);
    return reply.code(204).send();
  });
}
