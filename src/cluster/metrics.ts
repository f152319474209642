import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { NAMES, type Queue } from './queue.ts';
import type { Seen } from './work.ts';

export interface WorkMetrics {
  readonly see: (seen: Seen) => void;
  readonly timed: (part: 'code' | 'store', seconds: number) => void;
  close(): Promise<void>;
}

function lagOf(queue: Queue, registry: Registry): void {
  const gauge = (name: string, help: string, of: (info: { readonly num_pending: number; readonly num_ack_pending: number; readonly num_redelivered: number }) => number): void => {
    new Gauge({
      name, help, registers: [registry],
      async collect() {
        const info = await queue.manager.consumers.info(NAMES.reports, NAMES.coders).catch(() => null);
        if (info) this.set(of(info));
      },
    });
  };
  gauge('warta_queue_waiting', 'Reports that no worker has taken', ({ num_pending }) => num_pending);
  gauge('warta_queue_under_way', 'Reports taken and not acknowledged', ({ num_ack_pending }) => num_ack_pending);
  gauge('warta_queue_handed_out_again', 'Reports handed out more than once and not acknowledged', ({ num_redelivered }) => num_redelivered);
}

const listen = (server: Server, { host, port }: { readonly host: string; readonly port: number }): Promise<void> => new Promise((done, fail) => { server.once('error', fail).listen(port, host, done); });

/** Figures of one worker for Prometheus, served at `/metrics` where an address is given. */
export async function openWorkMetrics(queue: Queue, address: { readonly host: string; readonly port: number } | null): Promise<WorkMetrics> {
  const registry = new Registry();
  const reports = new Counter({ name: 'warta_reports_total', help: 'Reports settled, by outcome', labelNames: ['outcome'], registers: [registry] });
  const events = new Counter({ name: 'warta_events_total', help: 'Events found', registers: [registry] });
  const seconds = new Histogram({ name: 'warta_batch_seconds', help: 'Time for a batch, by part', labelNames: ['part'], buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30], registers: [registry] });
  lagOf(queue, registry);
  let server: Server | null = null;
  if (address) {
    collectDefaultMetrics({ register: registry });
    server = createServer(async (request, response) => {
      if (request.url !== '/metrics') return response.writeHead(404).end();
      response.writeHead(200, { 'content-type': registry.contentType }).end(await registry.metrics());
    });
    await listen(server, address);
  }
  return {
    see: ({ kind, events: count }) => {
      reports.inc({ outcome: kind });
      events.inc(count);
    },
    timed: (part, time) => seconds.observe({ part }, time),
    close: () => new Promise((done) => (server ? server.close(() => done()) : done())),
  };
}
