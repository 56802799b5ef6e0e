import type { Location } from '../../pec/value.ts';
import { type Datum, memberIn, missing, withoutTail } from '../expressions/datum.ts';
import { evaluate } from '../expressions/evaluate.ts';
import { literal } from '../expressions/literals.ts';
import { memberOf, partOf } from '../expressions/object-members.ts';
import type { Context, ParameterSource } from '../expressions/scope.ts';
import { isSameName, type JsonNode, member } from '../json/json.ts';
import { locationOf } from '../json/positions.ts';
import { givenTwice, isUnwrapped, parametersKey } from './parameters.ts';
import type { ParameterValues } from './template.ts';

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
  const doubled = givenTwice(values);
  const remembered = new Map<string, Datum | undefined>();
  return {
    checked: true,
    give: (name) => {
      const key = name.toLowerCase();
      if (!remembered.has(key)) {
        const twice = doubled.find((one) => isSameName(one.name, name));
        const reason = `parameter '${name}' is given twice`;
        const value = twice
          ? missing(reason, `the one value of parameter '${name}'`, locationOf(file, twice.nameSpan))
          : givenIn(member(parameters, name), name, file);
        remembered.set(key, value);
      }
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
  if (!entry) return undefined;
  const at = locationOf(file, entry.span);
  const whole = literal(entry, file);
  // A token stands for whatever a tool puts in its place.
  if (whole.kind === 'unknown') return whole;
  const elsewhere = givenElsewhere((part) => Boolean(member(entry, part)), name, at);
  if (elsewhere || !isUnwrapped(entry)) return elsewhere;
  return missing(`what '${file}' gives for parameter '${name}' stands without "value"`, passedOn(name), at);
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
  const value = memberIn(entry, 'value');
  if (value) return value;
  if (entry.missing) return entry.missing;
  return (
    givenElsewhere((part) => memberIn(entry, part) !== undefined, name, entry.at) ??
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
