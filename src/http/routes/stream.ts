import { PassThrough } from 'node:stream';
import { z } from 'zod';
import type { App } from '../app.ts';
import type { News } from '../bus.ts';
import type { Desk } from '../desk.ts';
import { Problem } from '../problem.ts';
import { refusals } from './ask.ts';

/** Those who may listen at once; how often silence is broken, and how often the store is asked whether others have written, in milliseconds. */
const [MOST, BEAT, LOOK] = [200, 15_000, 2000];

/** Who does not read is let go when so many bytes wait. */
const BACKLOG = 1 << 20;

const written = ({ event, data }: News): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** News as they come (server-sent events). */
export function streamRoutes(app: App, { bus, follower }: Pick<Desk, 'bus' | 'follower'>): void {
  const open = new Set<PassThrough>();
  const looking = setInterval(() => { if (bus.listeners() > 0) void follower.look(); }, LOOK);
  looking.unref();
  app.addHook('preClose', async () => {
    clearInterval(looking);
    for (const stream of open) stream.end();
  });

  app.get('/stream', { config: { cached: false }, schema: { tags: ['record'], summary: 'News as they come: progress of imports, new incidents, changes of the record (server-sent events)', response: { 200: { description: 'events named progress (a Job), incident (one that is new or was joined anew: id, type, day, place, actors, recipients, reports) and change (mark; more: that further incidents came than were told)', content: { 'text/event-stream': { schema: z.any() } } }, ...refusals } } }, async (_, reply) => {
    if (open.size >= MOST) throw new Problem(503, 'too-many-listeners', `${open.size} listen already`, `at most ${MOST}`, 'try again later');
    const stream = new PassThrough();
    open.add(stream);
    // What was there before is no news to whoever comes now.
    await follower.look();
    const write = (text: string): void => { if (stream.writableLength > BACKLOG) stream.destroy(); else stream.write(text); };
    const unlisten = bus.listen((news) => write(written(news)));
    const beat = setInterval(() => write(': still here\n\n'), BEAT);
    stream.on('close', () => {
      clearInterval(beat);
      unlisten();
      open.delete(stream);
    });
    stream.write(': welcome\n\n');
    reply.header('content-type', 'text/event-stream').header('cache-control', 'no-store').header('x-accel-buffering', 'no');
    return stream;
  });
}
