import type { Authorization, WrittenDelegation } from '../../src/pec/delegation.ts';
import type { List, Unknown, Value } from '../../src/pec/value.ts';
import { causeOf } from './causes.ts';
import type { Answer, Predicted } from './engine.ts';
import type { Judged, JudgedDefinition } from './judged.ts';

/** What comes of comparing one template. */
export type Comparison =
  | { readonly kind: 'agree' }
  /** Ours does not know what the engine knows, and says why. */
  | { readonly kind: 'unknown'; readonly cause: string; readonly detail: string }
  | { readonly kind: 'disagree'; readonly cause: string; readonly detail: string };

/** Rules that say that the engine refuses the template. */
const REFUSALS: ReadonlySet<string> = new Set([
  'expression-invalid',
  'undefined-reference',
  'template-refused',
  'parameter-mismatch',
]);

const AGREE: Comparison = { kind: 'agree' };

/**
 * Compares what our side says of a template with what the engine says.
 * @param secure whether there are secure parameters, which ours looks into and the engine does not
 */
export function compare(ours: Judged, engine: Answer, secure = false): Comparison {
  const ready = ours.definitions.filter(({ verdict }) => verdict === 'ready');
  if (engine.kind !== 'deployed') {
    if (ready.length === 0 || ours.unreadable.length > 0) return AGREE;
    return { kind: 'disagree', cause: `ready, refused: ${causeOf(engine.message)}`, detail: engine.message };
  }
  const deployed = engine.resources.filter(isDefinition);
  const refusal = refusedByOurs(ours);
  if (refusal && (secure || !isWhole(engine))) return AGREE;
  if (refusal) return { kind: 'disagree', cause: `refused by ours only: ${causeOf(refusal)}`, detail: refusal };
  const results = [
    ...deployed.map((resource) => found(resource, ours)),
    ...(isWhole(engine) ? ours.definitions.map((definition) => claimed(definition, deployed)) : []),
  ];
  return results.find(({ kind }) => kind === 'disagree') ?? results.find(({ kind }) => kind === 'unknown') ?? AGREE;
}

/** Whether the engine looked into all deployments: what it cannot work out in one keeps it out of that. */
function isWhole({ diagnostics }: Extract<Answer, { kind: 'deployed' }>): boolean {
  return !diagnostics.some((text) => text.includes('ShortCircuited'));
}

function isDefinition({ type }: Predicted): boolean {
  return String(type).toLowerCase() === 'microsoft.managedservices/registrationdefinitions';
}

/** What the engine does not ask for: it leaves these to the resource provider. */
const BY_THE_PROVIDER = /(authorizations|eligibleAuthorizations) is .*, and must be a list\.$/i;

/**
 * Why ours says that the engine refuses the template, which it does not; but for what holds if a condition does, and
 * for what is found with one way of several that something unknown may fall.
 */
function refusedByOurs({ definitions, unreadable }: Judged): string | undefined {
  const certain = definitions.filter(({ definition }) => definition.deployed.kind === 'known' && !definition.undecided);
  const claims = certain
    .flatMap(({ findings }) => findings)
    .filter((one) => !JSON.stringify(one).includes('its condition is not known') && !BY_THE_PROVIDER.test(one.message));
  return unreadable[0] ?? claims.find(({ rule, effect }) => REFUSALS.has(rule) && effect !== 'none')?.message;
}

/** Whether a definition that the engine deploys is one of ours, with the same authorizations. */
function found(resource: Predicted, { definitions }: Judged): Comparison {
  const name = nameOf(resource);
  if (name === undefined) return AGREE;
  const same = definitions.filter(({ definition }) => mayBeCalled(definition.alternatives, name));
  if (same.length === 0) {
    const { condition } = resource;
    if (isResidual(condition)) return AGREE;
    const cause = condition === undefined ? 'a definition is not found' : 'a condition that is no boolean is decided';
    return { kind: 'disagree', cause, detail: `ours does not have ${name}, condition ${JSON.stringify(condition)}` };
  }
  const results = same.map((one) => sameGrants(one, resource));
  return (
    results.find(({ kind }) => kind === 'agree') ??
    results.find(({ kind }) => kind === 'unknown') ??
    results[0] ??
    AGREE
  );
}

/** Whether a definition of ours that is known to be deployed is. */
function claimed({ definition }: JudgedDefinition, deployed: readonly Predicted[]): Comparison {
  if (definition.deployed.kind === 'unknown') return AGREE;
  const there = deployed.some((resource) => {
    const name = nameOf(resource);
    return name === undefined || mayBeCalled(definition.alternatives, name);
  });
  if (there) return AGREE;
  const [{ name }] = definition.alternatives;
  return {
    kind: 'disagree',
    cause: 'a definition is not deployed',
    detail: `the engine does not have ${name.kind === 'known' ? name.value : definition.path}`,
  };
}

function mayBeCalled(alternatives: readonly WrittenDelegation[], wanted: string): boolean {
  return alternatives.some(({ name }) => name.kind === 'unknown' || name.value === wanted);
}

function nameOf({ properties }: Predicted): string | undefined {
  const name = isObject(properties) ? properties['registrationDefinitionName'] : undefined;
  return isResidual(name) ? undefined : String(name);
}

/** Whether one of the alternatives of ours is what the engine deploys, as far as both know it. */
function sameGrants({ definition }: JudgedDefinition, { properties, condition }: Predicted): Comparison {
  if (!isObject(properties)) return AGREE;
  const names = ['authorizations', 'eligibleAuthorizations'] as const;
  const results = definition.alternatives.map((alternative) => {
    const parts = names.map((name) => sameList(alternative[name], properties[name]));
    return parts.find(({ kind }) => kind === 'disagree') ?? parts.find(({ kind }) => kind === 'unknown') ?? AGREE;
  });
  const best =
    results.find(({ kind }) => kind === 'agree') ??
    results.find(({ kind }) => kind === 'unknown') ??
    results[0] ??
    AGREE;
  if (best.kind !== 'agree' || condition !== undefined) return best;
  if (definition.deployed.kind === 'unknown') return unknownBecause(definition.deployed);
  return definition.undecided ? unknownBecause(definition.undecided) : AGREE;
}

type Grant = Pick<Authorization, 'principalId' | 'roleDefinitionId'> & Partial<Authorization>;

/** Authorizations of ours and the engine's: one after another, or, where ours misses some, each one of the others. */
function sameList({ items, missing }: List<Grant>, theirs: unknown): Comparison {
  if (isResidual(theirs)) return AGREE;
  const list = Array.isArray(theirs) ? theirs : [];
  if (missing && list.some(isResidual)) return AGREE;
  if (missing) return within(items, list) ? unknownBecause(missing) : differ(items, theirs);
  if (items.length !== list.length) return differ(items, theirs);
  const results = items.map((item, index) => sameGrant(item, list[index]));
  if (results.includes('differ')) return differ(items, theirs);
  const gap = results.find((result) => typeof result === 'object');
  return gap ? unknownBecause(gap) : AGREE;
}

/**
 * Whether each item is another one of the list. In which order they stand there is not claimed: one that is missing may
 * have come before its like, so that union() left that out.
 */
function within([item, ...others]: readonly Grant[], list: readonly unknown[]): boolean {
  if (!item) return true;
  return list.some((one, at) => sameGrant(item, one) !== 'differ' && within(others, list.toSpliced(at, 1)));
}

type Sameness = 'same' | 'differ' | Unknown;

function sameGrant(ours: Grant, theirs: unknown): Sameness {
  if (isResidual(theirs)) return 'same';
  const parts = [
    sameText(ours.principalId, memberOf(theirs, 'principalId')),
    sameText(ours.roleDefinitionId, memberOf(theirs, 'roleDefinitionId')),
    ...(ours.delegatedRoleDefinitionIds
      ? [sameTexts(ours.delegatedRoleDefinitionIds, memberOf(theirs, 'delegatedRoleDefinitionIds'))]
      : []),
  ];
  if (!isObject(theirs)) return 'same';
  return parts.includes('differ') ? 'differ' : (parts.find((part) => typeof part === 'object') ?? 'same');
}

function sameTexts({ items, missing }: List<Value<string>>, theirs: unknown): Sameness {
  if (isResidual(theirs)) return 'same';
  const list = Array.isArray(theirs) ? theirs : [];
  if (missing) return missing;
  if (items.length !== list.length) return 'differ';
  const parts = items.map((item, index) => sameText(item, list[index]));
  return parts.includes('differ') ? 'differ' : (parts.find((part) => typeof part === 'object') ?? 'same');
}

/** A text of ours may be one with its beginning left out, and stands for what is no text as the reader writes it. */
function sameText(ours: Value<string>, theirs: unknown): Sameness {
  if (isResidual(theirs)) return 'same';
  if (ours.kind === 'unknown') return ours;
  if (ours.value.startsWith('/…') && typeof theirs === 'string') {
    return theirs.endsWith(ours.value.slice(2)) ? 'same' : 'differ';
  }
  if (Array.isArray(theirs)) return ours.value === '[…]' ? 'same' : 'differ';
  if (isObject(theirs)) return ours.value === '{…}' ? 'same' : 'differ';
  return ours.value === String(theirs ?? '') ? 'same' : 'differ';
}

/** A member whatever the case of its name; of two that differ in case only, nobody has said which one counts. */
function memberOf(of: unknown, name: string): unknown {
  if (!isObject(of)) return undefined;
  const found = Object.entries(of).filter(([one]) => one.toLowerCase() === name.toLowerCase());
  return found.length > 1 ? RESIDUAL : found[0]?.[1];
}

/** What the engine leaves to the deployment, as text; a literal that looks like it prints alike. */
const RESIDUAL = '[]';

function isResidual(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('[') && value.endsWith(']');
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownBecause({ reason }: Unknown): Comparison {
  return { kind: 'unknown', cause: causeOf(reason), detail: reason };
}

function differ(ours: unknown, theirs: unknown): Comparison {
  const written = (value: unknown) =>
    JSON.stringify(value, (key, part: unknown) => (key === 'location' ? undefined : part));
  return { kind: 'disagree', cause: 'values differ', detail: `ours ${written(ours)}, the engine ${written(theirs)}` };
}
