import type { Case, Finding, LinkReport, Verdict } from '../pec/finding.ts';
import { sameId } from '../pec/ids.ts';
import type { Location } from '../pec/value.ts';
import { stepsOf } from './words.ts';

/** The result of a run: the worst of the link and all cases, or that what was asked could not be carried out. */
export type Result = 'error' | Verdict;

/** Something that could not be carried out. */
export interface ReportedProblem {
  readonly message: string;
  readonly remedy: string;
  /** The scope it concerns; absent where it concerns the whole run. */
  readonly scope?: string;
}

/** Everything a run found, for all reporters. */
export interface Report {
  readonly name: string;
  /** Tells the runs of a workflow apart: the name, and the step's id. */
  readonly identity: string;
  /** Where report.json, summary.md and report.sarif go. An absolute path. */
  readonly reportFolder: string;
  readonly origin: Origin;
  readonly principal: {
    readonly objectId: string | undefined;
    readonly clientId: string | undefined;
    readonly tenantId: string | undefined;
  };
  /** Who signed in; undefined where nobody did. */
  readonly seenAs: { readonly objectId: string; readonly clientId: string; readonly tenantId: string } | undefined;
  readonly link: LinkReport;
  readonly cases: readonly Case[];
  /** Findings that concern no case. */
  readonly findings: readonly Finding[];
  readonly problems: readonly ReportedProblem[];
  /** Definitions that are left out by their condition: no cases. */
  readonly notDeployed: readonly { readonly name: string; readonly file: string }[];
  /** With `definitions: any`: definitions that a ready one of the same template outweighs. No cases. */
  readonly outweighed: readonly { readonly name: string; readonly file: string }[];
  /** Plain remarks on what was not followed, and why. */
  readonly remarks: readonly string[];
  /** Whether the template check was part of the run. */
  readonly templatesChecked: boolean;
  readonly roles: { readonly tableDate: string; readonly catalogueDate: string };
  readonly policy: FailurePolicy;
}

/** Where a report comes from; undefined where the runner does not tell. */
export interface Origin {
  /** Page of the run. */
  readonly url: string | undefined;
  readonly commit: string | undefined;
  readonly event: string | undefined;
  /** Page of the rules, at the version of the action that ran. */
  readonly rulesPage: string | undefined;
}

/** How the delegations and templates that were read call a principal; undefined where none gives it a name. Text from outside. */
export function principalName(id: string | undefined, { cases }: Report): string | undefined {
  if (id === undefined) return undefined;
  for (const one of cases) {
    const delegated = one.kind === 'deployed' ? one.delegations.flatMap(({ authorizations }) => authorizations) : [];
    const named = [...one.grants, ...delegated].find(
      (each) => each.principalName !== undefined && sameId(each.principalId, id),
    );
    if (named) return named.principalName;
  }
  return undefined;
}

/** The section of a rule in the documentation, where its address is known. */
export function rulePage(rule: string, { origin }: Report): string | undefined {
  return origin.rulesPage && `${origin.rulesPage}#${rule}`;
}

/** The template of a case that is named after its parameter file. */
export function templateBeside(one: Case): string | undefined {
  return one.kind === 'template' && one.parametersFile !== undefined ? one.file : undefined;
}

/** What a case without a reason takes for granted, as a sentence; a reason says it itself. Text from outside. */
export function supposition(one: Case): string | undefined {
  const open = one.kind === 'template' && one.reason === undefined ? one.ifDeployed : undefined;
  return open && `Judged as if it were deployed; its condition is not known: ${open}.`;
}

/** What makes the step fail. */
export interface FailurePolicy {
  /** `auto`: unknown verdicts fail where their rule, or a deployed scope, says so; `always`; `never`. */
  readonly failOnUnknown: 'auto' | 'always' | 'never';
  readonly warnOnly: boolean;
}

/** All findings with the name of what they concern: `link`, a case, or nothing for the whole run. */
export function allFindings(report: Report): { readonly case: string; readonly finding: Finding }[] {
  return [
    ...report.link.findings.map((finding) => ({ case: 'link', finding })),
    ...report.cases.flatMap((one) => one.findings.map((finding) => ({ case: one.name, finding }))),
    ...report.findings.map((finding) => ({ case: '', finding })),
  ];
}

/** The same finding of several cases at one place, once, with the names of all of them. */
export interface PlacedFinding {
  readonly finding: Finding;
  readonly cases: readonly string[];
}

function placeOf({ file, startLine, startColumn, endLine, endColumn }: Location): string {
  return [startLine, startColumn, endLine, endColumn, file].join(':');
}

/**
 * Findings, merged where rule, level, place and steps are the same: messages may differ in the name of the offer only.
 * Those without a place are merged where their words are the same.
 */
export function mergedFindings(findings: ReturnType<typeof allFindings>): PlacedFinding[] {
  const merged = new Map<string, { finding: Finding; cases: string[] }>();
  // A few steps stand in thousands of findings, and a key is kept for each.
  const numbers = new Map<string, number>();
  const numberOf = (steps: string): number => {
    const number = numbers.get(steps) ?? numbers.size;
    numbers.set(steps, number);
    return number;
  };
  for (const { case: name, finding } of findings) {
    const place = finding.location
      ? `${placeOf(finding.location)}\n${numberOf(stepsOf(finding).join('\n'))}`
      : JSON.stringify([finding.message, finding.facts, name]);
    const key = `${finding.rule}\n${finding.level}\n${place}`;
    const entry = merged.get(key);
    if (!entry) merged.set(key, { finding, cases: name ? [name] : [] });
    else if (name && !entry.cases.includes(name)) entry.cases.push(name);
  }
  return [...merged.values()];
}
