import { request } from 'node:http';

export interface Raw {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** A request as it stands: no address is tidied, any header may be sent. */
export function raw(address: string, { method = 'GET', path = '/', headers = {}, body = '' }: { readonly method?: string; readonly path?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string } = {}): Promise<Raw> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const call = request({ hostname, port, method, path, headers: { ...(body ? { 'content-length': String(Buffer.byteLength(body)) } : {}), ...headers }, setHost: !('host' in headers) }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => { text += chunk; });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, type: String(response.headers['content-type'] ?? ''), body: text }));
      response.on('error', reject);
    });
    call.on('error', reject);
    call.end(body);
  });
}
