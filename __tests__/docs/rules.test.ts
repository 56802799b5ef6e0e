import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rulesMarkdown } from '../../scripts/rules-markdown.ts';
import { RULE_IDS, RULES } from '../../src/pec/rules/index.ts';

test('docs/rules.md is what npm run rules makes', () => {
  expect(readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'rules.md'), 'utf8')).toBe(rulesMarkdown());
});

test('every rule has an id of its own, in kebab case', () => {
  expect(new Set(RULE_IDS).size).toBe(RULE_IDS.length);
  for (const id of RULE_IDS) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test.each(RULES)('$id says when it fires, why it matters, what to do and where it comes from', (rule) => {
  for (const text of [rule.title, rule.fires, rule.why, rule.toDo]) expect(text).toMatch(/^\S.{9,}$/);
  expect(rule.title).not.toMatch(/\.$/);
  expect(rule.source).toMatch(/^https:\/\/learn\.microsoft\.com\//);
});
