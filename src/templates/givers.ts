import type { Location, Observation } from '../pec/delegation.ts';
import type { ParameterValues, Template } from './deployment.ts';
import { type Datum, missing } from './expressions/datum.ts';
import { evaluate } from './expressions/evaluate.ts';
import { literal } from './expressions/literals.ts';
import { memberOf } from './expressions/members.ts';
import { isNullable } from './expressions/references.ts';
import type { Context, Giver } from './expressions/scope.ts';
import { type JsonNode, member, memberEntry } from './json.ts';

/** Gives a template the values of its parameter file, or only its defaults. */
export function fromFile(values: ParameterValues | undefined): Giver {
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
  return entry && givenElsewhere(entry, name, { file, ...entry.span });
}

/** A Key Vault reference, or an expression over inputs from outside. */
function givenElsewhere(entry: JsonNode, name: string, at: Location): Datum | undefined {
  if (member(entry, 'reference')) {
    return missing(
      `parameter '${name}' is read from a key vault at deployment`,
      `the key vault's secret for parameter '${name}'`,
      at,
    );
  }
  if (!member(entry, 'expression')) return undefined;
  return missing(
    `parameter '${name}' is worked out from inputs outside of the template`,
    `the inputs of parameter '${name}'`,
    at,
  );
}

/** Gives a nested template what its parent passes on, evaluated in the parent. */
export function fromParent(parameters: JsonNode | undefined, parent: Context): Giver {
  return {
    give: (name, run) => {
      const context: Context = { ...parent, run };
      if (parameters?.type !== 'object') {
        const entry = memberOf(parameters, name, context);
        return entry?.kind === 'object' ? (entry.members.get('value')?.value ?? entry.missing) : entry;
      }
      const entry = member(parameters, name);
      const value = member(entry, 'value');
      if (value) return evaluate(value, context);
      return entry && givenElsewhere(entry, name, parent.scope.at(entry.span));
    },
    lack: lackInside,
  };
}

/** Gives a linked template the values of a linked parameter file, or the reason why it cannot be read. */
export function fromLink(values: ParameterValues | { readonly problem: string }): Giver {
  if (!('problem' in values)) return { ...fromFile(values), lack: lackInside };
  return {
    give: (name) =>
      missing(`the parameters are linked and not read: ${values.problem}`, `parameter '${name}' of the linked file`),
    lack: lackInside,
  };
}

const lackInside: Giver['lack'] = (name, declaration) =>
  missing(
    `parameter '${name}' of a nested template has no default and is not given`,
    `parameter '${name}'`,
    declaration,
  );

/** What does not fit between a template and its parameter file. Azure refuses both. */
export function mismatches(template: Template, values: ParameterValues | undefined): Observation[] {
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
  return [...undeclared, ...lacking];
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
