import type { Location, Observation } from '../../../pec/value.ts';
import { type Datum, hasTwins } from '../../expressions/datum.ts';
import { evaluate } from '../../expressions/evaluate.ts';
import { foldName } from '../../expressions/names.ts';
import { memberOf } from '../../expressions/object-members.ts';
import type { Context } from '../../expressions/scope.ts';
import { type JsonNode, type JsonObject, member, membersNamed } from '../../json/json.ts';

/** Whether a member stands in an object in several spellings. */
export function isDoubled(node: JsonNode | undefined, name: string): boolean {
  return new Set(membersNamed(node, name).map((one) => one.name)).size > 1;
}

/**
 * Names that a registration definition or assignment gives in two spellings, in the resource, its properties or an
 * authorization, and IDs that an authorization gives twice. What the resource provider makes of them is not established,
 * so that the case is unknown, whichever of the two is the better one.
 * @throws Exhausted when the budget is spent.
 */
export function doubledIn(resource: JsonObject, context: Context): Observation[] {
  const properties = member(resource, 'properties');
  const whole = properties && properties.type !== 'object' ? evaluate(properties, context) : undefined;
  const lists = ['authorizations', 'eligibleAuthorizations'].map((name) => memberOf(properties, name, context));
  const at = context.scope.at(resource.span);
  return [
    ...twinsOf(resource).map((name) => inTwoSpellings(name, at)),
    ...membersNamed(resource, 'properties').flatMap(({ value }) =>
      twinsOf(value).map((name) => inTwoSpellings(name, context.scope.at(value.span))),
    ),
    ...(whole ? inDatum(whole, at) : []),
    ...lists.flatMap((list) => (list ? inDatum(list, at) : [])),
  ];
}

function twinsOf(node: JsonNode): string[] {
  const names = node.type === 'object' ? node.members.map(({ name }) => name) : [];
  return [...twins(names)];
}

/** The names, as first written, that are there in another spelling too. */
function twins(names: Iterable<string>): Set<string> {
  const first = new Map<string, string>();
  const found = new Set<string>();
  for (const name of names) {
    const earlier = first.get(foldName(name));
    if (earlier === undefined) first.set(foldName(name), name);
    else if (earlier !== name) found.add(earlier);
  }
  return found;
}

function inDatum(datum: Datum, owner: Location, found: Observation[] = []): Observation[] {
  if (datum.kind !== 'array' && datum.kind !== 'object') return found;
  const at = datum.at ?? owner;
  if (datum.kind === 'object') {
    if (hasTwins(datum)) for (const name of twins(datum.members.keys())) found.push(inTwoSpellings(name, at));
    for (const name of datum.twice ?? []) found.push(doubled(`'${name}' is given twice`, name, at));
  }
  for (const part of datum.kind === 'array' ? datum.items : datum.members.values()) {
    if (part.kind === 'array' || part.kind === 'object') inDatum(part, at, found);
  }
  return found;
}

function inTwoSpellings(name: string, location: Location): Observation {
  return doubled(`'${name}' is given in two spellings`, name, location);
}

function doubled(what: string, name: string, location: Location): Observation {
  const message = `${what}: it cannot be told which one counts.`;
  return { rule: 'value-unknown', message, remedy: `Give '${name}' once.`, location };
}
