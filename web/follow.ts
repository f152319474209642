import { refusalOf, Refused, ROOT } from './api.ts';

/** Follows the server's stream of news (`text/event-stream`) until the signal stops it; asks again after a break. */
export async function follow(signal: AbortSignal, hear: (name: string, data: unknown) => void): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await fetch(`${ROOT}/stream`, { headers: { accept: 'text/event-stream' }, signal });
      if (!response.ok || !response.body) throw await refusalOf(response);
      await readStream(response.body, hear);
    } catch (error) {
      if (signal.aborted || (error instanceof Refused && error.status < 500)) return;
    }
    await new Promise((done) => setTimeout(done, 2000));
  }
}

async function readStream(body: ReadableStream<Uint8Array>, hear: (name: string, data: unknown) => void): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    rest += decoder.decode(part.value, { stream: true });
    const blocks = rest.split(/\r?\n\r?\n/);
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const lines = block.split(/\r?\n/);
      const field = (name: string): string => lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).trimStart()).join('\n');
      const data = field('data');
      if (data) hear(field('event') || 'message', parsed(data));
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
