import type { Cloud } from '../azure/cloud.ts';
import { delegationReader } from '../azure/delegations.ts';
import { resourceManagerClient, type Transport } from '../azure/http/client.ts';
import { lookUpRole, unknownRoles } from '../azure/role-lookup.ts';
import type { SignIn } from '../azure/sign-in/sign-in.ts';
import { inParallel } from '../in-parallel.ts';
import type { DeployedCriteria, LookedUpRole } from '../pec/criteria.ts';
import type { ScopeReading } from '../pec/delegation.ts';
import type { DeployedCase } from '../pec/finding.ts';
import { judgeScope, mayBePropagating } from '../pec/judge-scope.ts';
import { Problem } from '../problem.ts';

/** How many scopes are read side by side; each is throttled by a subscription of its own. */
const AT_ONCE = 8;
/** Pauses before an empty list is asked for again: Azure is known to answer so by mistake. */
const EMPTY_LIST_DELAYS_MS = [1000, 2000, 4000];
/** All of these requests together take no longer. */
const EMPTY_LIST_LIMIT_MS = 10_000;
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 30_000;

/** A scope that could not be judged: Azure's answers were of no use, or time ran out. */
export interface ScopeProblem {
  readonly scope: string;
  readonly problem: Problem;
}

/** What was found at the scopes, in the order they were asked for. */
export interface ScopesOutcome {
  readonly cases: readonly DeployedCase[];
  readonly readings: readonly ScopeReading[];
  readonly problems: readonly ScopeProblem[];
}

/** What reading needs besides the scopes. */
export interface ScopesRequest {
  readonly scopes: readonly string[];
  /** Minutes to wait for a delegation that does not show yet. */
  readonly waitMinutes: number;
  readonly criteria: DeployedCriteria;
  readonly cloud: Cloud;
  readonly signIn: SignIn;
  /** Signs in again: a token that is older than a delegation may not carry it. */
  readonly signInAgain: () => Promise<SignIn>;
  readonly transport: Transport;
  readonly log: { readonly info: (line: string) => void; readonly debug: (line: string) => void };
}

/** What one attempt at a scope gave. */
type Attempt = { readonly reading: ScopeReading } | { readonly problem: Problem };

/** Reads and judges the scopes, waiting for fresh delegations as long as allowed. Never throws a Problem: it returns them. */
export async function judgeScopes(request: ScopesRequest): Promise<ScopesOutcome> {
  const { readings: byScope, problems: met, signIn } = await readPatiently(request);
  const readings = request.scopes.flatMap((scope) => byScope.get(scope) ?? []);
  const problems = request.scopes.flatMap((scope) => {
    const problem = met.get(scope);
    return problem ? [{ scope, problem }] : [];
  });
  const criteria = { ...request.criteria, lookedUpRoles: await lookUpRoles(readings, signIn, request) };
  return { cases: readings.map((reading) => judgeScope(reading, criteria)), readings, problems };
}

/** What became of the scopes, each by itself. */
interface PatientReading {
  /** What was last read of each scope. */
  readonly readings: ReadonlyMap<string, ScopeReading>;
  /** What kept the last attempt from reading it; an earlier one may have succeeded. */
  readonly problems: ReadonlyMap<string, Problem>;
  /** The sign-in that was used last. */
  readonly signIn: SignIn;
}

async function readPatiently(request: ScopesRequest): Promise<PatientReading> {
  const { transport, log, criteria } = request;
  const readings = new Map<string, ScopeReading>();
  const problems = new Map<string, Problem>();
  let waitLeft = request.waitMinutes * 60_000;
  let pause = FIRST_WAIT_MS;
  let pending = request.scopes;
  let signIn = request.signIn;
  for (;;) {
    const last = waitLeft <= 0;
    const round = await readAll(pending, signIn, last, request);
    for (const { scope, attempt } of round) {
      if ('reading' in attempt) readings.set(scope, attempt.reading);
      else problems.set(scope, attempt.problem);
    }
    pending = round.filter(({ attempt }) => isPending(attempt, criteria)).map(({ scope }) => scope);
    if (last || pending.length === 0) break;

    const wait = Math.min(pause, waitLeft);
    const what = pending.length === 1 ? `${pending[0]}` : `${pending.length} scopes`;
    log.info(`Waiting for ${what}: asking again in ${Math.ceil(wait / 1000)} s`);
    waitLeft -= wait;
    pause = Math.min(pause * 1.5, LONGEST_WAIT_MS);
    try {
      const sleeping = () => transport.sleep(wait, transport.deadline.signal);
      await transport.deadline.during(`the delegation of ${what} to show`, () => transport.deadline.pause(sleeping));
      signIn = await request.signInAgain();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      for (const scope of pending) problems.set(scope, error);
      break;
    }
  }
  return { readings, problems, signIn };
}

/**
 * Reads each of the scopes once.
 *
 * @param askAgain whether an empty list is asked for again now; not needed while the whole scope will be, later
 * @returns one attempt for each scope, in their order
 */
async function readAll(
  scopes: readonly string[],
  { credential }: SignIn,
  askAgain: boolean,
  { cloud, transport, criteria }: ScopesRequest,
): Promise<{ readonly scope: string; readonly attempt: Attempt }[]> {
  const client = resourceManagerClient(cloud.resourceManager, cloud.scope, credential, transport);
  const shared = delegationReader(client, cloud.resourceManager);
  const readOne = async (scope: string): Promise<ScopeReading> => {
    const start = Date.now();
    for (const delay of [...(askAgain ? EMPTY_LIST_DELAYS_MS : []), undefined]) {
      // The first try shares lists among the scopes of a subscription; a further one must not get the same answer.
      const first = delay === EMPTY_LIST_DELAYS_MS[0] || !askAgain;
      const reader = first ? shared : delegationReader(client, cloud.resourceManager);
      const { reading, emptyList } = await reader.readScope(scope);
      const isLast = delay === undefined || Date.now() - start + delay > EMPTY_LIST_LIMIT_MS;
      if (isLast || !emptyList || judgeScope(reading, criteria).verdict === 'ready') return reading;
      const wait = () => transport.sleep(delay, transport.deadline.signal);
      await transport.deadline.during(`the delegations of ${scope}, of which Azure returned an empty list`, wait);
    }
    throw new Error('unreachable: the last try returns');
  };
  return inParallel(scopes, AT_ONCE, async (scope) => {
    try {
      return { scope, attempt: { reading: await readOne(scope) } };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { scope, attempt: { problem: error } };
    }
  });
}

function isPending(attempt: Attempt, criteria: DeployedCriteria): boolean {
  if ('problem' in attempt) return false;
  return mayBePropagating(judgeScope(attempt.reading, criteria));
}

/** What Azure says about the roles that the catalogue does not know, by GUID in lower case. */
async function lookUpRoles(
  readings: readonly ScopeReading[],
  { credential }: SignIn,
  { cloud, transport, criteria, log }: ScopesRequest,
): Promise<ReadonlyMap<string, LookedUpRole>> {
  const toLookUp = new Map<string, string>();
  for (const reading of readings)
    for (const id of unknownRoles(reading, criteria)) toLookUp.set(id, toLookUp.get(id) ?? reading.scope);
  const found = await inParallel([...toLookUp], AT_ONCE, async ([id, scope]) => {
    try {
      const role = await lookUpRole({ id, scope }, { cloud, credential, transport, log: log.debug });
      return role ? [[id, role] as const] : [];
    } catch (error) {
      // The name makes the finding easier to read; the verdict is unknown with it or without.
      if (!(error instanceof Problem)) throw error;
      log.info(`The role ${id} could not be looked up: ${error.message}`);
      return [];
    }
  });
  return new Map(found.flat());
}
