import type {
  Authorization,
  EligibleAuthorization,
  JustInTimePolicy,
  WrittenDelegation,
} from '../../pec/delegation.ts';
import { isCutByPowerShell, WRAPPED_LIST } from '../../pec/ids.ts';
import {
  known,
  type List,
  type Location,
  type Observation,
  type Unknown,
  unknown,
  type Value,
} from '../../pec/value.ts';
import type { Datum, Missing, Open } from '../expressions/datum.ts';
import { memberOf, partOf } from '../expressions/object-members.ts';
import type { Context } from '../expressions/scope.ts';
import { type JsonObject, member } from '../json/json.ts';
import { entryFormOf } from './entry-form.ts';
import { isWrappedList, keepList } from './powershell.ts';
import { isDoubled } from './refusals/doubled-members.ts';

/** A delegation as one run sees it, and the questions that what decides about it leaves open. */
export interface Reading {
  readonly delegation: WrittenDelegation;
  readonly open: readonly Open[];
}

/**
 * Reads what a registration definition says. Only what the model holds is evaluated.
 * @param noticed what was noticed on the parameters, so that it is not said twice
 */
export function readDelegation(resource: JsonObject, context: Context, noticed: readonly Observation[]): Reading {
  const { scope } = context;
  const at = scope.at(resource.span);
  if (isDoubled(resource, 'properties')) {
    return { delegation: unknownDelegation(unknown(DOUBLED_PROPERTIES, 'the one member of properties', at)), open: [] };
  }
  const properties = member(resource, 'properties');
  const owner = properties ? scope.at(properties.span) : at;
  const property = (name: string) => memberOf(properties, name, context);
  const convert = new Conversion();
  const apiVersion = memberOf(resource, 'apiVersion', context);
  const list = <T>(name: string, datum: Datum | undefined, read: (item: Datum) => T): List<T> =>
    noList(name, datum, owner, noticed) ?? convert.list(datum, owner, read);
  const [authorizations, eligible] = [property('authorizations'), property('eligibleAuthorizations')];
  const entryForm = entryFormOf(authorizations);
  const delegation: WrittenDelegation = {
    kind: 'written',
    ...(entryForm && { entryForm }),
    managedByTenantId: convert.id(property('managedByTenantId'), owner),
    authorizations: list('authorizations', authorizations, (datum) => convert.authorization(datum, owner)),
    eligibleAuthorizations: list('eligibleAuthorizations', eligible, (datum) => convert.eligible(datum, owner)),
    plan: convert.isSet(memberOf(resource, 'plan', context)),
    apiVersion: apiVersion ? convert.id(apiVersion, at) : unknown('apiVersion is not given', 'apiVersion', at),
    // The name decides nothing, so the questions it leaves open are not asked.
    name: new Conversion().id(property('registrationDefinitionName'), owner),
  };
  return { delegation, open: convert.open };
}

const DOUBLED_PROPERTIES = "'properties' is given in two spellings";

/** What is said of a property that must be a list and is something else; undefined where it is a list, or not known. */
function noList(
  name: string,
  datum: Datum | undefined,
  owner: Location,
  noticed: readonly Observation[],
): (List<never> & { readonly missing: Unknown }) | undefined {
  if (datum?.kind !== 'object' && datum?.kind !== 'string' && datum?.kind !== 'number' && datum?.kind !== 'boolean') {
    return undefined;
  }
  const location = datum.at ?? owner;
  const isSame = (one: Observation): boolean => JSON.stringify(one.location) === JSON.stringify(location);
  const what = datum.kind === 'object' ? 'an object' : datum.kind === 'string' ? 'a text' : `a ${datum.kind}`;
  const reason = `${name} is ${what}, and must be a list`;
  const remedy = keepList(datum) ?? `Write ${name} as a list: [ … ].`;
  const refusal: Observation = noticed.find(isSame) ?? {
    rule: 'parameter-mismatch',
    message: `${reason}.`,
    remedy,
    location,
  };
  return { items: [], missing: { ...unknown(reason, `a list of ${name}`, location), refusal }, location };
}

/** A delegation of which nothing is known. */
export function unknownDelegation(why: Unknown): WrittenDelegation {
  const list = { items: [], missing: why };
  return {
    kind: 'written',
    name: why,
    managedByTenantId: why,
    authorizations: list,
    eligibleAuthorizations: list,
    plan: why,
    apiVersion: why,
  };
}

/** A missing value without the reader's own notes; what Azure refuses is said to stand where the value would. */
export function toUnknown({ reason, needs, location, refusal }: Missing): Unknown {
  const plain = unknown(reason, needs, location);
  if (!refusal) return plain;
  return { ...plain, refusal: location ? { location, ...refusal } : refusal };
}

/** From what expressions come to, to the model; and the questions that were open on the way. */
class Conversion {
  readonly #open: Open[] = [];

  get open(): readonly Open[] {
    return this.#open;
  }

  /**
   * A text such as an id. Azure would refuse what is not there or no text; it is handed on as it is written,
   * for the judge to say so.
   */
  id(datum: Datum | undefined, owner: Location): Value<string> {
    switch (datum?.kind) {
      case 'unknown':
        return this.#missing(datum);
      case 'string':
      case 'number':
      case 'boolean':
        return known(String(datum.value), datum.at ?? owner);
      case 'array':
        return known('[…]', datum.at ?? owner);
      case 'object':
        return known(isWrappedList(datum) ? WRAPPED_LIST : '{…}', datum.at ?? owner);
      default:
        return known('', datum?.at ?? owner);
    }
  }

  /** The id of a role, of which only the end counts. */
  roleId(datum: Datum | undefined, owner: Location): Value<string> {
    const tail = datum?.kind === 'unknown' ? datum.tail : undefined;
    if (!tail || tail.parts || !ROLE_TAIL.test(tail.text)) return this.id(datum, owner);
    return known(`/…${tail.text}`, tail.at ?? owner);
  }

  /** Whether there is a plan. What is there and cannot be one may be mended to one, or taken away. */
  isSet(datum: Datum | undefined): Value<boolean> {
    if (datum?.kind === 'unknown') return this.#missing(datum);
    if (datum === undefined || datum.kind === 'null') return known(false, datum?.at);
    const isEmpty = datum.kind === 'object' ? datum.members.size === 0 : 'value' in datum && datum.value === '';
    if (isEmpty && 'missing' in datum && datum.missing) return this.#missing(datum.missing);
    if (isEmpty) return unknown('plan is empty', 'plan', datum.at);
    return datum.kind === 'object' ? known(true, datum.at) : unknown('plan is no object', 'plan', datum.at);
  }

  /** A list; what is no list has no items. Items that are missing as a whole leave the list incomplete. */
  list<T>(datum: Datum | undefined, owner: Location, convert: (item: Datum) => T): List<T> {
    if (datum?.kind === 'unknown') return { items: [], missing: this.#missing(datum), ...placeOf(datum.location) };
    // What PowerShell wrote in place of a list is shown as the item that it is not.
    const isSpoilt = datum?.kind === 'string' ? isCutByPowerShell(datum.value) : datum && isWrappedList(datum);
    if (datum && isSpoilt) return { items: [convert(datum)], location: datum.at ?? owner };
    if (datum?.kind !== 'array') return { items: [], location: datum?.at ?? owner };
    const gap = datum.missing ?? datum.items.find((item) => item.kind === 'unknown');
    for (const item of datum.items) if (item.kind === 'unknown') this.#missing(item);
    return {
      items: datum.items.filter((item) => item.kind !== 'unknown').map(convert),
      ...(gap && { missing: this.#missing(gap) }),
      location: datum.at ?? owner,
    };
  }

  authorization(datum: Datum, owner: Location): Authorization {
    const at = datum.kind === 'unknown' ? owner : (datum.at ?? owner);
    return {
      ...this.#grant(datum, at),
      delegatedRoleDefinitionIds: this.list(partOf(datum, 'delegatedRoleDefinitionIds'), at, (id) =>
        this.roleId(id, at),
      ),
      location: at,
    };
  }

  eligible(datum: Datum, owner: Location): EligibleAuthorization {
    const at = datum.kind === 'unknown' ? owner : (datum.at ?? owner);
    const policy = partOf(datum, 'justInTimeAccessPolicy');
    return {
      ...this.#grant(datum, at),
      ...(policy && policy.kind !== 'null' && { policy: this.#policy(policy, at) }),
      location: at,
    };
  }

  #policy(datum: Datum, owner: Location): JustInTimePolicy {
    const duration = partOf(datum, 'maximumActivationDuration');
    const provider = partOf(datum, 'multiFactorAuthProvider');
    return {
      ...(duration && { maximumActivationDuration: this.id(duration, owner) }),
      ...(provider && { multiFactorAuthProvider: this.id(provider, owner) }),
      approvers: this.list(partOf(datum, 'managedByTenantApprovers'), owner, (approver) =>
        this.id(partOf(approver, 'principalId'), owner),
      ),
    };
  }

  /** What is no object names no principal; its text stands where the principal should. */
  #grant(datum: Datum, at: Location): Pick<Authorization, 'principalId' | 'principalName' | 'roleDefinitionId'> {
    if (datum.kind !== 'object' || isWrappedList(datum))
      return { principalId: this.id(datum, at), roleDefinitionId: known('', at) };
    const name = partOf(datum, 'principalIdDisplayName');
    return {
      principalId: this.id(partOf(datum, 'principalId'), at),
      ...(name?.kind === 'string' && name.value !== '' && { principalName: name.value }),
      roleDefinitionId: this.roleId(partOf(datum, 'roleDefinitionId'), at),
    };
  }

  #missing(datum: Missing): Unknown {
    if (datum.open) this.#open.push(datum.open);
    return toUnknown(datum);
  }
}

const ROLE_TAIL = /^\/providers\/Microsoft\.Authorization\/roleDefinitions\/[^/]+$/i;

function placeOf(location: Location | undefined): { location?: Location } {
  return location ? { location } : {};
}
