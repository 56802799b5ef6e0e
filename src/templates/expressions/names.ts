import { editDistance } from '../../pec/ids.ts';

/**
 * A name in the form in which two names are compared: signs whose case differs are the same, sign by sign. What is
 * beyond ASCII never becomes ASCII: to Azure the Kelvin sign is no k.
 */
export function foldName(name: string): string {
  if (ASCII.test(name)) return name.toLowerCase();
  return [...name].map((sign) => (ASCII.test(sign) ? sign.toLowerCase() : foldSign(sign))).join('');
}

/** Beyond ASCII the upper case is the common form, as in .NET's ordinal comparison. */
function foldSign(sign: string): string {
  const upper = sign.toUpperCase();
  return upper.length === sign.length && !ASCII.test(upper) ? upper : sign;
}

const ASCII = /^[\0-\x7f]*$/;

/** At most this many letters are a slip. */
const SLIP = 2;

/** The name that is probably meant, of those that are declared. */
export function nearestName(wanted: string, declared: Iterable<string>): string | undefined {
  const folded = foldName(wanted);
  let best: { readonly name: string; readonly steps: number } | undefined;
  for (const name of declared) {
    const steps = editDistance(folded, foldName(name), SLIP);
    if (steps <= SLIP && steps < name.length && steps < (best?.steps ?? SLIP + 1)) best = { name, steps };
  }
  return best?.name;
}
