/**
 * Starts a TypeScript file of this project on Node 24: `node scripts/run.mjs FILE [ARGUMENT ...]`.
 * `npm ci` brings Node 24 along on Linux and Windows; elsewhere the installed Node must be 24 itself.
 * Plain JavaScript, so that an older Node gets as far as the message.
 */

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `This needs Node 24, and this is Node ${process.versions.node}. ` +
      'On Linux and Windows, npm ci installs Node 24 as a package: run it again without --omit=optional. ' +
      'On macOS and other systems, install Node 24 (https://nodejs.org) first.',
  );
  process.exit(1);
}
const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/run.mjs FILE [ARGUMENT ...]');
  process.exit(2);
}
const path = resolve(file);
process.argv = [process.argv[0], path, ...rest];
await import(pathToFileURL(path).href);
