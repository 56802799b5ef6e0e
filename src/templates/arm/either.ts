import type { Unknown, WrittenDelegation } from '../../pec/delegation.ts';
import type { Found } from './traversal.ts';

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

function perhaps({ definition, loops }: Found, why: Unknown): Found {
  const leftOut = definition.deployed.kind === 'known' && !definition.deployed.value;
  return { definition: leftOut ? definition : { ...definition, deployed: why }, loops };
}

function merged(one: Found, other: Found, why: Unknown): Found {
  const loops = [...one.loops, ...other.loops];
  const { undecided: _, ...first } = one.definition;
  const second = other.definition;
  const deployed = same(first.deployed, second.deployed) ? first.deployed : why;
  if (same(first.alternatives, second.alternatives)) return { definition: { ...one.definition, deployed }, loops };
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
  return { definition: { ...first, deployed, alternatives: [alternative] }, loops };
}

/** Whether two values say the same, wherever they were written. */
function same(one: unknown, other: unknown): boolean {
  const text = (value: unknown) =>
    JSON.stringify(value, (key, part: unknown) => (key === 'location' ? undefined : part));
  return text(one) === text(other);
}
