import { refusedPart } from '../../expressions/compare.ts';
import type { Missing } from '../../expressions/datum.ts';
import { evaluate } from '../../expressions/evaluate.ts';
import { readString } from '../../expressions/parser.ts';
import type { Context } from '../../expressions/scope.ts';
import { type JsonObject, member } from '../../json/json.ts';
import { refuserIn } from './refuser.ts';

/**
 * What Azure refuses in the name of a resource that is deployed: none at all, or one that has not as many segments as
 * its type. `isChild` tells of one that stands within another.
 * @throws Exhausted when the budget is spent.
 */
export function refusedName(resource: JsonObject, context: Context, isChild = false): Missing[] {
  const refuse = refuserIn(context);
  const written = member(resource, 'name');
  const [name, type] = [written, member(resource, 'type')].map(
    (node) => node && evaluate(node, { ...context, part: 'the name or place of a resource' }),
  );
  if (!name || name.kind === 'null' || (name.kind === 'string' && name.value === '')) {
    return [refuse('a resource has no name', written ?? resource)];
  }
  if (!type || !(type.kind === 'string' || type.kind === 'unknown'))
    return [refuse('a resource has no type', resource)];
  if (name.kind !== 'string' || type.kind !== 'string') return nameThatIsNoText(resource, context);
  const types = type.value.split('/').filter((part) => part !== '').length;
  // The type of a child may leave out its parent's: the engine takes either number.
  const expected = isChild ? types : types - 1;
  const given = name.value.split('/').length;
  if (given === expected || (isChild && given === types - 1)) return [];
  const reason = `the name '${name.value}' has ${given} segments, where the type '${type.value}' asks for ${expected}`;
  return [refuse(reason, written)];
}

/** A name that an expression makes, and that is no text; a number that is written out counts as text. */
export function nameThatIsNoText(resource: JsonObject, context: Context): Missing[] {
  const written = member(resource, 'name');
  if (written?.type !== 'string') return [];
  const { kind } = evaluate(written, { ...context, part: 'the name or place of a resource' });
  if (kind === 'string' || kind === 'unknown') return [];
  return [refuserIn(context)(`the name of a resource comes to no text (${kind})`, written)];
}

/**
 * A resource without API version in a template that names no profile, which Azure refuses whatever the resource's
 * condition says.
 * @throws Exhausted when the budget is spent.
 */
export function refusedVersion(resource: JsonObject, context: Context): Missing[] {
  const version = member(resource, 'apiVersion');
  if (member(context.scope.template, 'apiProfile')) return [];
  if (version && (version.type !== 'null' || context.scope.planted?.has(version))) return [];
  return [refuserIn(context)('a resource has no apiVersion', resource)];
}

/** A type that is not written out, or is not there. The engine asks for it in nested templates. */
export function refusedType(resource: JsonObject, context: Context): Missing[] {
  const type = member(resource, 'type');
  const refuse = refuserIn(context);
  if (!type) return [refuse('a resource has no type', resource)];
  const isWorkedOut = type.type === 'string' && 'expression' in readString(type.value);
  return isWorkedOut ? [refuse('the type of a resource is an expression', type)] : [];
}

/** What a resource depends on is a list. */
export function refusedDependsOn(resource: JsonObject, context: Context): Missing[] {
  const dependsOn = member(resource, 'dependsOn');
  if (!dependsOn || dependsOn.type === 'array' || dependsOn.type === 'null') return [];
  return [refuserIn(context)('what a resource depends on is no list', dependsOn)];
}

const MODES = /^(parallel|serial)$/i;

/**
 * What Azure refuses in how the copy loop of a resource is written, whatever the resource's condition says.
 * @throws Exhausted when the budget is spent.
 */
export function refusedLoop(resource: JsonObject, context: Context): Missing[] {
  const copy = member(resource, 'copy');
  if (!copy || copy.type === 'null') return [];
  const refuse = refuserIn(context);
  if (copy.type !== 'object') return [refuse('the copy loop of a resource is no object', copy)];
  const [name, mode, size] = ['name', 'mode', 'batchSize'].map((part) => {
    const node = member(copy, part);
    return node && evaluate(node, { ...context, part: 'the count of a copy loop' });
  });
  const wrong = [
    ...(!name || name.kind === 'null' || (name.kind === 'string' && name.value === '') ? ['has no name'] : []),
    ...(mode?.kind === 'string' && !MODES.test(mode.value) ? ['has a mode that is neither parallel nor serial'] : []),
    ...(size?.kind === 'number' && size.value < 0 ? ['has a batchSize below zero'] : []),
    ...(member(copy, 'count') ? [] : ['has no count']),
    ...(member(copy, 'input') ? ["has an input, as a property's has"] : []),
  ];
  const parts = [name, mode, size].flatMap((part) => (part && refusedPart(part, context.run)) ?? []);
  return [...parts, ...wrong.map((why) => refuse(`the copy loop of a resource ${why}`, copy))];
}
