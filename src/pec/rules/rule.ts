import type { Criteria, DeployedCriteria } from '../criteria.ts';
import {
  type Delegation,
  type DeployedDelegation,
  nameOfPrincipal,
  type ScopeReading,
  type WrittenDefinition,
  type WrittenDelegation,
} from '../delegation.ts';
import type { Effect, Finding, Level } from '../finding.ts';
import { sameId, shortened, shortName } from '../ids.ts';
import type { PathGap } from '../judge-path.ts';
import type { PecPath } from '../pec-path.ts';
import type { Fact, Known, Observation, Value, Words } from '../value.ts';

/** How a rule fires: for people, and for the verdict. */
export interface Weight {
  readonly level: Level;
  readonly effect: Effect;
}

/** One delegation that rules look at, with its path to the credit. */
export type Subject =
  | {
      readonly kind: 'deployed';
      readonly delegation: DeployedDelegation;
      readonly path: PecPath;
      readonly gap: PathGap;
    }
  | {
      readonly kind: 'written';
      readonly delegation: WrittenDelegation;
      readonly definition: WrittenDefinition;
      readonly path: PecPath;
      readonly gap: PathGap;
    };

/** One deployed scope that rules look at. */
export interface ScopeSubject {
  readonly reading: ScopeReading;
  /** Delegations to the managing tenant that cover the scope. */
  readonly covering: readonly DeployedDelegation[];
  /** All delegations to the managing tenant, at the scope, above and below it. */
  readonly ofOurs: readonly DeployedDelegation[];
  /** Delegations to other tenants. */
  readonly foreign: readonly DeployedDelegation[];
}

/** A rule: all that is known of it stands here, its check included. */
export interface Rule extends Weight {
  /** Stable, kebab-case, the same in every output. */
  readonly id: string;
  /** A second way in which it fires, with when it does so. */
  readonly variant?: Weight & { readonly when: string };
  /** What is wrong, in a few words. */
  readonly title: string;
  /** When it fires. Markdown. */
  readonly fires: string;
  /** Why it matters to the credit. */
  readonly why: string;
  /** What to do. Markdown. */
  readonly toDo: string;
  /** Address of the documentation that the rule comes from. */
  readonly source: string;
  /** An authorization with an eligible role mends it. */
  readonly mendedByAuthorization?: true;
  /** With this effect it may pass while a deployment propagates, so that waiting is worth it. */
  readonly passesWithEffect?: Effect;
  /** Worth saying of what is ready only. */
  readonly onlyIfReady?: true;
  /** With `definitions: any`, a ready definition of the same template outweighs it. */
  readonly outweighable?: true;
  /** Fails the step by default although it leaves a template's verdict unknown. */
  readonly failsUnknown?: true;
  /** Looks at one delegation. */
  readonly check?: (subject: Subject, criteria: Criteria) => readonly Finding[];
  /** Looks at one deployed scope. */
  readonly checkScope?: (scope: ScopeSubject, criteria: DeployedCriteria) => readonly Finding[];
}

/** A finding of a rule, as the rule usually fires, or as its variant does. */
export function finding(rule: Rule, { message, facts, remedy, next, location }: Words, variant = false): Finding {
  const { level, effect } = variant && rule.variant ? rule.variant : rule;
  return {
    rule: rule.id,
    level,
    effect,
    message,
    ...(facts?.length && { facts }),
    remedy,
    ...(next?.length && { steps: [remedy, ...next] }),
    ...(location && { location }),
  };
}

/** What a reader noticed, as a finding of the rule that it names. */
export function observed(rule: Rule, observation: Observation): Finding {
  return finding(rule, observation, observation.variant === true);
}

/** The same finding without a say in the verdict. */
export function withoutEffect(found: Finding): Finding {
  return { ...found, effect: 'none' };
}

/** The same finding as a note, without a say: outweighed by something that is ready. */
export function asNote(found: Finding): Finding {
  return { ...found, level: 'note', effect: 'none' };
}

/** How the delegation is called in a sentence: by the offer's name where it is known. */
export function delegationLabel(delegation: { readonly name: Value<string> }): string {
  const { name } = delegation;
  return name.kind === 'known' && name.value !== '' && !name.sensitive
    ? `delegation '${shortName(name.value)}'`
    : 'delegation';
}

/** How a principal is called in a sentence: by what it is here, by the name that the delegation gives it, else by its ID. */
export function principalName(id: string, delegation: Delegation, criteria: Criteria): string {
  if (sameId(id, criteria.principalId)) return 'the PEC principal';
  const name = nameOfPrincipal(id, delegation);
  return name === undefined ? id : `'${shortName(name)}'`;
}

/** A principal as a fact: what it is here, its name and its ID. */
export function principalFact(id: string, delegation: Delegation, criteria: Criteria): Fact {
  const name = nameOfPrincipal(id, delegation);
  const what = sameId(id, criteria.principalId) ? 'PEC principal' : 'principal';
  return [what, name === undefined ? id : `${shortName(name)} (${id})`];
}

/** A delegation by its assignment, as facts: where it is, and its name there. */
export function assignmentFacts({ scope, assignmentId }: DeployedDelegation): Fact[] {
  return [
    ['delegated at', scope],
    ['assignment', assignmentId.slice(assignmentId.lastIndexOf('/') + 1)],
  ];
}

/** Values are cut to this many characters in a sentence. */
const MOST_OF_A_VALUE = 80;

/** A text from a template, as it may be shown. */
export function quoted(value: Known<string>): string {
  return value.sensitive ? 'a sensitive value' : `'${shortened(value.value, MOST_OF_A_VALUE)}'`;
}

/** Effects from worst to least. */
const WORST_FIRST = ['error', 'not-ready', 'unknown', 'not-applicable'] as const satisfies Effect[];

/** The worst effect of findings; `none` without any. */
export function worstEffect(findings: readonly Finding[]): Effect {
  return WORST_FIRST.find((effect) => findings.some((found) => found.effect === effect)) ?? 'none';
}
