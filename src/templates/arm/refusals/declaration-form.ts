import type { Missing } from '../../expressions/datum.ts';
import { readString } from '../../expressions/parser.ts';
import type { Context } from '../../expressions/scope.ts';
import { type JsonMember, type JsonNode, member, stringMember } from '../../json/json.ts';
import { refuserIn } from './refuser.ts';

const TYPES = /^(string|securestring|int|bool|object|secureobject|array)$/i;
const WITH_LENGTH = /^(string|securestring|array)$/i;

type Refuse = ReturnType<typeof refuserIn>;

/**
 * What Azure refuses in how a template declares its parameters, outputs and functions, used or not: a type that there is
 * not, a limit that is no whole number or does not belong to the type, an output without a value, a function without an
 * output. As the Bicep CLI 0.49.2 answers of nested templates; the root template's loader refuses the same.
 */
export function refusedDeclarationForm(template: JsonNode | undefined, context: Context): Missing[] {
  const refuse = refuserIn(context);
  const isUnknown = (node: JsonNode) => context.scope.planted?.has(node) === true;
  const known = ({ value }: JsonMember) => !isUnknown(value);
  const parameters = membersOf(member(template, 'parameters')).filter(known);
  const outputs = membersOf(member(template, 'outputs')).filter(known);
  const functions = itemsOf(member(template, 'functions')).filter((namespace) => !isUnknown(namespace));
  const called = functions.flatMap((namespace) => membersOf(member(namespace, 'members'))).filter(known);
  const typed = [
    ...[...parameters, ...outputs].map(({ value }) => value),
    ...called.flatMap(({ value }) => [member(value, 'output'), ...itemsOf(member(value, 'parameters'))]),
  ];
  return [
    ...typed.flatMap((one) => refusedType(one, refuse, isUnknown)),
    ...parameters.flatMap((one) => refusedLimits(one, refuse, isUnknown)),
    ...outputs.flatMap((one) => refusedOutput(one, refuse)),
    ...functions
      .filter((namespace) => member(namespace, 'namespace') === undefined)
      .map((namespace) => refuse('functions have no namespace', namespace)),
    ...called.flatMap((one) => refusedFunction(one, refuse, isUnknown)),
  ];
}

function refusedType(declaration: JsonNode | undefined, refuse: Refuse, isUnknown: Test): Missing[] {
  const type = member(declaration, 'type');
  if (!type || isUnknown(type) || (type.type === 'string' && TYPES.test(type.value))) return [];
  return [refuse(type.type === 'string' ? `there is no type '${type.value}'` : 'a type is no text', type)];
}

type Test = (node: JsonNode) => boolean;

function refusedLimits({ name, value: declaration }: JsonMember, refuse: Refuse, isUnknown: Test): Missing[] {
  const type = stringMember(declaration, 'type');
  const allowed = member(declaration, 'allowedValues');
  const ofKind = (limits: readonly string[], kind: RegExp) =>
    limits.flatMap((limit) => {
      const node = member(declaration, limit);
      if (!node || isUnknown(node)) return [];
      if (!isWhole(node)) return [refuse(`${limit} of parameter '${name}' is no whole number`, node)];
      return type === undefined || kind.test(type)
        ? []
        : [refuse(`parameter '${name}' is of type ${type}, which has no ${limit}`, node)];
    });
  return [
    ...ofKind(['minLength', 'maxLength'], WITH_LENGTH),
    ...ofKind(['minValue', 'maxValue'], /^int$/i),
    ...(allowed && allowed.type !== 'array' && !isUnknown(allowed)
      ? [refuse(`allowedValues of parameter '${name}' is no list`, allowed)]
      : []),
  ];
}

/** A limit may be worked out. */
function isWhole(node: JsonNode): boolean {
  if (node.type === 'string') return 'expression' in readString(node.value);
  return node.type === 'number' && Number.isInteger(node.value);
}

function refusedOutput({ name, value: declaration, nameSpan }: JsonMember, refuse: Refuse): Missing[] {
  const [value, copy] = [member(declaration, 'value'), member(declaration, 'copy')];
  const place = { span: nameSpan };
  if (value && copy) return [refuse(`output '${name}' has both value and copy`, place)];
  return value || copy ? [] : [refuse(`output '${name}' has no value`, place)];
}

function refusedFunction(
  { name, value: declaration, nameSpan }: JsonMember,
  refuse: Refuse,
  isUnknown: Test,
): Missing[] {
  const place = { span: nameSpan };
  const output = member(declaration, 'output');
  const hasOutput = output && (isUnknown(output) || member(output, 'value'));
  const unnamed = itemsOf(member(declaration, 'parameters')).filter((one) => !isUnknown(one) && !member(one, 'name'));
  return [
    ...(hasOutput ? [] : [refuse(`function '${name}' has no output`, place)]),
    ...unnamed.map((one) => refuse(`a parameter of function '${name}' has no name`, one)),
  ];
}

function membersOf(node: JsonNode | undefined): readonly JsonMember[] {
  return node?.type === 'object' ? node.members : [];
}

function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.type === 'array' ? node.items : [];
}
