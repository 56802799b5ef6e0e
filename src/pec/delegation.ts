/**
 * The model that both readers hand to the judge: what a delegation grants, as far as it is known.
 * A deployed delegation is read from Azure and is mostly known; a written one is read from a template
 * and may depend on values that are given only at deployment.
 */

/** A place in a file of the workspace. Lines and columns count from 1; the end column is exclusive. */
export interface Location {
  /** Path relative to the workspace, with forward slashes. */
  readonly file: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A value that is there. */
export interface Known<T> {
  readonly kind: 'known';
  readonly value: T;
  /** The literal that an editor would change. */
  readonly location?: Location;
  /** The value is judged but never shown (Terraform's `after_sensitive`). */
  readonly sensitive?: boolean;
}

/** A value that is not there, and the smallest thing that would make it known. */
export interface Unknown {
  readonly kind: 'unknown';
  /** Why, as a clause: "parameter 'principalId' has no default and no parameter file gives it". */
  readonly reason: string;
  /** The smallest missing input, as a noun: "parameter 'principalId'". */
  readonly needs: string;
  /** Where the missing input would be given. */
  readonly location?: Location;
}

export type Value<T> = Known<T> | Unknown;

/** A list of which perhaps only a part is known. */
export interface List<T> {
  /** The known part, in order. */
  readonly items: readonly T[];
  /** Set when there are, or may be, more items than these. */
  readonly missing?: Unknown;
  /** The array literal that an editor would extend. */
  readonly location?: Location;
}

/** One entry of `authorizations`: a permanent grant. Ids are kept as written, in any case and form. */
export interface Authorization {
  readonly principalId: Value<string>;
  readonly roleDefinitionId: Value<string>;
  readonly delegatedRoleDefinitionIds: List<Value<string>>;
  /** The authorization object. */
  readonly location?: Location;
}

/** One entry of `eligibleAuthorizations`: a role that must be activated just in time. */
export interface EligibleAuthorization {
  readonly principalId: Value<string>;
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
export interface Delegation {
  /** `registrationDefinitionName`, the offer's name. Text from outside. */
  readonly name: Value<string>;
  readonly managedByTenantId: Value<string>;
  readonly authorizations: List<Authorization>;
  readonly eligibleAuthorizations: List<EligibleAuthorization>;
  /** Whether `plan` is set: the delegation came through a Marketplace offer. */
  readonly plan: Value<boolean>;
}

/** A registration assignment with its definition, as Azure Resource Manager returned them. */
export interface DeployedDelegation extends Delegation {
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
export interface WrittenDelegation extends Delegation {
  readonly apiVersion: Value<string>;
}

/** A registration definition in a template, evaluated with one set of parameters. */
export interface WrittenDefinition {
  /** The template, relative to the workspace. */
  readonly file: string;
  /** The parameter file it was evaluated with. */
  readonly parametersFile?: string;
  /** Where in the template: `resources[0]`, `resources.definition`, `resources[1].resources[0]`, a Terraform address. */
  readonly path: string;
  /** How the case is named to people: file, parameter file or `defaults`, and path. */
  readonly name: string;
  /** `false`: known not to be deployed. `unknown`: judged as if it were. */
  readonly deployed: Value<boolean>;
  /** The declaration of the resource. */
  readonly location: Location;
  /** Set when the definition stands at resource-group scope, where Azure refuses it. */
  readonly resourceGroupLevel: boolean;
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

/** A rule that the reader found broken while reading; the judge turns it into a finding. */
export interface Observation {
  readonly rule: 'parameter-mismatch' | 'parameters-unpaired' | 'template-unreadable';
  /** What is wrong, as one sentence. */
  readonly message: string;
  /** What to do, as one sentence. */
  readonly remedy: string;
  readonly location?: Location;
}

/** A known value. */
export function known<T>(value: T, location?: Location): Known<T> {
  return location ? { kind: 'known', value, location } : { kind: 'known', value };
}

/** An unknown value: why, what is missing, and where it would be given. */
export function unknown(reason: string, needs: string, location?: Location): Unknown {
  return location ? { kind: 'unknown', reason, needs, location } : { kind: 'unknown', reason, needs };
}
