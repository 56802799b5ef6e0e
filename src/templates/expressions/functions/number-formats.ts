import type { Missing, Num } from '../datum.ts';
import { fault, notWorkedOut } from './define.ts';

/** A number in decimal digits, its sign left out. */
interface Decimal {
  readonly whole: string;
  readonly fraction: string;
  /** Whether a half is rounded to the even digit, and not away from zero. */
  readonly toEven?: boolean;
}

/**
 * A number as `format()` writes it: by .NET's formats, in the invariant culture.
 * See https://learn.microsoft.com/dotnet/standard/base-types/standard-numeric-format-strings; as the Bicep CLI 0.49.2
 * answers.
 * @param how the format, such as `N2` or `#,##0`; empty for none
 */
export function formatNumber(number: Num, how: string): string | Missing {
  const [, letter, digits = ''] = /^([A-Za-z])(\d*)$/.exec(how) ?? [];
  if (letter === undefined) return how === '' ? String(number.value) : custom(number, how);
  const precision = digits === '' ? undefined : Number(digits);
  if (precision !== undefined && precision > MAX_PRECISION) return fault(`format() is given the format '${how}'`);
  return precision !== undefined && precision > LONGEST
    ? notWorkedOut(`the format '${how}'`)
    : standard(number, letter, precision);
}

/** The most digits, or signs of a format, that are worked out. */
const LONGEST = 1000;

/** The most digits that a format may ask for. */
const MAX_PRECISION = 999_999_999;

function standard(number: Num, letter: string, precision: number | undefined): string | Missing {
  const size = exactly(number);
  const sign = number.value < 0 ? '-' : '';
  const upper = letter.toUpperCase();
  if (number.float && ['B', 'D', 'X'].includes(upper)) return fault(`format() writes no fraction as '${letter}'`);
  switch (upper) {
    case 'B':
      return bits(number.value, 2, precision);
    case 'X': {
      const written = bits(number.value, 16, precision);
      return upper === letter ? written.toUpperCase() : written;
    }
    case 'C': {
      const written = `¤${fixed(size, precision ?? 2, true)}`;
      return sign ? `(${written})` : written;
    }
    case 'D':
      return sign + size.whole.padStart(precision ?? 0, '0');
    case 'E':
      return sign + scientific(size, precision ?? 6, letter, 3);
    case 'F':
    case 'N':
      return sign + fixed(size, precision ?? 2, upper === 'N');
    case 'P':
      return `${sign}${fixed(shifted(size, 2), precision ?? 2, true)} %`;
    case 'G':
    case 'R':
      return precision && !(number.float && upper === 'R')
        ? sign + general(size, precision, upper === letter ? 'E' : 'e')
        : String(number.value);
    default:
      return fault(`format() does not know the format '${letter}'`);
  }
}

/** Exact: numbers with a fraction are no smaller than 0.0001 here. */
function exactly({ value, float }: Num): Decimal {
  const size = Math.abs(value);
  const digits = float ? size.toFixed(100) : BigInt(size).toString();
  return float ? { ...decimalIn(digits), toEven: true } : decimalIn(digits);
}

function decimalIn(digits: string): Decimal {
  const [whole = '0', fraction = ''] = digits.split('.');
  return { whole, fraction };
}

/** Negative numbers have 64 bits. */
function bits(value: number, base: 2 | 16, precision = 0): string {
  return BigInt.asUintN(64, BigInt(value)).toString(base).padStart(precision, '0');
}

/** Rounded to so many places. */
function rounded({ whole, fraction, toEven = false }: Decimal, places: number): Decimal {
  const kept = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
  const rest = fraction.slice(places);
  const isUp = toEven && /^50*$/.test(rest) ? kept % 2n === 1n : rest >= '5';
  const digits = (isUp ? kept + 1n : kept).toString().padStart(places + 1, '0');
  return { whole: digits.slice(0, digits.length - places), fraction: digits.slice(digits.length - places) };
}

/** Times ten to the power of `by`. */
function shifted({ whole, fraction, toEven = false }: Decimal, by: number): Decimal {
  const digits = whole.padStart(1 - by, '0') + fraction.padEnd(by, '0');
  const point = Math.max(whole.length, 1 - by) + by;
  return { whole: digits.slice(0, point).replace(/^0+(?=\d)/, ''), fraction: digits.slice(point), toEven };
}

function fixed(size: Decimal, places: number, inGroups: boolean): string {
  const { whole, fraction } = rounded(size, places);
  return (inGroups ? grouped(whole) : whole) + (fraction && `.${fraction}`);
}

function grouped(whole: string): string {
  const first = whole.length % 3;
  const groups = Array.from({ length: Math.floor(whole.length / 3) }, (_, index) => {
    return whole.slice(first + 3 * index, first + 3 * index + 3);
  });
  return [...(first > 0 ? [whole.slice(0, first)] : []), ...groups].join();
}

/** The power of ten of the first digit that is not zero; 0 of zero. */
function exponentOf({ whole, fraction }: Decimal): number {
  const at = `${whole}${fraction}`.search(/[1-9]/);
  return at < 0 ? 0 : whole.length - 1 - at;
}

function scientific(size: Decimal, places: number, letter: string, width: number): string {
  const first = exponentOf(size);
  const mantissa = rounded(shifted(size, -first), places);
  // Rounding may have made 10 of 9.9.
  const exponent = first + mantissa.whole.length - 1;
  const written = fixed(shifted(mantissa, first - exponent), places, false);
  return `${written}${letter}${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(width, '0')}`;
}

/** So many digits that count; where these are too few for the whole number, with an exponent. */
function general(size: Decimal, precision: number, letter: string): string {
  const [mantissa = '', exponent = ''] = scientific(size, precision - 1, 'e', 2).split('e');
  const power = Number(exponent);
  if (power >= precision) return `${withoutZeros(mantissa)}${letter}${exponent}`;
  return withoutZeros(fixed(size, Math.max(0, precision - 1 - power), false));
}

function withoutZeros(written: string): string {
  return written.includes('.') ? written.replace(/\.?0+$/, '') : written;
}

/** One piece of a format of one's own. */
interface Piece {
  readonly kind: 'literal' | 'digit' | 'point' | 'comma';
  readonly written: string;
}

/** A section of a format of one's own, read. */
interface Section {
  readonly pieces: readonly Piece[];
  /** Places for digits before and after the point, each `0` or `#`. */
  readonly before: string;
  readonly after: string;
  readonly inGroups: boolean;
  /** The power of ten by which the number is multiplied. */
  readonly scale: number;
}

/** An escaped sign, a quotation, an exponent, or any other sign. */
const PIECE = /\\(.?)|'([^']*)'?|"([^"]*)"?|[Ee][+-]?0+|./gsu;

/**
 * A format of one's own: sections for positive numbers, negative ones and zero.
 * See https://learn.microsoft.com/dotnet/standard/base-types/custom-numeric-format-strings.
 */
function custom(number: Num, how: string): string | Missing {
  const written = [...how.matchAll(PIECE)];
  if (how.length > LONGEST || written.some(([piece]) => /^[Ee][+-]?0/.test(piece)))
    return notWorkedOut(`the format '${how}'`);
  const sections = sectionsOf(written).map(sectionOf);
  const size = number.float ? decimalIn(Math.abs(number.value).toPrecision(DIGITS)) : exactly(number);
  const [first, negative, zero] = sections;
  if (!first) return notWorkedOut(`the format '${how}'`);
  const isOwn = number.value < 0 && negative !== undefined && negative.pieces.length > 0;
  const used = isOwn ? negative : first;
  if (number.value !== 0 && !isZero(inSection(size, used))) {
    return (number.value < 0 && !isOwn ? '-' : '') + laidOut(inSection(size, used), used);
  }
  if (number.value < 0 && number.float) return notWorkedOut('the sign of a zero');
  const ofZero = zero && zero.pieces.length > 0 ? zero : first;
  return laidOut(rounded({ whole: '0', fraction: '' }, ofZero.after.length), ofZero);
}

/** Of a number with a fraction, so many digits count. */
const DIGITS = 15;

function inSection(size: Decimal, { scale, after }: Section): Decimal {
  return rounded(shifted(size, scale), after.length);
}

function isZero({ whole, fraction }: Decimal): boolean {
  return !/[1-9]/.test(whole + fraction);
}

function sectionsOf(written: readonly RegExpExecArray[]): RegExpExecArray[][] {
  const sections: RegExpExecArray[][] = [[]];
  for (const piece of written) {
    if (piece[0] === ';') sections.push([]);
    else sections.at(-1)?.push(piece);
  }
  return sections;
}

function sectionOf(written: readonly RegExpExecArray[]): Section {
  const pieces = written.map(([piece, escaped, ...quoted]): Piece => {
    const literal = escaped ?? quoted[0] ?? quoted[1];
    if (literal !== undefined) return { kind: 'literal', written: literal };
    if (piece === '0' || piece === '#') return { kind: 'digit', written: piece };
    return { kind: piece === '.' ? 'point' : piece === ',' ? 'comma' : 'literal', written: piece };
  });
  const point = pieces.findIndex(({ kind }) => kind === 'point');
  const digits = (some: readonly Piece[]) => some.filter(({ kind }) => kind === 'digit').map((one) => one.written);
  const left = pieces.slice(0, point < 0 ? pieces.length : point).filter(({ kind }) => kind !== 'literal');
  // Commas behind the last digit divide by a thousand each; those between digits ask for groups.
  const trailing = left.length - 1 - left.findLastIndex(({ kind }) => kind === 'digit');
  const between = left.slice(
    left.findIndex(({ kind }) => kind === 'digit'),
    left.length - trailing,
  );
  const percents = written.reduce((sum, [piece]) => sum + (piece === '%' ? 2 : piece === '‰' ? 3 : 0), 0);
  return {
    pieces,
    before: digits(left).join(''),
    after: point < 0 ? '' : digits(pieces.slice(point)).join(''),
    inGroups: between.some(({ kind }) => kind === 'comma'),
    scale: percents - (digits(left).length > 0 ? 3 * trailing : 0),
  };
}

/** The digits in their places; those that are too many stand in the first, or before the point. */
function laidOut({ whole, fraction }: Decimal, { pieces, before, after, inGroups }: Section): string {
  const least = before.includes('0') ? before.length - before.indexOf('0') : 0;
  const shown = whole.replace(/^0+/, '').padStart(least, '0');
  const left = Array.from(shown, (digit, index) => {
    const following = shown.length - 1 - index;
    return inGroups && following > 0 && following % 3 === 0 ? `${digit},` : digit;
  });
  const right = Array.from(fraction.replace(/0+$/, '').padEnd(after.lastIndexOf('0') + 1, '0'));
  let places = before.length;
  let isBehind = false;
  const parts = pieces.map(({ kind, written }) => {
    if (kind === 'literal') return written;
    if (kind === 'digit' && isBehind) return right.shift() ?? '';
    if (kind === 'digit') return left.splice(0, left.length - --places).join('');
    if (kind === 'comma' || isBehind) return '';
    isBehind = true;
    return left.splice(0).join('') + (right.length > 0 ? '.' : '');
  });
  return parts.join('');
}
