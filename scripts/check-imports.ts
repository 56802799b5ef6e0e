/** Checks who imports whom in src/: the rooms of the house stay apart. */
import { join } from 'node:path';
import { wrongImports } from './imports/wrong-imports.ts';

const wrong = wrongImports(join(import.meta.dirname, '..', 'src'));
for (const line of wrong) console.error(line);
if (wrong.length > 0) process.exit(1);
console.log('imports in src/ are as the table of the house says');
