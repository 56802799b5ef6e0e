import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainRefusal, isWorthAskingAgain } from '../../../src/azure/sign-in/entra-errors.ts';

const CLIENT = '9c41f6d2-7b0e-4a58-93cd-2e8f15a6b704';
const ISSUER = 'https://token.actions.githubusercontent.com';
const MAIN = 'repo:contoso/onboarding:ref:refs/heads/main';

/** The explanation of a code, with the commands in it. */
function explain(code: number | string, subject = MAIN, issuer = ISSUER) {
  const claims = {
    issuer,
    subject,
    audience: 'api://AzureADTokenExchange',
    validFrom: '2026-11-25T02:00:00.000Z',
    validUntil: '2026-11-25T02:05:00.000Z',
  };
  const { message, remedy } = explainRefusal(
    `AADSTS${code}: No. Trace ID: 1`,
    {
      clientId: CLIENT,
      tenantId: '3e7d1b90-64c5-4f2a-8a17-d05b9c2e6f01',
      loginEndpoint: 'https://login.microsoftonline.com',
      resource: 'https://management.azure.com',
      answeredAt: 'Wed, 25 Nov 2026 01:41:00 GMT',
      claims,
    },
    undefined,
  );
  const commands = remedy.split('\n').filter((line) => line.startsWith('    '));
  return { message, remedy, commands, text: `${message}\n${remedy}` };
}

/** The words of a command as a POSIX shell understands them. */
function words(command: string): string[] {
  const script = 'az() { printf "%s\\n" "$@"; }\n';
  return execFileSync('sh', ['-c', script + command.trim()], { encoding: 'utf8' })
    .trimEnd()
    .split('\n');
}

const verbs = (commands: readonly string[]) =>
  commands.map((command) => /az (?:ad app|identity) federated-credential (\w+)/.exec(command)?.[1]);

describe('the command', () => {
  test.each([
    [700213, ['create', 'create']],
    [7002131, ['create', 'create']],
    [700211, ['create', 'create']],
    [70021, ['create', 'create']],
    [70025, ['create', 'create']],
    // Entra takes no second credential with the same issuer and subject.
    [700212, ['update', 'update']],
    [7002138, ['list', 'delete', 'create', 'create']],
  ])('for %i is the one that Entra takes', (code, expected) => {
    const { commands } = explain(code);
    expect(verbs(commands)).toEqual(expected);
    expect(commands.at(-1)).toContain('az identity federated-credential');
  });

  test.each([501661, 50166, 90061, 700024, 500011, 7000229, 7000112, 700016, 90002, 530032, 123456])(
    'for %i names no credential',
    (code) => {
      expect(explain(code).text).not.toContain('az ad app federated-credential');
      expect(explain(code).remedy).not.toBe('');
    },
  );

  test.each([
    ['repo:contoso/onboarding:pull_request', /push a branch.*principal-id.*environment/s],
    ['repo:contoso@1/onboarding@2:pull_request', /subject repo:contoso@1\/onboarding@2:environment:NAME/],
    ['repository_owner_id:1:repository_id:2:pull_request', /push a branch/],
    ['repo:contoso/onboarding:pull_request:job_workflow_ref:contoso/x/.github/workflows/a.yml@refs/heads/main', /push/],
    ['repo:contoso/onboarding:event_name:pull_request_target', /push a branch/],
    [
      'repo:contoso/onboarding:ref:refs/heads/gh-readonly-queue/main/pr-104-4b825dc',
      /merge queue exists once.*environment/s,
    ],
    ['repo:contoso/onboarding:ref:refs/tags/v1', /a tag exists once.*environment.*flexible/s],
    ['repo:contoso/onboarding:ref:refs/pull/7/merge', /exists once/],
  ])('is not offered for %s', (subject, instead) => {
    for (const code of [700213, 7002131, 7002138, 700212, 700211, 70021, 70025]) {
      const { commands, remedy } = explain(code, subject);
      expect(commands).toEqual([]);
      expect(remedy).toMatch(instead);
    }
  });

  test.each([
    'repo:contoso/pull_request:ref:refs/heads/main',
    'repo:contoso/onboarding:environment:refs/tags/v1',
    'repo:contoso/onboarding:ref:refs/heads/tags/x',
    'repo:contoso/onboarding:environment:pull_request_review',
  ])('is offered for %s', (subject) => {
    expect(explain(700213, subject).commands).not.toEqual([]);
  });

  test('names differ for different subjects, however long and alike, and are names that Graph takes', () => {
    const name = (subject: string) => /"name":"([^"]*)"/.exec(explain(700213, subject).commands[0] ?? '')?.[1] ?? '';
    const subjects = fc.string({ unit: fc.constantFrom('a', 'B', '/', '-', '@', '.', 'ü'), maxLength: 150 });
    fc.assert(
      fc.property(subjects, subjects, (one, other) => {
        const [first, second] = [name(`repo:${one}`), name(`repo:${other}`)];
        expect(first).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]{2,119}$/);
        expect(first.toLowerCase() === second.toLowerCase()).toBe(one === other);
      }),
    );
    const long = `repo:contoso/${'customer-'.repeat(14)}`;
    expect(name(`${long}a`)).not.toBe(name(`${long}b`));
  });

  test.runIf(process.platform !== 'win32')(
    'hands every subject through a shell as it is',
    () => {
      const subjects = fc.string({
        unit: fc.constantFrom('a', "'", '"', '$', '`', '\\', ' ', ';', '/'),
        maxLength: 20,
      });
      fc.assert(
        fc.property(subjects, (text) => {
          const subject = `repo:${text}`;
          const [create = '', identity = ''] = explain(700213, subject).commands;
          expect(JSON.parse(words(create).at(-1) ?? '')).toMatchObject({ subject, issuer: ISSUER });
          expect(words(identity)).toContain(subject);
          const update = words(explain(700212, subject).commands[0] ?? '');
          expect(JSON.parse(update.at(-1) ?? '')).toEqual({
            issuer: ISSUER,
            subject,
            audiences: ['api://AzureADTokenExchange'],
          });
        }),
        { numRuns: 10 },
      );
    },
    60_000,
  );
});

describe('the words', () => {
  test('what the token has comes as pairs, and what Entra said last, without its trace', () => {
    const { message } = explain(700213);
    expect(message).toMatch(/^- the token's issuer https:\/\/token\.actions\.githubusercontent\.com$/m);
    expect(message).toMatch(/^- its subject repo:contoso\/onboarding:ref:refs\/heads\/main$/m);
    expect(message).toMatch(/^- its audience api:\/\/AzureADTokenExchange$/m);
    expect(message.split('\n').at(-1)).toBe('Entra said: AADSTS700213: No.');
  });

  test.each([501661, 50166, 90061])('%i: Entra could not reach the issuer, which is asked again', (code) => {
    const { text } = explain(code, MAIN, 'https://ghes.contoso.example/_services/token');
    expect(text).toContain('could not reach https://ghes.contoso.example/_services/token');
    expect(text).toContain('https://ghes.contoso.example/_services/token/.well-known/openid-configuration');
    expect(isWorthAskingAgain(`AADSTS${code}: x`)).toBe(true);
  });

  test('only that is asked again', () => {
    for (const code of [700213, 700024, 90002, 5016612]) expect(isWorthAskingAgain(`AADSTS${code}: x`)).toBe(false);
  });

  test("700024: the token's times beside Entra's clock", () => {
    const { text } = explain(700024);
    expect(text).toContain('2026-11-25T02:00:00.000Z');
    expect(text).toContain('2026-11-25T02:05:00.000Z');
    expect(text).toContain("Entra's clock says 2026-11-25T01:41:00.000Z");
  });

  test('500011 names the resource, 7000229 the missing principal, 7002131 the expression', () => {
    expect(explain(500011).text).toContain('does not know the resource https://management.azure.com');
    expect(explain(7000229).commands).toEqual([`    az ad sp create --id ${CLIENT}`]);
    expect(explain(7002131).text).toContain('claimsMatchingExpression');
  });

  test('sentences are short, but for commands', () => {
    for (const code of [700213, 7002131, 7002138, 700212, 700211, 70021, 70025, 501661, 700024, 500011, 7000229, 1]) {
      const { message, remedy } = explain(code);
      for (const line of `${message}\n${remedy}`.split('\n').filter((one) => !one.startsWith('    ')))
        for (const sentence of line.split(/(?<=\.) /)) expect(sentence.length).toBeLessThan(200);
    }
  });
});
