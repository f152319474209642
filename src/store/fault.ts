/** A store that cannot do what was asked: what is wrong, and what to do. `code` is stable and kebab-case. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly code: StoreFaultCode;
  constructor(code: StoreFaultCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

export type StoreFaultCode = 'not-a-store' | 'damaged' | 'locked' | 'read-only' | 'full' | 'newer' | 'older' | 'unreachable' | 'bad-ask' | 'exists' | 'failed';

interface Known {
  readonly code: StoreFaultCode;
  /** Codes of SQLite, of PostgreSQL and of the system that mean this. */
  readonly signs: RegExp;
  readonly says: (where: string) => string;
}

const KNOWN: readonly Known[] = [
  { code: 'not-a-store', signs: /SQLITE_NOTADB|file is not a database/, says: (where) => `${where} is no store of Warta; wanted a file that warta add made, or a new name` },
  { code: 'damaged', signs: /SQLITE_CORRUPT|malformed|unsupported file format|parse error in "|error in (?:table|index|view|trigger) |vtable constructor failed|constraint failed|Invalid typed array length|too large to be represented as a JavaScript number|^ ?no result$|XX00[12]/, says: (where) => `${where} is damaged; restore a backup with warta store restore, or see what is wrong with warta store check` },
  { code: 'locked', signs: /SQLITE_BUSY|SQLITE_LOCKED|database (?:table )?is locked|55P03|40P01/, says: (where) => `${where} is being written to by another program; wait for it to end, then do this again` },
  { code: 'read-only', signs: /SQLITE_READONLY|readonly database|25006|42501/, says: (where) => `${where} may not be written to; make it writable, or name another with --store` },
  { code: 'full', signs: /SQLITE_FULL|database or disk is full|ENOSPC|53100/, says: (where) => `the disk of ${where} is full; make room, then do this again: nothing was lost` },
  { code: 'damaged', signs: /SQLITE_IOERR|disk I\/O error/, says: (where) => `${where} cannot be read or written to its end: its disk fails, or it was cut short; see that the disk is sound, then restore a backup with warta store restore` },
  { code: 'unreachable', signs: /SQLITE_CANTOPEN|[Uu]nable to open|ECONNREFUSED|ENOTFOUND|ENOENT|ETIMEDOUT|28P01|28000|3D000|57P0[123]|ECONNRESET|EPIPE|Connection terminated/, says: (where) => `${where} cannot be opened; see that it exists and that you may open it` },
  // Whatever else SQLite says: what we ask of it is fixed and tried, so that it is the file that is not as it should be.
  { code: 'damaged', signs: /SQLITE_ERROR/, says: (where) => `${where} is damaged; restore a backup with warta store restore, or see what is wrong with warta store check` },
];

function signOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'sqliteCodeName' in error ? String(error.sqliteCodeName) : 'code' in error ? String(error.code) : '';
  return `${code} ${error.message}`;
}

/** Says in words what a database's error means for the store; a fault of ours passes as it is. */
export function faultOf(error: unknown, where: string): StoreFault {
  if (error instanceof StoreFault) return error;
  const sign = signOf(error);
  const known = KNOWN.find(({ signs }) => signs.test(sign));
  return known ? new StoreFault(known.code, `${known.says(where)} (${sign.trim()})`, error) : new StoreFault('failed', `${where}: ${sign.trim()}; this should not happen, please report it`, error);
}
