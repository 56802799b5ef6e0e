import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RULE_IDS, rule } from '../../src/pec/rules/index.ts';

const text = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'rules.md'), 'utf8');

const sections = [...text.matchAll(/^### (.+)\n\n([\s\S]*?)(?=\n+#|$(?![\s\S]))/gm)].map(([, id = '', body = '']) => ({
  id,
  body,
}));

test('there is one section a rule, in the order of precedence', () => {
  expect(sections.map(({ id }) => id)).toEqual(RULE_IDS);
});

test.each(RULE_IDS)('the section of %s says what the rule says', (id) => {
  const body = sections.find((section) => section.id === id)?.body ?? '';
  const { level, title, why, source } = rule(id);
  expect(body).toMatch(new RegExp(`\\*\\*Level:\\*\\* ${level}[;.]`));
  expect(body.startsWith(`${title}. `)).toBe(true);
  expect(body).toContain(`- **Why it matters:** ${why}\n`);
  expect(body).toMatch(/- \*\*Fires when:\*\* .{20,}/);
  expect(body).toMatch(/- \*\*What to do:\*\* .{10,}/);
  expect(body).toContain(`- **Source:** <${source}>`);
});
