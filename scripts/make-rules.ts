/** Writes docs/rules.md from the rules: `npm run rules`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesMarkdown } from './rules-markdown.ts';

writeFileSync(join(import.meta.dirname, '..', 'docs', 'rules.md'), rulesMarkdown());
