import type { EntryForm } from './delegation.ts';
import type { Fact, Location } from './value.ts';

/** How grave a finding is; the words of GitHub annotations and SARIF. */
export type Level = 'error' | 'warning' | 'note';

/** What was found out about one case. */
export type Verdict = 'ready' | 'not-ready' | 'unknown' | 'not-applicable';

/**
 * What a finding does to the verdict of what is judged, from worst to least. `error`: what was asked could not be carried
 * out, and no verdict was reached.
 */
export type Effect = 'error' | 'not-ready' | 'unknown' | 'not-applicable' | 'none';

/** One thing to know or to mend. Texts are plain, and may hold text from outside: reporters escape them. */
export interface Finding {
  /** The rule's id. */
  readonly rule: string;
  /** For people: it never decides. */
  readonly level: Level;
  /** All that decides about the verdict. */
  readonly effect: Effect;
  /** What is wrong, in one short sentence. */
  readonly message: string;
  /** Names and IDs in full, and why; what a service said comes last. Absent where there are none. */
  readonly facts?: readonly Fact[];
  /** What to do first, as a sentence. */
  readonly remedy: string;
  /** All that is to be done or considered, in this order, the remedy first; absent where the remedy is all. */
  readonly steps?: readonly string[];
  readonly location?: Location;
}

/** What a role is worth to the partner: certainly eligible, possibly, or known not to be. */
export type Worth = 'yes' | 'maybe' | 'no';

/** One role that a delegation grants to one of our principals. */
export interface Grant {
  readonly principalId: string;
  /** How the delegation calls the principal; absent where it does not. Text from outside. */
  readonly principalName?: string;
  /** The role definition's GUID where it is known, else what stands in its place. */
  readonly roleId: string;
  /** Name of the role; empty when the catalogue does not know it. */
  readonly roleName: string;
  /** False for a role that must be activated just in time. */
  readonly permanent: boolean;
  readonly worth: Worth;
  /**
   * `confirmed`: read from Azure, for the PEC principal. `stated`: rests on a statement, of a template
   * (it is not deployed yet) or of the user (`also-linked`).
   */
  readonly basis: 'confirmed' | 'stated';
}

/** One role that a deployed delegation grants. */
export interface DelegatedRole {
  readonly principalId: string;
  /** How the delegation calls the principal; absent where it does not. Text from outside. */
  readonly principalName?: string;
  /** The role definition's GUID. */
  readonly roleId: string;
  /** Name of the role; empty when neither the catalogue nor Azure told it. */
  readonly roleName: string;
  /** False for a role that must be activated just in time. */
  readonly permanent: boolean;
}

/** How one delegation at a deployed scope was judged. */
export interface JudgedDelegation {
  readonly definitionId: string;
  readonly assignmentId: string;
  readonly name: string;
  readonly scope: string;
  readonly state: string;
  /** Everything that it grants, to whomever. */
  readonly authorizations: readonly DelegatedRole[];
  readonly verdict: Verdict;
  /** The rule that explains the verdict; absent where it is ready. */
  readonly reason?: string;
}

/** A scope in Azure, judged. */
export interface DeployedCase {
  readonly kind: 'deployed';
  readonly name: string;
  readonly scope: string;
  /** The customer's tenant, where Azure told it. */
  readonly customerTenantId?: string;
  /** Its name, where Azure told it. Text from outside. */
  readonly customerName?: string;
  readonly delegations: readonly JudgedDelegation[];
  readonly verdict: Verdict;
  /** The rule that explains the verdict; absent where it is ready. */
  readonly reason?: string;
  readonly grants: readonly Grant[];
  readonly findings: readonly Finding[];
}

/** One definition of one template with one set of parameters, judged. */
export interface TemplateCase {
  readonly kind: 'template';
  readonly name: string;
  /** Relative to the workspace. */
  readonly file: string;
  readonly parametersFile?: string;
  /** Where in the template the definition stands; empty for a file that could not be read. */
  readonly definition: string;
  /** Why it is not known whether it is deployed, as a clause: it is judged as if it were. Absent where it is known to be. */
  readonly ifDeployed?: string;
  /**
   * How the authorization that is missing is written where a loop makes the authorizations of another list; `unclear`
   * also where no entry of that list mends it. Absent where they are a list themselves.
   */
  readonly entryForm?: EntryForm;
  readonly verdict: Verdict;
  /** The rule that explains the verdict; absent where it is ready. */
  readonly reason?: string;
  readonly grants: readonly Grant[];
  readonly findings: readonly Finding[];
}

export type Case = DeployedCase | TemplateCase;

/** What became of the partner link. */
export type LinkStatus = 'created' | 'unchanged' | 'replaced' | 'missing' | 'different' | 'unconfirmed' | 'skipped';

/** The partner link of the signed-in principal, as far as it was asked about. */
export interface LinkReport {
  readonly status: LinkStatus;
  /** The partner ID that was asked for; empty when none was. */
  readonly partnerId: string;
  /** Name of the partner as Azure knows it; empty when unknown. Text from outside. */
  readonly partnerName: string;
  readonly findings: readonly Finding[];
}

/** The link's report where it was not asked about, or could not be: nothing is known of it. */
export function linkSkipped(partnerId = '', findings: readonly Finding[] = []): LinkReport {
  return { status: 'skipped', partnerId, partnerName: '', findings };
}
