import { describe, expect, test } from 'vitest';
import { writeAnnotations } from '../../src/report/annotations.ts';
import { writeLog } from '../../src/report/log.ts';
import type { Report } from '../../src/report/report.ts';
import { summaryMarkdown } from '../../src/report/summary.ts';
import { P, Q, RDR } from '../ids.ts';
import { finding, report, templateCase } from './build.ts';

const ROLE = `Reader (${RDR})`;
const told = finding({
  message: 'The role is not eligible.',
  facts: [
    ['principal', `Operators (${Q})`],
    ['role', ROLE],
    ['Azure said', "'no such thing'"],
  ],
  remedy: 'Add the role.',
  steps: ['Add the role.', 'Deploy it again.', 'Otherwise ask.'],
});
const grant = {
  principalId: Q,
  principalName: 'Operators',
  roleId: RDR,
  roleName: 'Reader',
  permanent: true,
  worth: 'no',
  basis: 'stated',
} as const;

function logOf(told: Report): string[] {
  const lines: string[] = [];
  writeLog(told, { info: (line) => lines.push(line), startGroup: (name) => lines.push(name), endGroup: () => {} });
  return lines;
}

describe('a finding is told', () => {
  test('in one line of the log: what is wrong, the facts as sentences, all steps', () => {
    const [line] = logOf(report([templateCase({ findings: [told] })])).filter((each) => each.includes('To do'));
    expect(line?.trim()).toBe(
      `error principal-missing: The role is not eligible. Principal: Operators (${Q}). Role: ${ROLE}. Azure said: 'no such thing'. To do: Add the role. Deploy it again. Otherwise ask.`,
    );
  });

  test('without what the case told already', () => {
    const again = finding({ ...told, rule: 'no-delete-role', level: 'note', effect: 'none' });
    const lines = logOf(report([templateCase({ grants: [grant], findings: [told, again] })])).join('\n');
    expect(lines.split(ROLE)).toHaveLength(2);
    expect(lines.split(Q)).toHaveLength(2);
    expect(lines.split('no such thing')).toHaveLength(2);
  });

  test('with the principal by what it is, and its ID once, at the head', () => {
    const own = finding({ facts: [['PEC principal', P]] });
    const lines = logOf(report([templateCase({ grants: [{ ...grant, principalId: P }], findings: [own] })])).join('\n');
    expect(lines).toContain(`Operators (the PEC principal) has ${ROLE}`);
    expect(lines.split(P)).toHaveLength(2);
  });

  test('in the summary as a list: facts, why the reason matters, steps in order', () => {
    const text = summaryMarkdown(report([templateCase({ findings: [told] })]));
    expect(text).toMatch(/- \*\*Error\*\* `principal-missing`: The role is not eligible\.\n {2}- principal: Operators/);
    expect(text).toContain('  - why it matters: ');
    expect(text).toMatch(
      / {2}- \*\*To do:\*\*\n {4}1\. Add the role\.\n {4}2\. Deploy it again\.\n {4}3\. Otherwise ask\./,
    );
  });

  test('in an annotation whole, but for what the case is called', () => {
    const said: string[] = [];
    const write = (message: string) => said.push(message);
    const scope = finding({
      facts: [
        ['scope', 'a.json#resources[0]'],
        ['role', ROLE],
      ],
    });
    writeAnnotations(
      report([templateCase({ findings: [scope] })]),
      { error: write, warning: write, info: write },
      [],
      false,
    );
    expect(said).toEqual([`Nobody is named. Role: ${ROLE}. To do: Name somebody. [a.json#resources[0]]`]);
  });

  test('and what a ready case takes for granted, in log and summary', () => {
    const supposed = templateCase({ verdict: 'ready', findings: [], ifDeployed: "parameter 'env' has no default" });
    const { reason: _, ...ready } = supposed;
    const sentence = "Judged as if it were deployed; its condition is not known: parameter 'env' has no default.";
    expect(logOf(report([ready])).join('\n')).toContain(sentence);
    expect(summaryMarkdown(report([ready]))).toContain(`\`${ready.name}\`: ${sentence}`);
  });

  test('once, where two say the same of the same place, and apart where their facts differ', () => {
    const said: string[] = [];
    const write = (message: string) => said.push(message);
    const of = (role: string) => finding({ facts: [['role', role]] });
    const cases = [templateCase({ findings: [of('Reader'), of('Owner')] })];
    writeAnnotations(report(cases), { error: write, warning: write, info: write }, [], false);
    expect(said).toHaveLength(2);
  });
});
