import type { Location, Observation } from '../../pec/delegation.ts';
import { type Datum, dict, list, missing, withoutTail } from '../expressions/datum.ts';
import { evaluate } from '../expressions/evaluate.ts';
import { literal } from '../expressions/literals.ts';
import { memberOf, partOf } from '../expressions/object-members.ts';
import { refusal } from '../expressions/parameter-constraints.ts';
import type { Run } from '../expressions/run.ts';
import type { Context, ParameterSource } from '../expressions/scope.ts';
import { isNullable } from '../expressions/special/references.ts';
import { type JsonNode, member, memberEntry } from '../json/json.ts';
import type { ParameterValues, Template } from './read-template.ts';

/** Gives a template the values of its parameter file, or only its defaults. */
export function fromFile(values: ParameterValues | undefined): ParameterSource {
  if (!values) {
    return {
      give: () => undefined,
      lack: (name, declaration) =>
        missing(
          `parameter '${name}' has no default and no parameter file gives it`,
          `parameter '${name}'`,
          declaration,
        ),
    };
  }
  const { file, root } = values;
  const parameters = member(root, 'parameters');
  const remembered = new Map<string, Datum | undefined>();
  return {
    checked: true,
    give: (name) => {
      const key = name.toLowerCase();
      if (!remembered.has(key)) remembered.set(key, givenIn(member(parameters, name), name, file));
      return remembered.get(key);
    },
    lack: (name) =>
      missing(
        `parameter '${name}' has no default and '${file}' does not give it`,
        `parameter '${name}'`,
        parametersKey(values),
      ),
  };
}

function givenIn(entry: JsonNode | undefined, name: string, file: string): Datum | undefined {
  const value = member(entry, 'value');
  if (value) return literal(value, file);
  return entry && givenElsewhere((part) => Boolean(member(entry, part)), name, { file, ...entry.span });
}

/** A Key Vault reference, or an expression over inputs from outside. */
function givenElsewhere(has: (part: string) => boolean, name: string, at?: Location): Datum | undefined {
  if (has('reference')) {
    return missing(
      `parameter '${name}' is read from a key vault at deployment`,
      `the key vault's secret for parameter '${name}'`,
      at,
    );
  }
  if (!has('expression')) return undefined;
  return missing(
    `parameter '${name}' is worked out from inputs outside of the template`,
    `the inputs of parameter '${name}'`,
    at,
  );
}

/** Gives a nested template what its parent passes on, evaluated in the parent. */
export function fromParent(parameters: JsonNode | undefined, parent: Context): ParameterSource {
  return {
    give: (name, run) => givenBy(entryOf(parameters, name, { ...parent, run }), name),
    lack: lackInside,
  };
}

/** What is passed on for a parameter: an object with a `value`, which the parent may have worked out as a whole. */
function entryOf(parameters: JsonNode | undefined, name: string, context: Context): Datum | undefined {
  if (!parameters || parameters.type === 'object') return memberOf(parameters, name, context);
  const whole = evaluate(parameters, context);
  if (whole.kind === 'object' || whole.kind === 'unknown') return partOf(whole, name);
  return whole.kind === 'null'
    ? undefined
    : missing('the parameters that are passed on are no object', 'the parameters');
}

/** An entry that is there, but gives no value, must not be mistaken for one that is absent: the default is not used. */
function givenBy(entry: Datum | undefined, name: string): Datum | undefined {
  if (!entry || entry.kind === 'unknown') return entry && withoutTail(entry);
  if (entry.kind !== 'object') return missing(`what is passed on for parameter '${name}' is no object`, passedOn(name));
  const value = entry.members.get('value');
  if (value) return value.value;
  if (entry.missing) return entry.missing;
  return (
    givenElsewhere((part) => entry.members.has(part), name, entry.at) ??
    missing(`what is passed on for parameter '${name}' has no value`, passedOn(name), entry.at)
  );
}

function passedOn(name: string): string {
  return `the value of parameter '${name}'`;
}

/** Gives a linked template the values of a linked parameter file, or the reason why it cannot be read. */
export function fromLink(values: ParameterValues | { readonly problem: string }): ParameterSource {
  if (!('problem' in values)) return { ...fromFile(values), checked: false, lack: lackInside };
  return {
    give: (name) =>
      missing(`the parameters are linked and not read: ${values.problem}`, `parameter '${name}' of the linked file`),
    lack: lackInside,
  };
}

const lackInside: ParameterSource['lack'] = (name, declaration) =>
  missing(
    `parameter '${name}' of a nested template has no default and is not given`,
    `parameter '${name}'`,
    declaration,
  );

/** What does not fit between a template and its parameter file. Azure refuses all of it. */
export function mismatches(template: Template, values: ParameterValues | undefined, run: Run): Observation[] {
  if (!values) return [];
  const declared = member(template.root, 'parameters');
  const given = member(values.root, 'parameters');
  const undeclared = (given?.type === 'object' ? given.members : [])
    .filter(({ name }) => !member(declared, name))
    .map(
      ({ name, nameSpan }): Observation => ({
        rule: 'parameter-mismatch',
        message: `'${values.file}' gives parameter '${name}', which '${template.file}' does not declare.`,
        remedy: `Remove '${name}' from the parameter file, or declare it in the template.`,
        location: { file: values.file, ...nameSpan },
      }),
    );
  const location = parametersKey(values);
  const lacking = (declared?.type === 'object' ? declared.members : [])
    .filter(({ name, value }) => isRequired(value, template.root) && !isGiven(member(given, name)))
    .map(
      ({ name }): Observation => ({
        rule: 'parameter-mismatch',
        message: `'${values.file}' does not give parameter '${name}', which has no default in '${template.file}'.`,
        remedy: `Give '${name}' in the parameter file, or a default in the template.`,
        location,
      }),
    );
  return [...undeclared, ...lacking, ...refused(declared, given, values.file, run)];
}

/** Values of another type than is declared, or that are not allowed. */
function refused(declared: JsonNode | undefined, given: JsonNode | undefined, file: string, run: Run): Observation[] {
  return (given?.type === 'object' ? given.members : []).flatMap(({ name, value: entry }): Observation[] => {
    const declaration = member(declared, name);
    const value = member(entry, 'value');
    const why = declaration && value && refusal(declaration, read(value, declaration, file), run);
    if (!why) return [];
    return [
      {
        rule: 'parameter-mismatch',
        message: `What '${file}' gives for parameter '${name}' ${why}.`,
        remedy: `Give '${name}' a value that the template takes.`,
        location: { file, ...value.span },
      },
    ];
  });
}

/** A value as far as it is checked: only a list of allowed values looks into it. */
function read(value: JsonNode, declaration: JsonNode, file: string): Datum {
  if (value.type === 'array' && !member(declaration, 'allowedValues')) return list([]);
  return value.type === 'object' && !member(declaration, 'allowedValues') ? dict([]) : literal(value, file);
}

/** Whether a parameter must be given. */
export function isRequired(declaration: JsonNode, template: JsonNode): boolean {
  return !member(declaration, 'defaultValue') && !isNullable(declaration, template);
}

function isGiven(entry: JsonNode | undefined): boolean {
  const value = member(entry, 'value');
  return value ? value.type !== 'null' : Boolean(member(entry, 'reference') ?? member(entry, 'expression'));
}

function parametersKey({ file, root }: ParameterValues) {
  return { file, ...(memberEntry(root, 'parameters')?.nameSpan ?? root.span) };
}
