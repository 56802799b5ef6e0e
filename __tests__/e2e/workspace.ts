/** Workspaces with onboarding templates, written for one test. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ActionResult, runAction } from '../../simulator/runner/runner.ts';
import { DEL, P, Q, RDR, SRC, TENANT } from '../ids.ts';
import type { ReportShape } from './act.ts';

type Grants = readonly (readonly [principal: string, role: string])[];

export const READY: Grants = [
  [P, SRC],
  [P, RDR],
  [Q, DEL],
];
export const READER_ONLY: Grants = [
  [P, RDR],
  [Q, DEL],
];

const authorizations = (grants: Grants) =>
  grants.map(([principalId, roleDefinitionId]) => ({ principalId, roleDefinitionId }));

/** A definition with these grants, or with those of the parameter `authorizations`. */
export const definition = (grants?: Grants, more: object = {}) => ({
  type: 'Microsoft.ManagedServices/registrationDefinitions',
  apiVersion: '2022-10-01',
  name: "[guid('offer')]",
  properties: {
    registrationDefinitionName: 'Managed services',
    managedByTenantId: TENANT,
    authorizations: grants ? authorizations(grants) : "[parameters('authorizations')]",
  },
  ...more,
});

type Resource = ReturnType<typeof definition>;

/** The assignment of a definition, deployed when and as often as it is. */
const assignment = ({ type, properties, ...rest }: Resource) => ({
  ...rest,
  type: 'Microsoft.ManagedServices/registrationAssignments',
  properties: { registrationDefinitionId: `[resourceId('${type}', ${rest.name.slice(1, -1)})]` },
});

/** A template with these definitions, each with a name of its own, and their assignments behind them. */
export const template = (...definitions: Resource[]) => {
  const named = definitions.map((one, index) => ({ ...one, name: `[guid('offer ${index}')]` }));
  return JSON.stringify(
    {
      $schema: 'https://schema.management.azure.com/schemas/2019-08-01/subscriptionDeploymentTemplate.json#',
      contentVersion: '1.0.0.0',
      parameters: JSON.stringify(definitions).includes("parameters('authorizations')")
        ? { authorizations: { type: 'array' } }
        : {},
      resources: [...named, ...named.map(assignment)],
    },
    null,
    2,
  );
};

export const parameters = (grants: Grants) =>
  JSON.stringify(
    {
      $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
      contentVersion: '1.0.0.0',
      parameters: { authorizations: { value: authorizations(grants) } },
    },
    null,
    2,
  );

export interface Checked extends ActionResult {
  readonly json: ReportShape & {
    readonly notDeployed: { name: string }[];
    readonly remarks: string[];
    readonly cases: (ReportShape['cases'][number] & {
      readonly file: string;
      readonly findings: {
        rule: string;
        level: string;
        message: string;
        location?: { file: string; startLine: number; startColumn: number };
      }[];
    })[];
  };
  /** Verdicts by the name of the case. */
  readonly verdicts: Record<string, string>;
  /** The job summary, and report.sarif as parsed. */
  readonly sarif:
    | {
        runs: {
          results: { ruleId: string; locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }[];
        }[];
      }
    | undefined;
}

/** Runs the built action on files in a workspace, with `templates` and `principal-id` set, and removes it all again. */
export async function checkFiles(
  files: Readonly<Record<string, string | Buffer>>,
  inputs: Readonly<Record<string, string>> = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<Checked> {
  const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(workspace, name)), { recursive: true });
      await writeFile(join(workspace, name), content);
    }
    const run = await runAction({
      inputs: { templates: '**/*.json', 'principal-id': P, ...inputs },
      environment: { GITHUB_WORKFLOW: 'pull request', GITHUB_JOB: 'pec', ...environment },
      workspace,
    });
    const sarifFile = run.outputs['sarif-file'];
    const sarif = sarifFile ? (JSON.parse(await readFile(sarifFile, 'utf8')) as Checked['sarif']) : undefined;
    await run.cleanup();
    const json = run.report as Checked['json'];
    return {
      ...run,
      json,
      sarif,
      verdicts: Object.fromEntries(json.cases.map(({ name, verdict }) => [name, verdict])),
    };
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}
