import { type Datum, float, integer, number } from '../datum.ts';

/** Most integers: those that are written alike everywhere, and are safe. */
const PLAIN = /^(?:0|-?[1-9]\d{0,14})$/;

/** What begins with a zero and more is written to another base, unless it has a fraction or an exponent. */
const OTHER_BASE = /^0[^.e]/i;

const DECIMAL_INTEGER = /^-?\d+$/;
const FLOAT = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;

/** Characters of an integer that Azure reads. */
const MAX_INTEGER_LENGTH = 380;

const HEX = /^0x[\da-f]+$/i;
const OCTAL = /^[0-7]+$/;

/** Hexadecimal and octal numbers fill 64 bits, the first of which is the sign. */
const BITS = 64;

/** The octal digits of that many bits. */
const MOST_DIGITS = 22;

/**
 * The number that a token of a JSON text says to Azure: `010` is 8, `0x10` is 16, `-010` is -10, `.5` and `1.` have a
 * fraction. Undefined for what it refuses; missing what this check cannot work out exactly. Takes time linear in the
 * length.
 */
export function numberOf(written: string): Datum | undefined {
  if (PLAIN.test(written)) return number(Number(written));
  if (OTHER_BASE.test(written)) return inOtherBase(written);
  if (DECIMAL_INTEGER.test(written)) {
    if (written.length > MAX_INTEGER_LENGTH) return undefined;
    return integer(BigInt(written)) ?? number(Number(written) + 0);
  }
  return FLOAT.test(written) ? float(Number(written)) : undefined;
}

function inOtherBase(written: string): Datum | undefined {
  const isHex = HEX.test(written);
  if (!isHex && !OCTAL.test(written)) return undefined;
  const digits = written.replace(/^0x?0*/i, '');
  if (digits.length > MOST_DIGITS) return undefined;
  const value = BigInt(`${isHex ? '0x' : '0o'}0${digits}`);
  return value >= 2n ** BigInt(BITS) ? undefined : integer(BigInt.asIntN(BITS, value));
}
