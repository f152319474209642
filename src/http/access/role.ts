/** What somebody may do, each more than the one before: ask; also judge events; also bring in reports and see how the server does. */
export const ROLES = ['reader', 'reviewer', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** Who asks. */
export interface Caller {
  readonly name: string;
  readonly role: Role;
}

/** True where a role may do what another is needed for. @example mayDo('admin', 'reader') // true */
export const mayDo = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed);
