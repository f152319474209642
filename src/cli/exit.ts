/** Exit codes of every command; `warta help` lists them. */
export const EXIT = {
  done: 0,
  /** Something was found wanting: `verify` failed, an id is unknown, `--strict` met a refusal, or nothing at all could be read. */
  failed: 1,
  /** A wrong option or argument. */
  misuse: 2,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
} as const;

export const EXIT_HELP = `
Exit codes:
  0    done
  1    verify found faults, an id is unknown, nothing could be read, or --strict met a refusal
  2    a wrong option or argument
  130  stopped by Ctrl-C`;

/** Says what was wrong with the call, and ends with the code for misuse. */
export function misuse(message: string): never {
  process.stderr.write(`warta: ${message}\n`);
  process.exit(EXIT.misuse);
}
