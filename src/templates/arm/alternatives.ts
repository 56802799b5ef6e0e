import type { WrittenDelegation } from '../../pec/delegation.ts';
import type { Location, Unknown } from '../../pec/value.ts';
import { Exhausted, exhausted, type Run } from '../expressions/run.ts';
import { type Reading, unknownDelegation } from './registration-definition.ts';
import type { Found } from './traversal.ts';

/** A delegation in every way in which undecided conditions can fall. */
export interface Alternatives {
  readonly alternatives: readonly [WrittenDelegation, ...WrittenDelegation[]];
  /** The condition that the alternatives depend on, if there are several. */
  readonly undecided?: Unknown;
  /** Copy loops whose index the delegation depends on. */
  readonly loops: readonly object[];
}

/** Beyond this many, values stay unknown. Four independent conditions; real templates have none or one. */
const MAX_ALTERNATIVES = 16;

/** Reads a delegation in a run; where a condition is open that matters, once for each way it can fall. */
export function explore(read: (run: Run) => Reading, run: Run, at: Location): Alternatives {
  const first = attempt(read, run, at);
  const loops = loopsOf(first);
  const question = openCondition(first, run);
  // A delegation that depends on the index of a loop is read again for each index.
  if (!question || loops.length > 0) return { alternatives: [first.delegation], loops };
  const alternatives: WrittenDelegation[] = [];
  const waiting: { reading: Reading; run: Run }[] = [{ reading: first, run }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { reading, run: here } = next;
    const condition = openCondition(reading, here);
    if (!condition || alternatives.length + waiting.length + 2 > MAX_ALTERNATIVES) {
      alternatives.push(reading.delegation);
      continue;
    }
    for (const holds of [false, true]) {
      const there = run.assuming(new Map([...here.assumptions, [condition.key, holds]]));
      waiting.push({ reading: attempt(read, there, at), run: there });
    }
  }
  const [one = first.delegation, ...others] = alternatives;
  return { alternatives: [one, ...others], undecided: question.undecided, loops };
}

function attempt(read: (run: Run) => Reading, run: Run, at: Location): Reading {
  try {
    return read(run);
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error;
    return { delegation: unknownDelegation(exhausted(at)), open: [] };
  }
}

function openCondition(reading: Reading, { assumptions }: Run) {
  return reading.open.find((open) => open.kind === 'condition' && !assumptions.has(open.key)) as
    | Extract<Reading['open'][number], { kind: 'condition' }>
    | undefined;
}

function loopsOf(reading: Reading): object[] {
  return reading.open.flatMap((open) => (open.kind === 'loop' ? [open.loop] : []));
}

/**
 * What is found where a template can be read in two ways, and which one is not known: a value that differs between the
 * two is unknown, and a definition that is found in one only is perhaps not deployed.
 */
export function eitherOf(one: readonly Found[], other: readonly Found[], why: Unknown): Found[] {
  const others = new Map(other.map((found) => [found.definition.path, found]));
  const both = one.map((found) => {
    const counterpart = others.get(found.definition.path);
    others.delete(found.definition.path);
    return counterpart ? merged(found, counterpart, why) : perhaps(found, why);
  });
  return [...both, ...[...others.values()].map((found) => perhaps(found, why))];
}

function perhaps({ definition, ...rest }: Found, why: Unknown): Found {
  const leftOut = definition.deployed.kind === 'known' && !definition.deployed.value;
  return { definition: leftOut ? definition : { ...definition, deployed: why }, ...rest };
}

function merged(one: Found, other: Found, why: Unknown): Found {
  const loops = [...one.loops, ...other.loops];
  const { name } = one;
  const { undecided: _, ...first } = one.definition;
  const second = other.definition;
  const deployed = same(first.deployed, second.deployed) ? first.deployed : why;
  if (same(first.alternatives, second.alternatives))
    return { definition: { ...one.definition, deployed }, name, loops };
  const everything = [...first.alternatives, ...second.alternatives];
  const pick = <K extends keyof WrittenDelegation>(key: K, otherwise: WrittenDelegation[K]) =>
    everything.every((alternative) => same(alternative[key], first.alternatives[0][key]))
      ? first.alternatives[0][key]
      : otherwise;
  const list = { items: [], missing: why };
  const alternative: WrittenDelegation = {
    kind: 'written',
    name: pick('name', why),
    managedByTenantId: pick('managedByTenantId', why),
    authorizations: pick('authorizations', list),
    eligibleAuthorizations: pick('eligibleAuthorizations', list),
    plan: pick('plan', why),
    apiVersion: pick('apiVersion', why),
  };
  return { definition: { ...first, deployed, alternatives: [alternative] }, name, loops };
}

/** Whether two values say the same, wherever they were written. */
function same(one: unknown, other: unknown): boolean {
  const text = (value: unknown) =>
    JSON.stringify(value, (key, part: unknown) => (key === 'location' ? undefined : part));
  return text(one) === text(other);
}
