import type { WrittenDefinition } from '../../pec/delegation.ts';
import type { Location, Observation } from '../../pec/value.ts';
import { type JsonNode, type JsonObject, member, stringMember } from '../json/json.ts';
import type { AssignedName } from './registration-assignments.ts';

/** A template, or a policy definition in a file of its own. */
export interface Template {
  /** Relative to the workspace. */
  readonly file: string;
  readonly root: JsonObject;
}

/** A parameter file as a whole; what counts is its member `parameters`. */
export interface ParameterValues {
  readonly file: string;
  readonly root: JsonObject;
}

/** Loads a linked template by its `relativePath`, resolved against the file that links to it. */
export type LoadLinked = (relativePath: string, fromFile: string) => Template | { readonly problem: string };

/** A link that was not followed, or a part of a template that was not looked at. */
export interface NotFollowed {
  readonly what: string;
  readonly why: string;
  readonly location: Location;
  /** It is about Azure Lighthouse, so that it cannot be passed over. */
  readonly concerns: boolean;
}

/** What a template holds. */
export interface ReadResult {
  /** Every registration definition; those that a condition is known to leave out have `deployed` known to be false. */
  readonly definitions: readonly WrittenDefinition[];
  /** What the registration assignments in it name. */
  readonly assigns: readonly AssignedName[];
  /** Links that were not followed and parts that were not looked at, and why. */
  readonly notFollowed: readonly NotFollowed[];
  /** Files that were loaded through links. */
  readonly linkedFiles: readonly string[];
  /**
   * What is wrong with the file as a whole: circular references, copy loops beyond the limits, nesting too deep, types that
   * do not exist.
   */
  readonly unreadable: readonly Observation[];
}

/** Whether a template is deployed to a resource group: its schema is the one without a prefix. */
export function isResourceGroupTemplate(template: JsonNode | undefined): boolean {
  return /\/deploymentTemplate\.json#?$/i.test(stringMember(template, '$schema') ?? '');
}

/** Whether a template is deployed to a management group or the tenant. */
export function isAboveSubscription(template: JsonNode | undefined): boolean {
  return /\/(managementGroup|tenant)DeploymentTemplate\.json#?$/i.test(stringMember(template, '$schema') ?? '');
}

/** Whether a file holds a policy definition outside of a template. */
export function isRawPolicy(root: JsonNode): boolean {
  return Boolean(member(root, 'policyRule') ?? member(member(root, 'properties'), 'policyRule'));
}
