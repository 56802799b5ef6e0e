import { type JsonMember, type JsonNode, type JsonObject, member } from '../json/json.ts';
import { refusedPart } from './compare.ts';
import { type Datum, type Missing, placed, refused } from './datum.ts';
import { evaluate, evaluateKey } from './evaluate.ts';
import { foldName } from './names.ts';
import { mistyped } from './parameter-constraints.ts';
import { type Context, outermost, type TemplatePart } from './scope.ts';
import { decideNode } from './special/conditions.ts';
import { copyCount, copyValues, variableCopies } from './special/copies.ts';
import { parameter, variable } from './special/references.ts';

/**
 * What Azure refuses among the parameters, variables and outputs of a template, used or not: it works out every default
 * that counts, every variable, and every output whose condition holds. Functions that nobody calls, metadata, and what
 * is only missing are no fault.
 * @throws Exhausted when the budget is spent.
 */
export function refusedDeclarations(context: Context): Missing[] {
  const around = outermost(context);
  const { template } = context.scope;
  const copies = variableCopies(around);
  const variables = [
    ...membersOf(template, 'variables').flatMap(({ name }) => (foldName(name) === 'copy' ? [] : [name])),
    ...(copies?.entries ?? []).map(({ name }) => name),
  ];
  return refusals(
    [
      ...membersOf(template, 'parameters').map(({ name }) => parameter(name, around)),
      ...(copies?.unclear ? [copies.unclear] : []),
      ...variables.map((name) => variable(name, around)),
      ...membersOf(template, 'outputs').map((output) => outputOf(output, { ...around, part: 'an output' })),
    ],
    context,
  );
}

/**
 * What Azure refuses among the members of a resource that is deployed, but for those named in `except` (in lower case).
 * `comments` and `metadata` are text to it.
 * @throws Exhausted when the budget is spent.
 */
export function refusedMembers(resource: JsonObject, context: Context, except: ReadonlySet<string>): Missing[] {
  return refusals(
    resource.members.flatMap(({ name, value }): Datum[] => {
      const folded = foldName(name);
      if (except.has(folded) || TEXTS.has(folded)) return [];
      const key = evaluateKey(name, context);
      const part: TemplatePart | undefined = BEFOREHAND.has(folded) ? 'the name or place of a resource' : undefined;
      return [...(typeof key === 'string' ? [] : [key]), evaluate(value, part ? { ...context, part } : context)];
    }),
    context,
  );
}

const TEXTS = new Set(['comments', 'metadata']);

/** What must be known before anything is deployed. */
const BEFOREHAND = new Set(['name', 'type', 'apiversion', 'location', 'scope']);

function membersOf(template: JsonNode | undefined, part: string): readonly JsonMember[] {
  const node = member(template, part);
  return node?.type === 'object' ? node.members : [];
}

/** An output that is left out, or may be, comes to null. */
function outputOf({ name, value: declaration, nameSpan }: JsonMember, context: Context): Datum {
  const condition = member(declaration, 'condition');
  const holds = condition ? decideNode(condition, context) : true;
  if (typeof holds !== 'boolean') return holds;
  const written = member(declaration, 'value');
  const loop = member(declaration, 'copy');
  if (!holds || !(written ?? loop)) return { kind: 'null' };
  const value = written ? evaluate(written, context) : copied(loop, context);
  const why = mistyped(declaration, value);
  if (why === undefined) return value;
  const remedy = `Correct output '${name}', or the type that it declares.`;
  return placed(refused('template-refused', `output '${name}' ${why}`, remedy), context.scope.at(nameSpan));
}

/** Without a name of its own, the loop of an output is what copyIndex() means. */
function copied(loop: JsonNode | undefined, context: Context): Datum {
  if (!loop) return { kind: 'null' };
  const count = copyCount(member(loop, 'count'), context);
  return typeof count === 'number' ? copyValues({ name: '', node: loop, kind: 'resource' }, context) : count;
}

function refusals(values: readonly Datum[], { run }: Context): Missing[] {
  const found = values.flatMap((value) => refusedPart(value, run) ?? []);
  return [...new Map(found.map((value) => [JSON.stringify([value.reason, value.location]), value])).values()];
}
