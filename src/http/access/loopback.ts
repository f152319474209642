import { BlockList, isIP } from 'node:net';

const own = new BlockList();
own.addSubnet('127.0.0.0', 8, 'ipv4');
own.addAddress('::1', 'ipv6');

/** True for an address or name of this machine alone. @example isLoopback('127.0.0.1') // true */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  const family = isIP(name);
  return family === 0 ? name === 'localhost' : own.check(name, family === 4 ? 'ipv4' : 'ipv6');
}

/** The name in a Host header, without its port; null where it is none. @example hostIn('[::1]:8080') // '[::1]' */
export function hostIn(header: string | undefined): string | null {
  return /^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?$/i.exec(header ?? '')?.[1] ?? null;
}
