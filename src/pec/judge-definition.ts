import type { Criteria } from './criteria.ts';
import type { EntryForm, WrittenDefinition, WrittenDelegation } from './delegation.ts';
import { distinct } from './distinct.ts';
import type { Finding, Grant, TemplateCase } from './finding.ts';
import { conclude, findingsOn, fromObservation, type Judgement } from './judge.ts';
import { judgePath } from './judge-path.ts';
import { findPath } from './pec-path.ts';
import { weighRole } from './role-worth.ts';
import { rule } from './rules/index.ts';
import { grantsRole, valueUnknown } from './rules/path.ts';
import { delegationLabel, withoutEffect } from './rules/rule.ts';
import type { List, Observation, Unknown, Value } from './value.ts';

/** One alternative of a definition, judged by itself. */
interface JudgedAlternative {
  readonly judgement: Judgement;
  readonly grants: readonly Grant[];
}

/**
 * Judges one definition of one template with one set of parameters (contract, section 4). The definition
 * must not be known to be left out by its condition: such a one is not a case.
 */
export function judgeDefinition(definition: WrittenDefinition, criteria: Criteria): TemplateCase {
  const judged = definition.alternatives.map((one) => judgeAlternative(definition, one, criteria));
  const standIn = definition.standIn && fromObservation(notWhole(definition.standIn, labelOf(definition)));
  const found = [
    ...united(judged, definition),
    ...(standIn ? [standIn] : []),
    ...definition.observations.filter((one) => !isElsewhere(one)).map(fromObservation),
  ];
  const asked = conclude(found);
  // What Azure refuses where it decides no grant is asked once a case would otherwise be ready.
  const elsewhere = asked.verdict === 'ready' ? definition.observations.filter(isElsewhere).map(fromObservation) : [];
  const { verdict, reason, findings } = elsewhere.length > 0 ? conclude([...found, ...elsewhere]) : asked;
  const { deployed } = definition;
  const said = findings.map((one) => (one === reason && deployed.kind === 'unknown' ? ifDeployed(one, deployed) : one));
  return {
    kind: 'template',
    name: definition.name,
    file: definition.file,
    ...(definition.parametersFile !== undefined && { parametersFile: definition.parametersFile }),
    definition: definition.path,
    ...(deployed.kind === 'unknown' && { ifDeployed: deployed.reason }),
    ...entryForm(definition, criteria),
    verdict,
    ...(reason && { reason: reason.rule }),
    grants: distinct(judged.flatMap(({ grants }) => grants)),
    findings: said,
  };
}

/** How the missing authorization is written, where the alternatives agree and the role that the loop grants is eligible. */
function entryForm({ alternatives }: WrittenDefinition, criteria: Criteria): { readonly entryForm?: EntryForm } {
  const forms = distinct(alternatives.map((one) => one.entryForm ?? null));
  const [form] = forms;
  if (forms.length > 1) return { entryForm: { kind: 'unclear' } };
  if (!form) return {};
  const role = 'role' in form ? form.role : undefined;
  const mends = role === undefined || weighRole(role, criteria.roles, criteria.overrides).worth === 'yes';
  return { entryForm: mends ? form : { kind: 'unclear' } };
}

/** Refused where it decides no grant. */
function isElsewhere({ rule: id, variant }: Observation): boolean {
  return id === 'template-refused' && variant === true;
}

/** A file that was not judged, for what a reader noticed about it: a case of its own. */
export function fileCase(file: string, observations: readonly Observation[]): TemplateCase {
  const { verdict, reason, findings } = conclude(observations.map(fromObservation));
  return {
    kind: 'template',
    name: file,
    file,
    definition: '',
    verdict,
    ...(reason && { reason: reason.rule }),
    grants: [],
    findings,
  };
}

/** Cases of a run with `definitions: any`. */
export interface AnyDefinition {
  readonly cases: readonly TemplateCase[];
  /** Definitions that a ready one of the same template and parameters outweighs: no cases. */
  readonly outweighed: readonly TemplateCase[];
}

/**
 * With `definitions: any`: once one definition of a template with one set of parameters is ready, and known to be deployed,
 * the findings of the others on the path are outweighed. What Azure refuses still counts.
 *
 * @param cases judged definitions, each with whether it is known to be deployed
 */
export function anyDefinition(
  cases: readonly { readonly judged: TemplateCase; readonly deployed: boolean }[],
): AnyDefinition {
  const group = ({ file, parametersFile }: TemplateCase) => `${file}\n${parametersFile ?? ''}`;
  const ready = new Set(
    cases.filter(({ judged, deployed }) => deployed && judged.verdict === 'ready').map(({ judged }) => group(judged)),
  );
  const results = cases.map(({ judged }) => {
    if (judged.verdict === 'ready' || !ready.has(group(judged))) return { judged, outweighed: false };
    const rest = judged.findings.filter((one) => !rule(one.rule).outweighable);
    const { verdict, reason, findings } = conclude(rest);
    if (verdict === 'ready') return { judged, outweighed: true };
    const { reason: _, ...before } = judged;
    return { judged: { ...before, verdict, ...(reason && { reason: reason.rule }), findings }, outweighed: false };
  });
  const those = (outweighed: boolean) =>
    results.filter((one) => one.outweighed === outweighed).map(({ judged }) => judged);
  return { cases: those(false), outweighed: those(true) };
}

/** What was judged is not what will be deployed, or not all of it. */
function notWhole({ reason, needs, location, refusal }: Unknown, label: string): Observation {
  return (
    refusal ?? {
      rule: 'not-judged',
      message: `The ${label} could not be judged as it will be deployed.`,
      facts: [['because', reason]],
      remedy: `What it takes: ${needs}.`,
      ...(location && { location }),
    }
  );
}

function labelOf({ alternatives }: WrittenDefinition): string {
  return delegationLabel(alternatives[0]);
}

function judgeAlternative(
  definition: WrittenDefinition,
  delegation: WrittenDelegation,
  criteria: Criteria,
): JudgedAlternative {
  const path = findPath(delegation, criteria);
  const gap = judgePath(delegation, path);
  const found = findingsOn({ kind: 'written', delegation, definition, path, gap }, criteria);
  return { judgement: conclude([...found, ...refusals(delegation)]), grants: path.grants };
}

/**
 * The findings of all alternatives. Where these differ in verdict, what not all of them have has no say, and the value
 * that the choice depends on is what is unknown.
 */
function united(judged: readonly JudgedAlternative[], definition: WrittenDefinition): Finding[] {
  const lists = judged.map(({ judgement }) => judgement.findings);
  const verdicts = new Set(judged.map(({ judgement }) => judgement.verdict));
  if (verdicts.size === 1) return lists.flat();
  const keys = lists.map((findings) => new Set(findings.map((one) => JSON.stringify(one))));
  const common = (one: Finding) => keys.every((set) => set.has(JSON.stringify(one)));
  const undecided = definition.undecided ?? {
    kind: 'unknown' as const,
    reason: 'it depends on a condition that is decided at deployment',
    needs: 'the value of that condition',
  };
  return [
    ...lists.flat().map((one) => (common(one) ? one : withoutEffect(one))),
    openValue(undecided, grantsRole(labelOf(definition))),
  ];
}

/** What is said of a value that is not there: what refused it, or that it is unknown. */
function openValue(value: Unknown, decides: string): Finding {
  return value.refusal ? fromObservation(value.refusal) : valueUnknown(value, decides);
}

/** What refused a value that the definition draws on, whatever the value decides. */
function refusals({ kind: _, ...delegation }: WrittenDelegation): Finding[] {
  const { authorizations, eligibleAuthorizations, ...values } = delegation;
  const inLists = [authorizations, eligibleAuthorizations].flatMap((list: List<object>) => [
    ...(list.missing ? [list.missing] : []),
    ...list.items.flatMap((item) => Object.values(item).filter(isUnknown)),
  ]);
  return [...Object.values(values).filter(isUnknown), ...inLists].flatMap(({ refusal }) =>
    refusal ? [fromObservation(refusal)] : [],
  );
}

function isUnknown(value: Value<unknown> | object | undefined): value is Unknown {
  return typeof value === 'object' && 'kind' in value && value.kind === 'unknown';
}

function ifDeployed(reason: Finding, condition: Unknown): Finding {
  return {
    ...reason,
    facts: [...(reason.facts ?? []), ['holds if deployed', `its condition is not known: ${condition.reason}`]],
  };
}
