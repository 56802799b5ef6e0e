/**
 * `npm run simulator [-- --world NAME|FILE --port N --powershell]`: starts the simulator alone and prints the
 * environment in which the action, or any Azure client, talks to it. Ctrl-C ends it.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { assignment } from './runner/shell.ts';
import { startSimulator } from './simulator.ts';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      world: { type: 'string', default: 'onboarding' },
      port: { type: 'string', default: '0' },
      powershell: { type: 'boolean' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`--port must be a number from 0 to 65535, not '${values.port}'.`);
  const isFile = /\.ya?ml$/i.test(values.world);
  const simulator = await startSimulator(
    isFile ? resolve(process.env['INIT_CWD'] ?? '.', values.world) : values.world,
    { port },
  );

  const shell = values.powershell || process.platform === 'win32' ? 'powershell' : 'sh';
  const inputs = Object.entries(simulator.inputs).map(([name, value]) => `#   ${name}: ${value.replaceAll('\n', ' ')}`);
  const lines = [
    `# World '${values.world}' at ${simulator.url}. Ctrl-C ends it.`,
    '# Inputs of the action in this world:',
    ...inputs,
    '# For other clients: the authority host and the Resource Manager endpoint are that address, too.',
    ...Object.entries(simulator.environment).map(([name, value]) => assignment(name, value, shell)),
    '# Clients that are not Node take the same file from REQUESTS_CA_BUNDLE (Python, az) or CURL_CA_BUNDLE (curl).',
  ];
  // Before the address is known to anybody, so that whoever reads it can end this, too.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void simulator.close().then(() => console.error('The simulator has ended.'));
    });
  }
  console.log(lines.join('\n'));
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
