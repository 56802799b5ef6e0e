import { sameId } from './ids.ts';
import type { List, Location, Observation, Unknown, Value } from './value.ts';

/**
 * The model that both readers hand to the judge: what a delegation grants, as far as it is known.
 * A deployed delegation is read from Azure and is mostly known; a written one is read from a template
 * and may depend on values that are given only at deployment.
 */

/** One entry of `authorizations`: a permanent grant. Ids are kept as written, in any case and form. */
export interface Authorization {
  readonly principalId: Value<string>;
  /** `principalIdDisplayName`, for people only; absent where it is not known. Text from outside. */
  readonly principalName?: string;
  readonly roleDefinitionId: Value<string>;
  readonly delegatedRoleDefinitionIds: List<Value<string>>;
  /** The authorization object. */
  readonly location?: Location;
}

/** One entry of `eligibleAuthorizations`: a role that must be activated just in time. */
export interface EligibleAuthorization {
  readonly principalId: Value<string>;
  /** `principalIdDisplayName`, as in {@link Authorization}. */
  readonly principalName?: string;
  readonly roleDefinitionId: Value<string>;
  readonly policy?: JustInTimePolicy;
  readonly location?: Location;
}

/** `justInTimeAccessPolicy` of an eligible authorization. */
export interface JustInTimePolicy {
  /** ISO 8601 duration, as written. */
  readonly maximumActivationDuration?: Value<string>;
  readonly multiFactorAuthProvider?: Value<string>;
  /** Object ids of the approvers. */
  readonly approvers: List<Value<string>>;
}

/** What a registration definition says, wherever it was read. */
export type Delegation = DeployedDelegation | WrittenDelegation;

/** What is the same of every delegation. */
interface Content {
  /** `registrationDefinitionName`, the offer's name. Text from outside. */
  readonly name: Value<string>;
  readonly managedByTenantId: Value<string>;
  readonly authorizations: List<Authorization>;
  readonly eligibleAuthorizations: List<EligibleAuthorization>;
  /** Whether `plan` is set: the delegation came through a Marketplace offer. */
  readonly plan: Value<boolean>;
}

/** A registration assignment with its definition, as Azure Resource Manager returned them. */
export interface DeployedDelegation extends Content {
  readonly kind: 'deployed';
  readonly assignmentId: string;
  readonly definitionId: string;
  /** The scope the assignment stands at: `/subscriptions/{id}` or `/subscriptions/{id}/resourceGroups/{name}`. */
  readonly scope: string;
  /** `provisioningState` of the assignment, as Azure spells it. */
  readonly assignmentState: Value<string>;
  /** `provisioningState` of the definition. */
  readonly definitionState: Value<string>;
  readonly managedByTenantName?: string;
  /** `manageeTenantId`: the tenant of the customer. */
  readonly customerTenantId?: string;
  readonly customerTenantName?: string;
  /** Set when the definition could not be read: Azure's refusal. Nothing else of the definition is known then. */
  readonly definitionRefusal?: Refusal;
}

/** An answer of Azure Resource Manager that means "you may not, or there is nothing here". */
export interface Refusal {
  readonly status: 401 | 403 | 404;
  /** `error.code` of the answer. */
  readonly code: string;
  /** `error.message` of the answer. Text from outside. */
  readonly message: string;
  /** `x-ms-correlation-request-id` or `x-ms-request-id`. */
  readonly correlationId?: string;
}

/** What was read at one scope. */
export interface ScopeReading {
  /** The scope that was asked for, as normalised by the settings. */
  readonly scope: string;
  /** Every assignment that was listed, of every managing tenant, at the scope and below and above it. */
  readonly delegations: readonly DeployedDelegation[];
  /** Refusals met at the scope or, for a resource group, at its subscription. */
  readonly refusals: readonly { readonly scope: string; readonly refusal: Refusal }[];
}

/** A registration definition in a template, under one set of answers to the conditions that are undecided. */
export interface WrittenDelegation extends Content {
  readonly kind: 'written';
  readonly apiVersion: Value<string>;
  /** How an entry is written where a loop makes the authorizations of another list; absent where they are a list themselves. */
  readonly entryForm?: EntryForm;
}

/** What of an authorization an entry of another list holds. */
export type EntryPart = 'principalId' | 'roleDefinitionId' | 'principalIdDisplayName';

/**
 * How an entry is written in the list of which a loop makes the authorizations: the principal's ID alone, an object, or in
 * a way that its entries do not show. `role`: what the loop grants where the entry does not say it.
 */
export type EntryForm =
  | { readonly kind: 'principal'; readonly role: string }
  | {
      readonly kind: 'object';
      readonly members: readonly (readonly [name: string, holds: EntryPart])[];
      readonly role?: string;
    }
  | { readonly kind: 'unclear' };

/** What tells a registration definition in a template from others, and what other files must know of it. */
export interface DefinitionHead {
  /** The template, relative to the workspace. */
  readonly file: string;
  /** The parameter file it was evaluated with. */
  readonly parametersFile?: string;
  /** Where in the template: `resources[0]`, `resources.definition`, `resources[1].resources[0]`, a Terraform address. */
  readonly path: string;
  /** File, parameter file or `defaults`, and path; `withCaseNames` says it as people do. */
  readonly name: string;
  /** `false`: known not to be deployed. `unknown`: judged as if it were. */
  readonly deployed: Value<boolean>;
  /** The declaration of the resource. */
  readonly location: Location;
  /** The name of the resource, in lower case, where it is known: what the ID of the definition ends in. */
  readonly resourceName?: string;
  /** False where no registration assignment that was read could name it; absent where that was not asked. */
  readonly assigned?: boolean;
}

/** A registration definition in a template, evaluated with one set of parameters. */
export interface WrittenDefinition extends DefinitionHead {
  /** Where the definition goes, as far as its template tells: a subscription, or a scope where Azure has no definitions. */
  readonly deployedTo: 'subscription' | 'resourceGroup' | 'managementGroup';
  /**
   * One delegation for each way in which undecided conditions can fall. Usually one.
   * More than 16 are not enumerated; the values that depend on them are unknown then.
   */
  readonly alternatives: readonly [WrittenDelegation, ...WrittenDelegation[]];
  /** With several alternatives: the condition they depend on. */
  readonly undecided?: Unknown;
  /**
   * Set when it was not read from what will be deployed, but from something that stands in for it and may be older or
   * incomplete: why. It is never ready then.
   */
  readonly standIn?: Unknown;
  /** What the reader itself noticed on this definition (for example `parameter-mismatch`). */
  readonly observations: readonly Observation[];
}

/** How a delegation calls a principal; undefined where it gives it no name. Text from outside. */
export function nameOfPrincipal(
  id: string,
  { authorizations, eligibleAuthorizations }: Delegation,
): string | undefined {
  const named = [...authorizations.items, ...eligibleAuthorizations.items].find(
    ({ principalId, principalName }) =>
      principalName !== undefined && principalId.kind === 'known' && sameId(principalId.value, id),
  );
  return named?.principalName;
}

/** States in which a resource is gone or going, or failed for good (enum of the 2022-10-01 API, lower case). */
const DEAD_STATES = new Set(['failed', 'deleted', 'deleting', 'canceled']);

/** How far a deployed delegation has come: both parts `Succeeded`, one of them gone or failed, or something between. */
export function stateOf(delegation: DeployedDelegation): 'active' | 'transitional' | 'dead' {
  const states = [delegation.assignmentState, delegation.definitionState].flatMap((state) =>
    state.kind === 'known' ? [state.value.toLowerCase()] : [],
  );
  if (states.some((state) => DEAD_STATES.has(state))) return 'dead';
  // A state that Azure did not return is not Succeeded. Of a definition that may not be read, nothing is known.
  if (states.length < 2 && !delegation.definitionRefusal) return 'transitional';
  return states.every((state) => state === 'succeeded') ? 'active' : 'transitional';
}

/** The states of a deployed delegation as Azure spells them, in one text. */
export function stateText(delegation: DeployedDelegation): string {
  const text = (state: DeployedDelegation['assignmentState']) => (state.kind === 'known' ? state.value : 'not given');
  const [assignment, definition] = [text(delegation.assignmentState), text(delegation.definitionState)];
  return assignment === definition ? assignment : `assignment ${assignment}, definition ${definition}`;
}
