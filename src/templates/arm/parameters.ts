import { isCutByPowerShell, isSlip } from '../../pec/ids.ts';
import type { Location, Observation } from '../../pec/value.ts';
import { literal } from '../expressions/literals.ts';
import { isNullable, refusal } from '../expressions/parameter-constraints.ts';
import type { Run } from '../expressions/run.ts';
import type { ParameterSource } from '../expressions/scope.ts';
import {
  isSameName,
  type JsonMember,
  type JsonNode,
  member,
  memberEntry,
  membersNamed,
  stringMember,
} from '../json/json.ts';
import { locationOf } from '../json/positions.ts';
import { keepList } from './powershell.ts';
import type { ParameterValues, Template } from './template.ts';

/** Names of the parameters that a template declares, and those that must be given; for pairing by signature. */
export function parameterSignature({ root }: Template): {
  readonly declared: readonly string[];
  readonly required: readonly string[];
} {
  const parameters = member(root, 'parameters') ?? member(member(root, 'properties'), 'parameters');
  const members = parameters?.type === 'object' ? parameters.members : [];
  return {
    declared: members.map(({ name }) => name),
    required: members.filter(({ value }) => isRequired(value, root)).map(({ name }) => name),
  };
}

/**
 * What does not fit between a template and its parameter file. Azure refuses all of it.
 * @param source what gives the values of the file
 */
export function mismatches(
  template: Template,
  values: ParameterValues | undefined,
  source: ParameterSource,
  run: Run,
): Observation[] {
  if (!values) return [];
  const declared = member(template.root, 'parameters');
  const given = member(values.root, 'parameters');
  const undeclared = (given?.type === 'object' ? given.members : [])
    .filter(({ name }) => !member(declared, name))
    .map(
      ({ name, nameSpan }): Observation => ({
        rule: 'parameter-mismatch',
        message: `'${values.file}' gives parameter '${name}', which '${template.file}' does not declare.`,
        remedy: insteadOf(name, template.root, given),
        location: locationOf(values.file, nameSpan),
      }),
    );
  const location = parametersKey(values);
  const lacking = (declared?.type === 'object' ? declared.members : [])
    .filter(({ name, value }) => isRequired(value, template.root) && !isGiven(member(given, name)))
    .filter(({ name }) => !isUnwrapped(member(given, name)))
    .map(
      ({ name }): Observation => ({
        rule: 'parameter-mismatch',
        variant: true,
        message: `'${values.file}' does not give parameter '${name}', which has no default in '${template.file}': it may be given at deployment.`,
        remedy: `If '${name}' is not given at deployment, give it in the parameter file, or a default in the template.`,
        location,
      }),
    );
  const twice = givenTwice(values);
  const doubled = twice.map(
    ({ name, nameSpan }): Observation => ({
      rule: 'value-unknown',
      message: `'${values.file}' gives parameter '${name}' twice: it cannot be told which one counts.`,
      remedy: `Give '${name}' once.`,
      location: locationOf(values.file, nameSpan),
    }),
  );
  const isTwice = (name: string): boolean => twice.some((one) => isSameName(one.name, name));
  return [...doubled, ...undeclared, ...lacking, ...refused(template.root, values, isTwice, source, run)];
}

/** What to do about a name that is not declared: what was meant may be one that is, and that is not given. */
function insteadOf(name: string, template: JsonNode, given: JsonNode | undefined): string {
  const declared = member(template, 'parameters');
  const meant = (declared?.type === 'object' ? declared.members : []).find(
    (one) => !member(given, one.name) && isSlip(name.toLowerCase(), one.name.toLowerCase()),
  );
  return meant
    ? `Write '${meant.name}' in place of '${name}'.`
    : `Remove '${name}' from the parameter file, or declare it in the template.`;
}

/**
 * The later one of each two parameters of a file that have one name, in any case; also where `parameters` itself, or the
 * value of a parameter, is there twice.
 */
export function givenTwice({ root }: ParameterValues): readonly JsonMember[] {
  const all = membersNamed(root, 'parameters').flatMap(({ value }) => (value.type === 'object' ? value.members : []));
  const groups = membersNamed(root, 'parameters').length;
  const earlier = new Set<string>();
  return all.filter(({ name, value }) => {
    const isAgain = earlier.has(name.toLowerCase());
    earlier.add(name.toLowerCase());
    return isAgain || groups > 1 || membersNamed(value, 'value').length > 1;
  });
}

/** Values of another type than is declared, or that are not allowed. */
function refused(
  template: JsonNode,
  values: ParameterValues,
  isTwice: (name: string) => boolean,
  source: ParameterSource,
  run: Run,
): Observation[] {
  const { file } = values;
  const given = member(values.root, 'parameters');
  return (given?.type === 'object' ? given.members : []).flatMap(({ name, value: entry }): Observation[] => {
    if (isTwice(name)) return [];
    const declaration = member(member(template, 'parameters'), name);
    const value = member(entry, 'value');
    const cut = declaration && entry.type === 'string' && isCutByPowerShell(entry.value) ? entry : undefined;
    const datum = value && source.give(name, run);
    const bare = declaration && isUnwrapped(entry) ? 'stands without "value"' : undefined;
    const why = cut
      ? `is a text, '${cut.value.slice(0, 40)}', in place of an object with a value`
      : (bare ?? (declaration && datum && refusal(declaration, datum, run, template)));
    if (!why) return [];
    const isList = stringMember(declaration, 'type')?.toLowerCase() === 'array';
    const kept = cut ? keepList(literal(cut, file)) : isList && datum ? keepList(datum) : undefined;
    return [
      {
        rule: 'parameter-mismatch',
        message: `What '${file}' gives for parameter '${name}' ${why}.`,
        remedy:
          kept ??
          (bare
            ? `Write "${name}": { "value": … }: Azure takes no other form.`
            : `Give '${name}' a value that the template takes.`),
        location: locationOf(file, (value ?? entry).span),
      },
    ];
  });
}

/** The members that an entry of a parameter file may have. */
const ENTRY = new Set(['value', 'reference', 'expression', 'metadata']);

/** Whether an entry of a parameter file is what should stand in its `value`, or gives it under another name. */
export function isUnwrapped(entry: JsonNode | undefined): boolean {
  if (entry?.type !== 'object')
    return entry !== undefined && entry.type !== 'null' && literal(entry, '').kind !== 'unknown';
  if (isGiven(entry) || member(entry, 'value')) return false;
  return entry.members.some(({ name }) => !ENTRY.has(name.toLowerCase()));
}

/** Whether a parameter must be given. */
export function isRequired(declaration: JsonNode, template: JsonNode): boolean {
  return !member(declaration, 'defaultValue') && !isNullable(declaration, template);
}

function isGiven(entry: JsonNode | undefined): boolean {
  const value = member(entry, 'value');
  return value ? value.type !== 'null' : Boolean(member(entry, 'reference') ?? member(entry, 'expression'));
}

/** Where a parameter file would give what it does not: its member `parameters`. */
export function parametersKey({ file, root }: ParameterValues): Location {
  return locationOf(file, memberEntry(root, 'parameters')?.nameSpan ?? root.span);
}
