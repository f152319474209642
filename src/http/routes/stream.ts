import { PassThrough } from 'node:stream';
import { z } from 'zod';
import type { App } from '../app.ts';
import type { Bus, News } from '../bus.ts';
import type { Store } from '../../store/store.ts';
import { Problem } from '../problem.ts';
import { refusals } from './ask.ts';

/** Those who may listen at once; how often silence is broken, and how often the store is asked whether others have written, in milliseconds. */
const [MOST, BEAT, LOOK] = [200, 15_000, 2000];

/** Who does not read is let go when so many bytes wait. */
const BACKLOG = 1 << 20;

const written = ({ event, data }: News): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/** Asks the store now and then whether the record is another, while anybody listens. */
function watchStore(store: Store, bus: Bus): () => void {
  let mark: string | null = null;
  const timer = setInterval(async () => {
    if (bus.listeners() === 0) return;
    try {
      const now = await store.mark();
      if (mark !== null && mark !== now) bus.tell({ event: 'change', data: { mark: now } });
      mark = now;
    } catch {
      // The store does not answer just now; readyz says so.
    }
  }, LOOK);
  timer.unref();
  return () => clearInterval(timer);
}

/** News as they come (server-sent events). */
export function streamRoutes(app: App, store: Store, bus: Bus): void {
  const open = new Set<PassThrough>();
  const unwatch = watchStore(store, bus);
  app.addHook('preClose', async () => {
    unwatch();
    for (const stream of open) stream.end();
  });

  app.get('/stream', { config: { cached: false }, schema: { tags: ['record'], summary: 'News as they come: progress of imports, new incidents, changes of the record (server-sent events)', response: { 200: { description: 'events named progress, incident, change', content: { 'text/event-stream': { schema: z.any() } } }, ...refusals } } }, async (_, reply) => {
    if (open.size >= MOST) throw new Problem(503, 'too-many-listeners', `${open.size} listen already`, `at most ${MOST}`, 'try again later');
    const stream = new PassThrough();
    open.add(stream);
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
