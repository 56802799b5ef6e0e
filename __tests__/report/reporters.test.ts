import { describe, expect, test } from 'vitest';
import { type AnnotationWriter, writeAnnotations } from '../../src/report/annotations.ts';
import { resultOf, stepFails } from '../../src/report/outcome.ts';
import { outputs } from '../../src/report/outputs.ts';
import { sarif } from '../../src/report/sarif.ts';
import { closingSentence, summarySentence } from '../../src/report/sentences.ts';
import { summaryMarkdown } from '../../src/report/summary.ts';
import { P, RDR, SRC } from '../ids.ts';
import { at, finding, report, templateCase } from './build.ts';

const FILES = { report: 'r', summary: 's', sarif: 'f' };

describe('the result', () => {
  const ready = templateCase({ verdict: 'ready', findings: [] });
  const unknown = templateCase({ verdict: 'unknown' });
  const notApplicable = templateCase({ verdict: 'not-applicable', findings: [] });
  test.each([
    ['nothing', report([]), 'not-applicable', false],
    ['not applicable', report([notApplicable]), 'not-applicable', false],
    ['ready', report([notApplicable, ready]), 'ready', false],
    ['unknown, of a template', report([ready, unknown]), 'unknown', false],
    [
      'unknown, with fail-on-unknown',
      report([unknown], { policy: { failOnUnknown: 'always' as const, warnOnly: false } }),
      'unknown',
      true,
    ],
    ['not ready', report([ready, unknown, templateCase()]), 'not-ready', true],
    [
      'not ready, warn-only',
      report([templateCase()], { policy: { failOnUnknown: 'always' as const, warnOnly: true } }),
      'not-ready',
      false,
    ],
    [
      'a problem, warn-only',
      report([ready], {
        problems: [{ message: 'm', remedy: 'r' }],
        policy: { failOnUnknown: 'always' as const, warnOnly: true },
      }),
      'error',
      true,
    ],
    [
      'a link that is missing',
      report([ready], {
        link: { status: 'missing', partnerId: '1', partnerName: '', findings: [finding({ rule: 'link-missing' })] },
      }),
      'not-ready',
      true,
    ],
    [
      'a link that was refused',
      report([], {
        link: {
          status: 'missing',
          partnerId: '1',
          partnerName: '',
          findings: [finding({ rule: 'link-refused', effect: 'error' })],
        },
      }),
      'error',
      true,
    ],
    [
      'a link that is there',
      report([], { link: { status: 'unchanged', partnerId: '1', partnerName: '', findings: [] } }),
      'ready',
      false,
    ],
  ] as const)('%s', (_, one, result, failed) => {
    expect([resultOf(one), stepFails(one)]).toEqual([result, failed]);
    expect(outputs(one, FILES)['result']).toBe(result);
  });

  test('the closing sentence names the number, the first case and what to do', () => {
    const sentence = closingSentence(report([templateCase(), templateCase({ name: 'b.json#x' })]));
    expect(sentence).toContain('0 of 2 cases have a PEC path through Lighthouse; 2 have none.');
    expect(sentence).toContain('First, a.json#resources[0] (principal-missing): Name somebody.');
  });

  test('the closing sentence begins with what is not ready, whatever comes first', () => {
    const open = templateCase({
      verdict: 'unknown',
      reason: 'not-judged',
      name: 'open.bicep',
      findings: [finding({ rule: 'not-judged', effect: 'unknown' })],
    });
    expect(closingSentence(report([open, templateCase()]))).toContain('First, a.json#resources[0]');
  });

  test('the headline has all numbers, and says what is not known of the link', () => {
    const ready = templateCase({ verdict: 'ready', findings: [] });
    const unknown = templateCase({ verdict: 'unknown', reason: 'value-unknown', findings: [] });
    expect(summarySentence(report([ready, ready, ready, templateCase(), unknown]))).toBe(
      '3 of 5 cases have a PEC path through Lighthouse; 1 has none, 1 cannot be told.',
    );
    const notChecked = finding({ rule: 'link-not-checked', level: 'note', effect: 'none' });
    const link = { status: 'skipped', partnerId: '', partnerName: '', findings: [notChecked] } as const;
    expect(summarySentence(report([ready], { link }))).toBe(
      '1 of 1 case has a PEC path through Lighthouse. The partner link was not checked.',
    );
    const missing = { ...link, status: 'missing' as const, findings: [finding({ rule: 'link-missing' })] };
    expect(summarySentence(report([ready], { link: missing }))).toContain('is not linked to the partner ID');
  });
});

describe('outputs', () => {
  test('findings are the reasons first, errors first, then errors and warnings, and no notes', () => {
    const reason = finding({ rule: 'value-unknown', level: 'warning', effect: 'unknown' });
    const cases = [
      templateCase({
        name: 'open',
        verdict: 'unknown',
        reason: 'value-unknown',
        findings: [
          reason,
          finding({ rule: 'no-delete-role', level: 'note', effect: 'none' }),
          finding({ rule: 'duplicate-authorization', level: 'warning', effect: 'none' }),
        ],
      }),
      templateCase({ name: 'bad', findings: [finding(), finding({ rule: 'invalid-id' })] }),
    ];
    const list = JSON.parse(outputs(report(cases), FILES)['findings'] ?? '') as { case: string; rule: string }[];
    expect(list.map((one) => `${one.case} ${one.rule}`)).toEqual([
      'bad principal-missing',
      'open value-unknown',
      'bad invalid-id',
      'open duplicate-authorization',
    ]);
  });

  test('the first 50 findings, each with its case', () => {
    const one = templateCase({ findings: Array.from({ length: 60 }, () => finding()) });
    const list = JSON.parse(outputs(report([one]), FILES)['findings'] ?? '') as { case: string; rule: string }[];
    expect(list).toHaveLength(50);
    expect(list[0]).toMatchObject({ case: 'a.json#resources[0]', rule: 'principal-missing', level: 'error' });
  });

  test('checked is the sum of ready, not ready and unknown', () => {
    const cases = (['ready', 'not-ready', 'not-ready', 'unknown', 'not-applicable'] as const).map((verdict) =>
      templateCase({ verdict }),
    );
    expect(outputs(report(cases), FILES)).toMatchObject({
      checked: '4',
      ready: '1',
      'not-ready': '2',
      unknown: '1',
      'not-applicable': '1',
    });
  });
});

describe('annotations', () => {
  const remarks: string[] = [];
  const written = (...args: Parameters<typeof report>) => {
    const lines: { level: string; message: string; properties: object }[] = [];
    const log = (level: string) => (message: string, properties: object) => lines.push({ level, message, properties });
    const writer: AnnotationWriter = {
      error: log('error'),
      warning: log('warning'),
      info: (message) => lines.push({ level: 'info', message, properties: {} }),
    };
    writeAnnotations(report(...args), writer, remarks, true);
    return lines;
  };

  test('stay within the limits of GitHub, the closing error counted, and the rest is counted', () => {
    const findings = Array.from({ length: 15 }, (_, line) => [
      finding({ location: at('a.json', line + 1) }),
      finding({ rule: 'full-role-id', level: 'warning', location: at('a.json', line + 1) }),
    ]).flat();
    const lines = written([templateCase({ findings })]);
    expect(lines.filter(({ level }) => level === 'error')).toHaveLength(9);
    expect(lines.filter(({ level }) => level === 'warning')).toHaveLength(10);
    expect(lines.at(-1)).toMatchObject({ level: 'info', message: expect.stringContaining('11 more findings') });
  });

  test('leave room for warnings that concern the run itself', () => {
    remarks.push('The comment could not be written.');
    const findings = Array.from({ length: 15 }, (_, line) =>
      finding({ level: 'warning', location: at('a.json', line + 1) }),
    );
    const lines = written([templateCase({ findings })]).filter(({ level }) => level === 'warning');
    remarks.pop();
    expect(lines).toHaveLength(10);
    expect(lines[0]?.message).toBe('The comment could not be written.');
  });

  test('stand where an editor would change something', () => {
    expect(written([templateCase()])[0]).toMatchObject({
      properties: {
        title: 'principal-missing: The delegation does not name the PEC principal',
        file: 'a.json',
        startLine: 4,
        endLine: 4,
        startColumn: 3,
        endColumn: 9,
      },
    });
    const spread = templateCase({ findings: [finding({ location: at('a.json', 4, 8) })] });
    expect(written([spread])[0]?.properties).not.toHaveProperty('startColumn');
  });

  test('the same finding of several cases at one place is one, and names them', () => {
    const lines = written([templateCase(), templateCase({ name: 'a.json + x.parameters.json#resources[0]' })]);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.message).toContain('[a.json#resources[0], a.json + x.parameters.json#resources[0]]');
  });

  test('different findings of a rule at one place are told apart', () => {
    const findings = ['one', 'two'].map((name) =>
      finding({
        rule: 'parameter-mismatch',
        message: `No ${name}.`,
        remedy: `Give ${name}.`,
        location: at('a.json', 2),
      }),
    );
    expect(written([templateCase({ findings })])).toHaveLength(2);
  });

  test('notes get none', () => {
    expect(written([templateCase({ findings: [finding({ level: 'note' })] })])).toEqual([]);
  });
});

describe('the summary', () => {
  test('verdict first, then the cases, then what to change, ready to paste', () => {
    const text = summaryMarkdown(
      report([templateCase({ verdict: 'ready', name: 'fine', findings: [] }), templateCase()]),
    );
    expect(text.indexOf('**Not ready.**')).toBeLessThan(text.indexOf('### Cases'));
    expect(text.indexOf('`a.json#resources[0]`')).toBeLessThan(text.indexOf('`fine`'));
    const blocks = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block = '']) => JSON.parse(block));
    // Reader is shown apart: not everyone lets the principal read its own delegations.
    expect(blocks).toEqual([
      {
        principalId: P,
        principalIdDisplayName: 'PEC principal, Support Request Contributor',
        roleDefinitionId: SRC,
      },
      {
        principalId: P,
        principalIdDisplayName: 'PEC principal, Reader',
        roleDefinitionId: RDR,
      },
    ]);
  });

  test('cases with the same reason and remedy are told together, the remedy once; notes are counted by rule', () => {
    const note = finding({ rule: 'no-delete-role', level: 'note', effect: 'none', message: 'No role to end it.' });
    const many = Array.from({ length: 30 }, (_, number) =>
      templateCase({ name: `customer-${number}`, findings: [finding({ location: at('a.json', number + 1) }), note] }),
    );
    const text = summaryMarkdown(report(many));
    expect(text.match(/Name somebody/g)).toHaveLength(1);
    expect(text.match(/```json/g)).toHaveLength(2);
    expect(text).toContain('`principal-missing`: 30 cases');
    expect(text).toContain('`no-delete-role`, 30 times');
    expect(text).not.toContain('No role to end it');
    expect(text).toContain('`a.json:30`');
  });

  test('a role that is there already is not inserted again', () => {
    const reader = {
      principalId: P,
      roleId: RDR,
      roleName: 'Reader',
      permanent: true,
      worth: 'no',
      basis: 'stated',
    } as const;
    const text = summaryMarkdown(
      report([templateCase({ grants: [reader], findings: [finding({ rule: 'role-not-eligible' })] })]),
    );
    expect(text).toContain('cfd33db0');
    expect(text).not.toContain('PEC principal, Reader');
  });

  test('speaks the language of the file', () => {
    expect(summaryMarkdown(report([templateCase({ file: 'main.bicep' })]))).toContain(
      "```bicep\n{\n  principalId: 'aaaaaaaa",
    );
    const plan = templateCase({ file: 'plan.json', definition: 'azurerm_lighthouse_definition.this' });
    expect(summaryMarkdown(report([plan]))).toContain('```hcl\nauthorization {');
  });

  test.each([1024 * 1024, 65_536, 5000])('is no longer than %i bytes, and says when it was shortened', (limit) => {
    const cases = Array.from({ length: 5000 }, (_, index) =>
      templateCase({ name: `customers/${index}.json — überlang`, findings: [finding({ message: 'ü'.repeat(300) })] }),
    );
    const text = summaryMarkdown(report(cases), limit);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
    expect(text).toContain('**Shortened:**');
    expect(text).toContain('report.json holds everything');
    expect(text).toContain('**Not ready.**');
  });

  test('a part that is too long takes no other part away', () => {
    const long = templateCase({ name: 'long', findings: [finding({ message: 'x'.repeat(1024 * 1024) })] });
    const text = summaryMarkdown(report([long, templateCase()]));
    expect(text).toContain('### ❌ `a.json#resources[0]`');
    expect(text).toContain('**Shortened:** 1 sections');
    expect(text).toContain('<sub>');
  });

  test('a rule id leads to its section, where the address is known', () => {
    const origin = { url: undefined, commit: undefined, event: undefined, rulesPage: 'https://example.org/rules.md' };
    const text = summaryMarkdown(report([templateCase()], { origin }));
    expect(text.match(/\[`principal-missing`\]\(https:\/\/example\.org\/rules\.md#principal-missing\)/g)).toHaveLength(
      2,
    );
    expect(summaryMarkdown(report([templateCase()]))).not.toContain('](');
  });

  test('never promises the credit', () => {
    const text = summaryMarkdown(report([templateCase({ verdict: 'ready', findings: [] })]));
    expect(text).not.toMatch(/you will earn|no PEC\b/i);
    expect(text).toContain('Admin on behalf of and commercial terms are not looked at');
  });
});

describe('SARIF', () => {
  type Sarif = {
    version: string;
    runs: {
      automationDetails: { id: string };
      tool: { driver: { rules: { id: string }[] } };
      results: {
        ruleId: string;
        ruleIndex: number;
        level: string;
        message: { text: string };
        locations: { physicalLocation: object }[];
        partialFingerprints: Record<string, string>;
      }[];
    }[];
  };
  const read = (...args: Parameters<typeof report>) =>
    (JSON.parse([...sarif(report(...args))].join('')) as Sarif).runs[0];

  test('holds findings that have a place, with region, rule and name of the run', () => {
    const run = read([templateCase({ findings: [finding({ location: at('a b/ü.json', 4) }), finding()] })]);
    expect(run?.results).toHaveLength(1);
    expect(run?.results[0]).toMatchObject({
      ruleId: 'principal-missing',
      ruleIndex: 0,
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'a%20b/%C3%BC.json' },
            region: { startLine: 4, startColumn: 3, endLine: 4, endColumn: 9 },
          },
        },
      ],
    });
    expect(run?.automationDetails.id).toBe('pec-check/onboard / link / pec/');
    expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(['principal-missing']);
  });

  test('leads to the rule at the version that ran, else to its source', () => {
    const rules = (rulesPage: string | undefined) =>
      read([templateCase({ findings: [finding({ location: at('a.json', 4) })] })], {
        origin: { url: undefined, commit: undefined, event: undefined, rulesPage },
      })?.tool.driver;
    expect(rules('https://example.org/rules.md')).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      rules: [{ helpUri: 'https://example.org/rules.md#principal-missing' }],
    });
    expect(rules(undefined)?.rules[0]).toMatchObject({ helpUri: expect.stringMatching(/^https:\/\/learn\./) });
  });

  test('fingerprints stay when lines move, and tell findings apart', () => {
    const prints = (line: number) =>
      read([
        templateCase({
          findings: [
            finding({ location: at('a.json', line) }),
            finding({ location: at('a.json', line + 9) }),
            finding({ rule: 'owner-role', location: at('a.json', line) }),
          ],
        }),
      ])?.results.map(({ partialFingerprints }) => partialFingerprints['pecFinding/v1']);
    expect(prints(4)).toEqual(prints(40));
    expect(new Set(prints(4)).size).toBe(3);
  });
});
