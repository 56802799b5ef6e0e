import { besideDelegation } from './beside.ts';
import type { Criteria } from './criteria.ts';
import type { Observation, Unknown, WrittenDefinition, WrittenDelegation } from './delegation.ts';
import type { Finding, Grant, TemplateCase, Verdict } from './finding.ts';
import { roleGuid } from './ids.ts';
import { asNote, clientIdAsPrincipal, delegationLabel, finding, judgePath, valueUnknown } from './judge-path.ts';
import { findPath, type PecPath } from './pec-path.ts';
import { READER } from './roles.ts';
import type { RuleId } from './rules/index.ts';
import { writtenFindings } from './written.ts';

/** What is worth knowing of a ready definition only. */
const ONLY_IF_READY = new Set<RuleId>(['reading-right-missing', 'group-membership-not-verified']);

interface JudgedAlternative {
  readonly verdict: Verdict;
  readonly reason: Finding | undefined;
  readonly findings: readonly Finding[];
  readonly grants: readonly Grant[];
}

/**
 * Judges one definition of one template with one set of parameters (contract, section 4). The definition
 * must not be known to be left out by its condition: such a one is not a case.
 */
export function judgeDefinition(definition: WrittenDefinition, criteria: Criteria): TemplateCase {
  const alternatives = definition.alternatives.map((alternative) =>
    judgeAlternative(definition, alternative, criteria),
  );
  const [first] = alternatives as [JudgedAlternative, ...JudgedAlternative[]];
  const same = alternatives.every(({ verdict }) => verdict === first.verdict);
  const plain = same
    ? { verdict: first.verdict, reason: first.reason }
    : { verdict: 'unknown' as const, reason: undecided(definition, criteria) };
  const { verdict, reason } = capped(plain, definition);
  const ifDeployed =
    definition.deployed.kind === 'unknown' && reason ? conditional(reason, definition.deployed) : reason;
  const findings = [
    ...(ifDeployed ? [ifDeployed] : []),
    ...distinct(alternatives.flatMap((alternative) => alternative.findings)).filter(
      ({ rule }) => verdict === 'ready' || !ONLY_IF_READY.has(rule),
    ),
    ...definition.observations.map(fromObservation),
  ];
  return {
    ...identity(definition),
    verdict,
    grants: distinct(alternatives.flatMap(({ grants }) => grants)),
    findings: distinct(findings),
  };
}

/** A file that could not be read as a template: a case of its own, not ready. */
export function unreadableCase(file: string, observations: readonly Observation[]): TemplateCase {
  return {
    kind: 'template',
    name: file,
    file,
    definition: '',
    verdict: 'not-ready',
    grants: [],
    findings: observations.map(fromObservation),
  };
}

/** A file whose content depends on something that is not there (the bicep CLI, a module): a case of its own. */
export function undecidableCase(file: string, missing: Unknown): TemplateCase {
  return {
    kind: 'template',
    name: file,
    file,
    definition: '',
    verdict: 'unknown',
    grants: [],
    findings: [
      finding(
        'value-unknown',
        `It cannot be told what the template delegates: ${missing.reason}.`,
        `The check needs ${missing.needs}.`,
        {
          location: missing.location,
        },
      ),
    ],
  };
}

/**
 * With `definitions: any`: once one definition of a template with one set of parameters is ready, the others are
 * not applicable and what is wrong with them becomes a note.
 */
export function anyDefinition(cases: readonly TemplateCase[]): TemplateCase[] {
  const group = ({ file, parametersFile }: TemplateCase) => `${file}\n${parametersFile ?? ''}`;
  const ready = new Set(cases.filter(({ verdict }) => verdict === 'ready').map(group));
  return cases.map((one) =>
    one.verdict === 'ready' || one.definition === '' || !ready.has(group(one))
      ? one
      : { ...one, verdict: 'not-applicable', findings: one.findings.map(asNote) },
  );
}

function identity(definition: WrittenDefinition) {
  return {
    kind: 'template' as const,
    name: definition.name,
    file: definition.file,
    ...(definition.parametersFile !== undefined && { parametersFile: definition.parametersFile }),
    definition: definition.path,
  };
}

function judgeAlternative(
  definition: WrittenDefinition,
  alternative: WrittenDelegation,
  criteria: Criteria,
): JudgedAlternative {
  const path = findPath(alternative, criteria, false);
  const findings = [...writtenFindings(alternative, criteria), ...besideDelegation(alternative, path, criteria, false)];
  if (definition.resourceGroupLevel) {
    findings.push(
      finding(
        'resource-group-definition',
        `The ${delegationLabel(alternative)} is defined at resource-group scope; registration definitions exist at subscription scope only.`,
        'Deploy the definition at subscription scope, and only the registration assignment in the resource group.',
        { location: definition.location },
      ),
    );
  }
  const { verdict, reason } = judgePath(alternative, path, criteria, false);
  const refused =
    findings.some(({ level }) => level === 'error') ||
    definition.observations.some(({ rule }) => rule === 'parameter-mismatch');
  const namesClientId = path.clientId.length > 0;
  if (!refused && !namesClientId) {
    const rights = verdict === 'ready' ? readingRightMissing(alternative, path, criteria) : [];
    return { verdict, reason, findings: [...findings, ...rights], grants: path.grants };
  }
  // Lighthouse would refuse the deployment. A reason that says "unknown" or "not applicable" would contradict that.
  const wrongPrincipal = namesClientId
    ? clientIdAsPrincipal(path.clientId[0], criteria, delegationLabel(alternative), false)
    : undefined;
  return {
    verdict: 'not-ready',
    reason: wrongPrincipal ?? (verdict === 'not-ready' ? reason : undefined),
    findings,
    grants: path.grants,
  };
}

/** What stands in for something that could not be read can be found wanting; it cannot make the definition pass. */
function capped(
  judged: { readonly verdict: Verdict; readonly reason: Finding | undefined },
  { standIn, alternatives }: WrittenDefinition,
): { readonly verdict: Verdict; readonly reason: Finding | undefined } {
  if (!standIn || (judged.verdict !== 'ready' && judged.verdict !== 'not-applicable')) return judged;
  const decides = `whether the ${delegationLabel(alternatives[0])} is PEC-ready`;
  return { verdict: 'unknown', reason: valueUnknown(standIn, decides) };
}

function undecided(definition: WrittenDefinition, criteria: Criteria): Finding {
  const label = delegationLabel(definition.alternatives[0]);
  const decides = `whether the ${label} gives the PEC principal ${criteria.principalId} an eligible role`;
  const missing = definition.undecided ?? {
    kind: 'unknown' as const,
    reason: 'it depends on a condition that is decided at deployment',
    needs: 'the value of that condition',
  };
  return valueUnknown(missing, decides);
}

function conditional(reason: Finding, condition: Unknown): Finding {
  return {
    ...reason,
    message: `${reason.message} This holds if the definition is deployed; its condition is not known: ${condition.reason}.`,
  };
}

function readingRightMissing(alternative: WrittenDelegation, path: PecPath, criteria: Criteria): Finding[] {
  const { items, missing } = alternative.authorizations;
  const couldRead = items.some(({ principalId: principal, roleDefinitionId: role }) => {
    if (principal.kind === 'known' && principal.value.toLowerCase() !== criteria.principalId.toLowerCase())
      return false;
    if (role.kind === 'unknown') return true;
    const id = roleGuid(role.value);
    return id !== undefined && criteria.roles.get(id)?.readsDelegations !== false;
  });
  if (couldRead || missing) return [];
  const reader = criteria.roles.get(READER);
  return [
    finding(
      'reading-right-missing',
      `The PEC principal ${criteria.principalId} gets no role with Microsoft.ManagedServices/registrationAssignments/read, so it cannot read the delegation once it is deployed.`,
      `Grant it ${reader?.name} (${READER}) beside the eligible role, or verify deployed scopes with another identity.`,
      { location: path.own[0]?.location ?? alternative.authorizations.location },
    ),
  ];
}

function fromObservation({ rule, message, remedy, location }: Observation): Finding {
  return finding(rule, message, remedy, { location });
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
