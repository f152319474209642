const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+-';

/** One digit, two digits, and one digit below nothing reach so far; other numbers are written out. */
const [ONE, TWO] = [64, 64 + 64 * 64];

/** A number in as few signs as can be. @example writeNumber(7) // '7'; writeNumber(100) // '~0a'; writeNumber(-1) // '_0'; writeNumber(31.5) // '!31.5;' */
export function writeNumber(number: number): string {
  if (Number.isInteger(number) && !Object.is(number, -0)) {
    if (number >= 0 && number < ONE) return DIGITS[number];
    if (number >= ONE && number < TWO) return `~${DIGITS[(number - ONE) >> 6]}${DIGITS[(number - ONE) & 63]}`;
    if (number < 0 && number >= -ONE) return `_${DIGITS[-number - 1]}`;
  }
  return `!${number};`;
}

/** Two digits of a number below 4096. */
export const twoDigits = (number: number): string => DIGITS[number >> 6] + DIGITS[number & 63];

/** The same, and hundredths between 0 and 1 in two signs. @example writeShort(0.5) // '^n' */
export function writeShort(number: number): string {
  const hundredths = Math.round(number * 100);
  if (hundredths <= 0 || hundredths >= 100 || hundredths / 100 !== number) return writeNumber(number);
  return hundredths < ONE ? `^${DIGITS[hundredths]}` : `|${DIGITS[hundredths - ONE]}`;
}

/** The value of each digit, by its code. */
const VALUES: readonly number[] = Array.from({ length: 128 }, (_, code) => DIGITS.indexOf(String.fromCharCode(code)));

/** Reads signs, numbers and strings one after the other. */
export class Reader {
  readonly #packed: string;
  at: number;
  constructor(packed: string, at: number) {
    this.#packed = packed;
    this.at = at;
  }

  sign(): string {
    const sign = this.#packed[this.at];
    this.at += 1;
    return sign;
  }

  /** True where this sign comes next; then it is read. */
  takes(sign: string): boolean {
    if (this.#packed[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  twoDigits(): number {
    const high = this.#digit();
    return high * 64 + this.#digit();
  }

  #digit(): number {
    const value = VALUES[this.#packed.charCodeAt(this.at)] ?? -1;
    if (value < 0) throw new Error(`the packed record is damaged at ${this.at}`);
    this.at += 1;
    return value;
  }

  /** Reads a number whose first sign has been read as a sign. */
  numberAgain(): number {
    this.at -= 1;
    return this.number();
  }

  number(): number {
    switch (this.#packed[this.at]) {
      case '~': {
        this.at += 1;
        const high = this.#digit();
        return ONE + high * 64 + this.#digit();
      }
      case '_':
        this.at += 1;
        return -this.#digit() - 1;
      case '^':
        this.at += 1;
        return this.#digit() / 100;
      case '|':
        this.at += 1;
        return (ONE + this.#digit()) / 100;
      case '!': {
        const end = this.#packed.indexOf(';', this.at);
        const number = Number(this.#packed.slice(this.at + 1, end));
        this.at = end + 1;
        return number;
      }
      default: return this.#digit();
    }
  }

  /** Reads a string whose quotation mark has been read. */
  string(): string {
    let end = this.#packed.indexOf('"', this.at);
    while (this.#escaped(end)) end = this.#packed.indexOf('"', end + 1);
    if (end < 0) throw new Error(`the packed record is damaged at ${this.at}`);
    const body = this.#packed.slice(this.at, end);
    this.at = end + 1;
    return body.includes('\\') ? JSON.parse(`"${body}"`) : body;
  }

  /** An odd number of backslashes before a quotation mark makes it part of the string. */
  #escaped(at: number): boolean {
    let slashes = 0;
    while (at - slashes > this.at && this.#packed[at - slashes - 1] === '\\') slashes += 1;
    return slashes % 2 === 1;
  }
}
