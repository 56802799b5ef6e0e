import { isEqual } from '../expressions/compare.ts';
import { type Datum, missing } from '../expressions/datum.ts';
import { evaluate } from '../expressions/evaluate.ts';
import { ExpressionError } from '../expressions/lexer.ts';
import { memberOf } from '../expressions/object-members.ts';
import { type Expression, parseExpression, readString } from '../expressions/parser.ts';
import type { Run } from '../expressions/run.ts';
import type { Context, ParameterSource } from '../expressions/scope.ts';
import { type JsonNode, type JsonObject, member } from '../json/json.ts';
import { type EmbeddedPart, embeddedPart } from './embedded-template.ts';
import { fromParent } from './parameter-sources.ts';
import type { Assigned, Traversal } from './traversal.ts';

/** A policy definition that a template creates. */
export interface Policy {
  readonly resource: JsonObject;
  readonly context: Context;
  /** Its parameters. */
  readonly declared: JsonNode | undefined;
}

/** An assignment of a policy, or what may be one. */
interface Candidate {
  readonly source: ParameterSource;
  /** It is known to be deployed, and to assign this policy. */
  readonly sure: boolean;
}

const BY_INITIATIVE: ParameterSource = {
  give: (name) => missing(`an initiative in the file may give parameter '${name}'`, `parameter '${name}'`),
  lack: (name) => missing(`no initiative gives parameter '${name}'`, `parameter '${name}'`),
};

/**
 * Gives a policy the parameters of its assignments in the file. What they do not agree about is unknown; so is what
 * something gives of which it cannot be told whether it is an assignment of this policy.
 */
export function fromAssignments(policy: Policy, traversal: Traversal): ParameterSource {
  const candidates = traversal.assignments.flatMap((assigned) => candidateFor(policy, assigned, traversal));
  const source: ParameterSource = {
    give: (name, run) => agreed(candidates, name, run),
    lack: (name, declaration) =>
      missing(
        `parameter '${name}' of a policy has no default and no assignment gives it`,
        `parameter '${name}'`,
        declaration,
      ),
  };
  return candidates.some(({ sure }) => sure) ? source : withoutDefaults(source, policy.declared);
}

/**
 * The parameters of a policy of which no assignment is known: one may give other values than the defaults.
 * @param declared the parameters as the policy declares them
 */
export function withoutDefaults(source: ParameterSource, declared: JsonNode | undefined): ParameterSource {
  return {
    ...source,
    give: (name, run) => {
      const given = source.give(name, run);
      if (given !== undefined || !member(member(declared, name), 'defaultValue')) return given;
      return missing(
        `a policy assignment may give parameter '${name}' another value than its default, and none is in the file`,
        `the policy assignment that gives parameter '${name}', or takes its default`,
      );
    },
  };
}

function agreed(candidates: readonly Candidate[], name: string, run: Run): Datum | undefined {
  const given = candidates.map(({ source }) => source.give(name, run));
  if (!candidates.some(({ sure }) => sure)) given.push(undefined);
  const values = given.flatMap((value) => (value && value.kind !== 'null' ? [value] : []));
  const [first] = values;
  if (!first) return undefined;
  if (given.length > 1 && !(values.length === given.length && values.every((value) => isEqual(first, value, run)))) {
    return missing(
      `what the policy assignments in the file give for parameter '${name}' differs, or may be for another policy`,
      `the one value of parameter '${name}'`,
    );
  }
  if (first.kind !== 'unknown' || first.open?.kind !== 'loop') return first;
  // The loop around an assignment is not one around what the policy deploys.
  const { open: _, ...rest } = first;
  return rest;
}

function candidateFor(policy: Policy, { resource, place }: Assigned, traversal: Traversal): Candidate[] {
  if (place.deployed.kind === 'known' && !place.deployed.value) return [];
  const properties = embeddedPart(member(resource, 'properties'), place.context, traversal);
  // An initiative hands values of its own to the policies in it; which of them is this one is not looked into.
  if (member(properties.node, 'policyDefinitions')) return [{ sure: false, source: BY_INITIATIVE }];
  const fits = assigns(properties, policy);
  const parameters = member(properties.node, 'parameters');
  // Azure refuses an assignment that gives what the policy does not declare.
  const foreign =
    fits === undefined &&
    parameters?.type === 'object' &&
    parameters.members.some(({ name }) => !name.startsWith('[') && !member(policy.declared, name));
  if (fits === false || foreign) return [];
  const sure = fits === true && place.deployed.kind === 'known';
  return [{ sure, source: fromParent(parameters, properties.context) }];
}

/** Whether an assignment names this policy; undefined when it cannot be told. */
function assigns({ node, context }: EmbeddedPart, policy: Policy): boolean | undefined {
  const id = memberOf(node, 'policyDefinitionId', context);
  const nameNode = member(policy.resource, 'name');
  const name = nameNode && evaluate(nameNode, policy.context);
  const end = id?.kind === 'string' ? id.value : id?.kind === 'unknown' && !id.tail?.parts ? id.tail?.text : undefined;
  const named = /\/policyDefinitions\/([^/]+)$/i.exec(end ?? '')?.[1];
  if (named !== undefined && name?.kind === 'string') {
    return named.toLowerCase() === (name.value.split('/').at(-1) ?? '').toLowerCase();
  }
  // A name that is not worked out, guid() above all, is the same where it is written the same.
  const inRoot = (one: Context) => one.loops.length === 0 && !one.scope.planted && one.scope.template;
  if (!inRoot(context) || inRoot(context) !== inRoot(policy.context)) return undefined;
  const written = expressionOf(member(node, 'policyDefinitionId'));
  const last = written?.kind === 'call' ? written.args.at(-1) : undefined;
  const own = expressionOf(nameNode);
  return last && own && JSON.stringify(last) === JSON.stringify(own) && namesPolicy(written) ? true : undefined;
}

function namesPolicy(id: Expression | undefined): boolean {
  const type = id?.kind === 'call' ? id.args.at(-2) : undefined;
  return type?.kind === 'string' && /\/policyDefinitions$/i.test(type.value);
}

function expressionOf(node: JsonNode | undefined): Expression | undefined {
  const read = node?.type === 'string' ? readString(node.value) : undefined;
  const expression = read && 'expression' in read ? parseExpression(read.expression) : undefined;
  return expression instanceof ExpressionError ? undefined : expression;
}
