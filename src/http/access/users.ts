import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ROLES } from './role.ts';

const userShape = z.strictObject({
  name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._@-]{0,63}$/u, 'wanted 1 to 64 letters, digits, spaces, dots, hyphens'),
  role: z.enum(ROLES),
  password: z.string().regex(/^scrypt\$\d+\$\d+\$\d+\$[\w-]+\$[\w-]+$/, 'wanted what `warta serve --hash` printed'),
});

/** Somebody who may use the desk, with the hash of their password. */
export type User = z.output<typeof userShape>;

/** Reads a file of users, one JSON object a line. Throws with the line and what is wrong with it. @example {"name":"Ani","role":"reviewer","password":"scrypt$65536$8$1$…$…"} */
export function readUsers(file: string): readonly User[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const users = lines.flatMap((line, i): User[] => {
    if (line.trim() === '') return [];
    const read = userShape.safeParse(parsed(line));
    if (!read.success) throw new Error(`${file}:${i + 1}: ${read.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join('; ')}`);
    return [read.data];
  });
  const twice = users.find(({ name }, i) => users.findIndex((user) => user.name === name) < i);
  if (twice) throw new Error(`${file}: ${twice.name} stands there twice; wanted one line a user`);
  if (users.length === 0) throw new Error(`${file}: there is no user in it; wanted one JSON object a line`);
  return users;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
