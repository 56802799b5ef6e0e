import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import type { CloudChoice } from './azure/cloud.ts';
import type { RunContext } from './github/context.ts';
import { Inputs, type ReadInput } from './inputs.ts';
import { isGuid, sameId } from './pec/ids.ts';
import type { RoleOverride } from './pec/role-worth.ts';

/** Everything the user decided, checked. */
export interface Settings {
  /** Names the run in the summary. */
  readonly name: string;
  /** Tells the runs of a workflow apart, steps of one job too: comment, report folder and SARIF's category. */
  readonly identity: string;
  readonly reportFolder: string;
  readonly principalId: string | undefined;
  /** The client ID, also where nothing signs in: templates are searched for it. */
  readonly clientId: string | undefined;
  /** The managing tenant that templates must name: only where it was given as input, not by the environment. */
  readonly expectedTenantId: string | undefined;
  /** Set when something is asked of Azure. */
  readonly azure: AzureSettings | undefined;
  readonly alsoLinked: readonly string[];
  readonly roleOverrides: ReadonlyMap<string, RoleOverride>;
  /** Globs; empty when the template check is off. */
  readonly templates: readonly string[];
  readonly parameters: readonly string[];
  readonly definitions: 'every' | 'any';
  readonly changedOnly: boolean;
  /** Whether `unknown` fails the step. */
  readonly failOnUnknown: FailOnUnknown;
  readonly warnOnly: boolean;
  readonly comment: 'never' | 'on-failure' | 'always';
  readonly githubToken: string;
  readonly timeoutMinutes: number;
}

/** Which unknown verdicts fail the step: those that say so by themselves, all, or none. */
export type FailOnUnknown = 'auto' | 'always' | 'never';

/** What is asked of Azure, and as whom. */
export interface AzureSettings {
  readonly clientId: string;
  readonly tenantId: string;
  readonly cloud: CloudChoice;
  /** Undefined: the cloud's own. */
  readonly audience: string | undefined;
  readonly partnerId: string | undefined;
  readonly link: 'ensure' | 'replace' | 'verify';
  readonly scopes: readonly string[];
  readonly waitMinutes: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const EXAMPLE_GUID = '7b2e5c8a-3d91-4f60-a4c7-e1d8b9f03a05';
const EXAMPLE_SCOPE = '/subscriptions/2c9f7e41-0b5d-4a38-8e6c-f17d3b9a5c07';
const LONGEST_MINUTES = 24 * 60;
/** Why an input that the workflow sets from a variable or a secret may arrive empty. */
const EMPTY_CAUSES =
  'Usual causes: the variable belongs to an environment that the job does not name; vars is written where it is a secret, or secrets where it is a variable; the run is for a fork, which gets neither';

/**
 * Reads all inputs, and nothing else does. Throws one Problem that lists everything that is wrong with them.
 *
 * @param read the value of an input; empty where it is not set
 * @param env for `AZURE_CLIENT_ID` and `AZURE_TENANT_ID`
 */
export function readSettings(read: ReadInput, env: Environment, run: RunContext): Settings {
  const inputs = new Inputs(read);
  const templates = inputs.lines('templates');
  const asked = {
    azure: inputs.isSet('partner-id') || inputs.isSet('scopes'),
    templates: templates.length > 0,
    principal: inputs.isSet('principal-id'),
  };
  if (!asked.azure && !asked.templates) {
    inputs.complain(
      'partner-id, scopes, templates',
      'none of them is set, so there is nothing to do',
      `partner-id: 5127255 to look after the partner link, scopes: ${EXAMPLE_SCOPE} to judge deployed delegations, or templates: onboarding/**/*.json to judge templates`,
    );
  }
  const azure = readAzure(inputs);
  const { principalId, clientId, tenantId } = readPrincipals(inputs, env, asked);
  const needsAzure = signsIn(asked);
  const unknownFails = inputs.choice('fail-on-unknown', ['auto', 'true', 'false'], 'auto');
  const settings: Settings = {
    ...reportPlace(inputs, run),
    principalId,
    clientId,
    expectedTenantId: inputs.isSet('tenant-id') ? tenantId : undefined,
    azure:
      needsAzure && clientId !== undefined && tenantId !== undefined ? { ...azure, clientId, tenantId } : undefined,
    alsoLinked: readIds(inputs),
    roleOverrides: readOverrides(inputs),
    templates,
    parameters: inputs.lines('parameters'),
    definitions: inputs.choice('definitions', ['every', 'any'], 'every'),
    changedOnly: inputs.flag('changed-only', false),
    failOnUnknown: ({ auto: 'auto', true: 'always', false: 'never' } as const)[unknownFails],
    warnOnly: inputs.flag('warn-only', false),
    comment: inputs.choice('comment', ['never', 'on-failure', 'always'], 'never'),
    githubToken: inputs.text('github-token'),
    timeoutMinutes: inputs.minutes('timeout-minutes', 10, { above: 0, most: LONGEST_MINUTES }),
  };
  inputs.throwComplaints();
  return settings;
}

/** Which parts of the check the inputs switch on. */
interface Asked {
  /** The link, or deployed scopes. */
  readonly azure: boolean;
  readonly templates: boolean;
  /** The PEC principal is named: templates are judged without signing in. */
  readonly principal: boolean;
}

/** Whether what is asked needs a sign-in. */
function signsIn({ azure, templates, principal }: Asked): boolean {
  return azure || (templates && !principal);
}

function readAzure(inputs: Inputs): Omit<AzureSettings, 'clientId' | 'tenantId'> {
  return {
    cloud: readCloud(inputs),
    audience: inputs.text('audience') || undefined,
    partnerId: inputs.matching('partner-id', /^\d{4,10}$/, 'a partner ID is 4 to 10 digits', '5127255'),
    link: inputs.choice('link', ['ensure', 'replace', 'verify'], 'ensure'),
    scopes: readScopes(inputs),
    waitMinutes: inputs.minutes('wait-minutes', 0, { least: 0, most: LONGEST_MINUTES }),
  };
}

function readPrincipals(inputs: Inputs, env: Environment, asked: Asked) {
  const principalId = inputs.guid('principal-id', EXAMPLE_GUID);
  const credential = (input: 'client-id' | 'tenant-id', variable: string, example: string) => {
    const given = inputs.guid(input, example);
    if (given !== undefined || inputs.isSet(input)) return given;
    const fallback = env[variable]?.trim() ?? '';
    if (isGuid(fallback)) return fallback;
    if (!signsIn(asked)) return undefined;
    const instead = asked.azure ? '' : ', and without principal-id the principal must be learnt by signing in';
    inputs.complain(
      input,
      fallback
        ? `${variable} is '${fallback}', which is not a GUID`
        : `it is empty, and needed to sign in${instead}; ${variable} is not set either. ${EMPTY_CAUSES}`,
      example,
    );
    return undefined;
  };
  const clientId = credential('client-id', 'AZURE_CLIENT_ID', '1f6b9d3e-8a24-4c57-b0e9-7d5c2f4a6b04');
  const tenantId = credential('tenant-id', 'AZURE_TENANT_ID', '5e0c2a7d-1c1f-4b7e-9d55-6f0c3a9e1b01');
  if (principalId !== undefined && sameId(principalId, clientId)) {
    inputs.complain(
      'principal-id',
      'it equals client-id; delegations know a principal by its object ID',
      `the output of: az ad sp show --id ${clientId} --query id --output tsv`,
    );
  }
  return { principalId, clientId, tenantId };
}

/** Under which name and where a run is reported: known without, or before, valid inputs. */
export function reportPlace(
  inputs: Pick<Inputs, 'text'>,
  run: RunContext,
): Pick<Settings, 'name' | 'identity' | 'reportFolder'> {
  const matrix = matrixValues(inputs.text('matrix'));
  const job = [run.job, ...(matrix === '' ? [] : [`(${matrix})`])].join(' ');
  const given = inputs.text('name').replaceAll(/\s+/g, ' ');
  const name = given || [run.workflow, job].filter((part) => part.trim() !== '').join(' / ') || 'pec-check';
  // A step's id has no slash, so no two pairs of name and step look the same.
  const identity = run.step === '' ? name : `${name} / ${run.step}`;
  const byDefault = resolve(run.tempFolder ?? tmpdir(), 'pec-report', folderName(name, run.step));
  return { name, identity, reportFolder: resolve(run.workspace, inputs.text('report-folder') || byDefault) };
}

/** The values of the job's matrix in one text, as GitHub writes them behind the job's name; empty without a matrix. */
function matrixValues(json: string): string {
  let matrix: unknown;
  try {
    matrix = JSON.parse(json || 'null');
  } catch {
    // Set by hand, whatever the description says: it names the run all the same.
    return json.replaceAll(/\s+/g, ' ');
  }
  if (typeof matrix !== 'object' || matrix === null) return '';
  return Object.values(matrix)
    .map((value) => (typeof value === 'object' ? JSON.stringify(value) : String(value)))
    .join(', ');
}

/** Name and step as one folder: readable, and different for different ones, whatever characters they hold. */
function folderName(name: string, step: string): string {
  // Some file systems take upper and lower case for the same; a hyphen parts name and step.
  if (
    /^[a-z0-9_][a-z0-9_.]*$/.test(name) &&
    !name.endsWith('.') &&
    /^[a-z0-9_-]{0,60}$/.test(step) &&
    name.length <= 80
  )
    return step === '' ? name : `${name}-${step}`;
  const plain = (text: string) => text.replaceAll(/[^A-Za-z0-9._-]+/g, '-').replaceAll(/^[.-]+|[.-]+$/g, '');
  const readable = [plain(name).slice(0, 60), plain(step).slice(0, 20)].filter(Boolean).join('-') || 'run';
  return `${readable}-${createHash('sha256').update(`${name}\n${step}`).digest('hex').slice(0, 8)}`;
}

function readScopes(inputs: Inputs): string[] {
  const scopes = new Map<string, string>();
  for (const line of inputs.lines('scopes')) {
    const path = (isGuid(line) ? `/subscriptions/${line}` : line).replace(/\/+$/, '');
    const match = /^\/?subscriptions\/([^/]+)(?:\/resourceGroups\/([\p{L}\p{N}_.()-]{1,90}))?$/iu.exec(path);
    if (!match || !isGuid(match[1] ?? '') || match[2]?.endsWith('.')) {
      inputs.complain(
        'scopes',
        `'${line}' is not a subscription ID, nor /subscriptions/{id} or /subscriptions/{id}/resourceGroups/{name}`,
        EXAMPLE_SCOPE,
      );
      continue;
    }
    const scope = `/subscriptions/${match[1]}${match[2] ? `/resourceGroups/${match[2]}` : ''}`;
    if (!scopes.has(scope.toLowerCase())) scopes.set(scope.toLowerCase(), scope);
  }
  if (inputs.isSet('scopes') && scopes.size === 0 && inputs.lines('scopes').length === 0) {
    inputs.complain('scopes', 'it holds no scope', EXAMPLE_SCOPE);
  }
  return [...scopes.values()];
}

function readCloud(inputs: Inputs): CloudChoice {
  const given = inputs.text('environment') || 'azurecloud';
  const name = (['azurecloud', 'azureusgovernment', 'azurechinacloud'] as const).find(
    (one) => one === given.toLowerCase(),
  );
  if (name) return { name };
  const url = URL.parse(given);
  if (
    url?.protocol === 'https:' &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === ''
  ) {
    return { name: 'custom', endpoint: url.href.replace(/\/+$/, '') };
  }
  inputs.complain(
    'environment',
    `'${given}' is neither azurecloud, azureusgovernment, azurechinacloud nor an https:// address`,
    'azurecloud',
  );
  return { name: 'azurecloud' };
}

function readIds(inputs: Inputs): string[] {
  return inputs.lines('also-linked').filter((id) => {
    if (isGuid(id)) return true;
    inputs.complain('also-linked', `'${id}' is not an object ID (GUID)`, EXAMPLE_GUID);
    return false;
  });
}

function readOverrides(inputs: Inputs): Map<string, RoleOverride> {
  const overrides = new Map<string, RoleOverride>();
  const example = 'cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e = eligible';
  for (const line of inputs.lines('role-overrides')) {
    const match = /^([0-9a-f-]{36})\s*=\s*(eligible|not-eligible)$/i.exec(line);
    const id = match?.[1]?.toLowerCase() ?? '';
    if (!match || !isGuid(id)) {
      inputs.complain('role-overrides', `'${line}' is not of the form GUID = eligible or GUID = not-eligible`, example);
      continue;
    }
    const decision = match[2]?.toLowerCase() as RoleOverride;
    const before = overrides.get(id);
    if (before !== undefined && before !== decision) {
      inputs.complain('role-overrides', `${id} is called both eligible and not-eligible`, example);
    }
    overrides.set(id, decision);
  }
  return overrides;
}
