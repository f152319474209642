import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** Cost of scrypt as OWASP advises: 64 MiB for one check. */
const COST = { N: 1 << 16, r: 8, p: 1 } as const;
const LENGTH = 32;

function derive(password: string, salt: Buffer, { N, r, p }: { readonly N: number; readonly r: number; readonly p: number }): Promise<Buffer> {
  return new Promise((done, fail) => {
    scrypt(password.normalize('NFKC'), salt, LENGTH, { N, r, p, maxmem: 256 * N * r }, (error, key) => (error ? fail(error) : done(key)));
  });
}

/** Hashes a password for the users file. @example await hashPassword('…') // 'scrypt$65536$8$1$SALT$KEY' */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** True where the password is the one that was hashed; false for anything else, also for what is no hash. */
export async function checkPassword(password: string, hash: string): Promise<boolean> {
  const [kind, N, r, p, salt = '', key = ''] = hash.split('$');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const wanted = Buffer.from(key, 'base64url');
  if (kind !== 'scrypt' || wanted.length !== LENGTH || cost.N > 1 << 20 || cost.r > 32 || cost.p > 16) return false;
  return timingSafeEqual(await derive(password, Buffer.from(salt, 'base64url'), cost), wanted);
}
