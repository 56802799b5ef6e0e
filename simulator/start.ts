/**
 * `npm start`: runs a scenario through the built action and shows what a user would see.
 *
 *     npm start                         the default scenario: a customer is onboarded
 *     npm start -- --list               all scenarios, one line each
 *     npm start -- NAME                 one of them, or the path of a world's YAML file
 *     npm start -- --templates 'GLOB' --principal-id ID
 *                                       judges your own templates, below the folder you are in
 */
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type ActionRun, builtAction } from './runner/runner.ts';
import { showRun } from './runner/show-run.ts';
import { style, wantsColour } from './runner/terminal.ts';
import { startSimulator } from './simulator.ts';
import { loadWorld, worldNames } from './world/load-world.ts';

const DEFAULT = 'onboarding';
const PROJECT = resolve(import.meta.dirname, '..');
/** The scenario without a world: templates are judged without Azure. */
const TEMPLATE_CHECK = {
  name: 'template-check',
  title: 'Onboarding templates are judged as in a pull request from a fork: no sign-in, no Azure',
  inputs: {
    templates: 'examples/templates/**/*.{json,bicep}',
    'principal-id': 'd82f5a17-03be-4c96-b1e4-9a7c60f3d805',
  },
};

const look = style(wantsColour());
const print = (line: string) => console.log(line);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      list: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      templates: { type: 'string' },
      'principal-id': { type: 'string' },
    },
  });
  if (values.help) return help();
  if (values.list) return list();
  if (positionals.length > 1)
    throw new Error(`Give one scenario, not ${positionals.length}: ${positionals.join(', ')}.`);
  if (values.templates !== undefined) return ownTemplates(values.templates, values['principal-id']);
  if (values['principal-id'] !== undefined)
    throw new Error('--principal-id goes with --templates, the glob of the templates to judge.');
  const name = positionals[0] ?? DEFAULT;
  if (name === TEMPLATE_CHECK.name) return templateCheck();
  const names = [...(await worldNames()), TEMPLATE_CHECK.name];
  if (!/[\\/.]/.test(name) && !names.includes(name)) {
    throw new Error(`There is no scenario '${name}'. npm start -- --list describes them: ${names.join(', ')}.`);
  }
  return scenario(name);
}

async function scenario(name: string): Promise<number> {
  const world = await loadWorld(fromCaller(name));
  await builtAction();
  print(`${look.bold(name)}: ${world.title}`);
  const simulator = await startSimulator(world);
  try {
    return await run({ inputs: simulator.inputs, environment: simulator.environment });
  } finally {
    await simulator.close();
  }
}

async function templateCheck(): Promise<number> {
  const templates = await readdir(join(PROJECT, 'examples', 'templates')).catch(() => []);
  if (templates.length === 0) {
    throw new Error(`The scenario ${TEMPLATE_CHECK.name} judges the files in examples/templates, and there are none.`);
  }
  await builtAction();
  print(`${look.bold(TEMPLATE_CHECK.name)}: ${TEMPLATE_CHECK.title}`);
  return run({ inputs: TEMPLATE_CHECK.inputs, environment: withoutAzure(), workspace: PROJECT });
}

async function ownTemplates(templates: string, principalId: string | undefined): Promise<number> {
  if (principalId === undefined) {
    throw new Error(
      '--templates needs --principal-id: the object ID of the principal that the templates must name, ' +
        `such as --principal-id ${TEMPLATE_CHECK.inputs['principal-id']}.`,
    );
  }
  await builtAction();
  return run({
    inputs: { templates, 'principal-id': principalId },
    environment: withoutAzure(),
    workspace: callersFolder(),
  });
}

async function run(action: ActionRun): Promise<number> {
  // The run's files stay: the outputs just shown name the report among them.
  const { exitCode } = await showRun(action, look, print);
  return exitCode;
}

function withoutAzure(): Record<string, string> {
  return {
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_JOB: 'check',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'contoso/customer-onboarding',
    GITHUB_WORKFLOW: 'templates',
  };
}

/** npm runs scripts in the project's folder and says in INIT_CWD where it was called. */
function callersFolder(): string {
  return process.env['INIT_CWD'] ?? process.cwd();
}

function fromCaller(name: string): string {
  return /\.ya?ml$/i.test(name) ? resolve(callersFolder(), name) : name;
}

async function list(): Promise<number> {
  const names = await worldNames();
  const scenarios = await Promise.all(names.map(async (name) => ({ name, title: (await loadWorld(name)).title })));
  // The default comes first, the rest by name.
  scenarios.sort((one, other) => Number(other.name === DEFAULT) - Number(one.name === DEFAULT));
  const all = [...scenarios, TEMPLATE_CHECK];
  const longest = Math.max(...all.map(({ name }) => name.length));
  for (const { name, title } of all)
    print(`${look.bold(name.padEnd(longest))}  ${title}${name === DEFAULT ? ' (default)' : ''}`);
  return 0;
}

function help(): number {
  print('npm start [-- NAME | FILE.yaml]                       run a scenario (default: onboarding)');
  print('npm start -- --list                                   list the scenarios');
  print("npm start -- --templates 'GLOB' --principal-id ID     judge your own templates, without Azure");
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
