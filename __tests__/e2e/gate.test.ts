import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Fault, Threshold, World } from '../../simulator/world/world.ts';
import { ONBOARDING, SRC } from '../ids.ts';
import { type Acted, act, OUTPUTS, shownLog, told } from './act.ts';

// Some run the action several times, side by side with others, on machines that have something else to do as well.
vi.setConfig({ testTimeout: 180_000 });

const writes = (run: { requests: readonly { method: string; path: string }[] }) =>
  run.requests
    .filter(({ method, path }) => (method === 'PUT' || method === 'PATCH') && path.includes('partners'))
    .map(({ method }) => method);

describe.concurrent('the main job', () => {
  test('creates the link, finds the delegation ready, and says so', async () => {
    const run = await act();
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({
      result: 'ready',
      'link-status': 'created',
      'partner-id': '4815162',
      'partner-name': 'Contoso Netherlands',
      'principal-id': ONBOARDING.principal,
      'tenant-id': ONBOARDING.managing,
      checked: '1',
      ready: '1',
      'not-ready': '0',
      unknown: '0',
      'not-applicable': '0',
      findings: '[]',
      'sarif-file': '',
    });
    expect(run.summary).toContain('✅ PEC check: onboard / link');
    expect(run.summary).toContain('created and confirmed');
    expect(shownLog(run)).toContain('PEC-ready: 1 of 1 case has a PEC path through Lighthouse.');
    expect(writes(run)).toEqual(['PUT']);
  });

  test('takes few requests, and no more connections than hosts need', async () => {
    const created = await act();
    expect(created.requests).toHaveLength(8);
    const there = await act({ world: 'already-linked' });
    expect(there.requests).toHaveLength(6);
  });

  test('client and tenant may come from the environment', async () => {
    const run = await act({
      world: 'already-linked',
      inputs: { 'client-id': '', 'tenant-id': '' },
      environment: {
        AZURE_CLIENT_ID: ONBOARDING.client,
        AZURE_TENANT_ID: ONBOARDING.managing,
      },
    });
    expect(run.outputs['result']).toBe('ready');
  });

  test('scopes without partner-id: the link is not checked, and that is said', async () => {
    const run = await act({ inputs: { 'partner-id': '' } });
    expect(run.exitCode).toBe(0);
    expect(run.outputs).toMatchObject({ 'link-status': 'skipped', result: 'ready' });
    // A note: it is in the report and in the log, not among the findings of the output.
    expect(run.findings).toEqual([]);
    expect(shownLog(run)).toContain('link-not-checked');
    expect(shownLog(run)).toContain('The partner link was not checked.');
    expect(run.requests.some(({ path }) => path.includes('ManagementPartner'))).toBe(false);
  });

  test('partner-id alone: only the link', async () => {
    const run = await act({ inputs: { scopes: '' } });
    expect(run.outputs).toMatchObject({ 'link-status': 'created', result: 'ready', checked: '0' });
    expect(run.exitCode).toBe(0);
  });

  test('several scopes, named twice and in several forms, are read once each', async () => {
    const id = ONBOARDING.subscription;
    const scopes = `${id}\n /subscriptions/${id.toUpperCase()}/ \n/subscriptions/${id}/resourceGroups/shop\n/subscriptions/${id}/resourcegroups/network`;
    const run = await act({ world: 'already-linked', inputs: { scopes } });
    expect(run.json.cases.map(({ name, verdict }) => [name, verdict])).toEqual([
      [`Fabrikam (/subscriptions/${id})`, 'ready'],
      [`Fabrikam (/subscriptions/${id}/resourceGroups/shop)`, 'ready'],
      [`Fabrikam (/subscriptions/${id}/resourceGroups/network)`, 'ready'],
    ]);
    expect(run.requests.filter(({ path }) => path.endsWith('registrationAssignments'))).toHaveLength(3);
  });

  test('customers and principals are called by the names that Azure has', async () => {
    const { json } = await act({ world: 'already-linked', inputs: { scopes: ONBOARDING.subscription } });
    const scope = `/subscriptions/${ONBOARDING.subscription}`;
    expect(json.cases[0]).toMatchObject({
      name: `Fabrikam (${scope})`,
      scope,
      customerName: 'Fabrikam',
      grants: [{ principalName: 'pec-onboarding' }, { principalName: 'pec-onboarding' }],
    });
    expect(JSON.stringify(json.cases[0])).toContain('"principalName":"Contoso operations"');
  });

  test('the report says as whom Azure was seen, and calls that principal and the PEC principal by their names', async () => {
    const own = await act({ world: 'already-linked', inputs: { scopes: ONBOARDING.subscription } });
    const seenAs = {
      objectId: own.outputs['principal-id'],
      name: 'pec-onboarding',
      tenantId: own.outputs['tenant-id'],
    };
    expect(own.json).toMatchObject({ principal: { objectId: seenAs.objectId, name: seenAs.name }, seenAs });
    expect(own.stdout).toMatch(/^PEC principal: pec-onboarding \([0-9a-f-]{36}\) in tenant /m);
    expect(own.summary).toContain(`of principal \`pec-onboarding\` (\`${seenAs.objectId}\`)`);
    const other = '58b3d0c7-e6f2-4a91-87bc-c1d94f0e2a13';
    const inputs = { scopes: ONBOARDING.subscription, 'principal-id': other, 'partner-id': '' };
    const auditor = await act({ world: 'already-linked', inputs });
    expect(auditor.json).toMatchObject({ principal: { objectId: other, name: 'Contoso operations' }, seenAs });
    expect(auditor.stdout).toContain(
      `PEC principal: Contoso operations (${other})\nSigned in as: pec-onboarding (${seenAs.objectId}) in`,
    );
  });

  test('a name from Azure is text wherever it is shown, and is cut', async () => {
    const name = `##[error]x\n::error::y @everyone [z](https://example.org) ${'n'.repeat(80)}`;
    const { json, summary, stdout } = await act({
      world: 'already-linked',
      inputs: { scopes: ONBOARDING.subscription },
      change: ({ customers = [] }) => ({ customers: customers.map((one) => ({ ...one, name })) }),
    });
    const [one] = json.cases;
    expect(one).toMatchObject({ customerName: name, verdict: 'ready' });
    expect(one?.name).toMatch(/… \(\/subscriptions\/[0-9a-f-]+\)$/);
    expect(one?.name).not.toContain('n'.repeat(60));
    expect(stdout).toContain('# #[error]x\\n::error::y');
    expect(stdout).not.toMatch(/##\[error\]|^::(error|warning)/m);
    expect(stdout).toMatch(/pec-onboarding \(the PEC principal\) has Support Request Contributor/);
    expect(summary).toMatch(/`# #\[error\]x\\n::error::y @everyone [^`]*`/);
    expect(summary.replaceAll(/`[^`]*`/g, '')).not.toMatch(/@everyone|\[z\]/);
  });

  test('the name of the run is in the title and keeps runs apart', async () => {
    const one = await act({ inputs: { name: 'Customer <b>A</b>' } });
    expect(one.summary).toContain('PEC check: Customer &lt;b&gt;A&lt;/b&gt;');
    const two = await act({ inputs: { name: 'Customer -b-A--b-' } });
    const folder = (path = '') => path.split(/[\\/]/).at(-2);
    expect(folder(one.outputs['report-file'])).not.toBe(folder(two.outputs['report-file']));
  });
});

describe.concurrent('what tells runs apart', () => {
  const folderOf = async (change: Parameters<typeof act>[0]) => {
    const run = await act({ world: 'already-linked', ...change });
    expect(run.outputs['report-file']).toBe(join(run.outputs['report-folder'] ?? '', 'report.json'));
    const [title = ''] = run.summary.split('\n');
    return { title, folder: run.outputs['report-folder']?.split(/[\\/]/).at(-1) ?? '' };
  };

  test('the report says of which run it is, and the summary leads to the rules of that version', async () => {
    const environment = { GITHUB_ACTION_REPOSITORY: 'contoso/pec-check', GITHUB_ACTION_REF: 'v1.2.3' };
    const { json, summary } = await act({ world: 'principal-missing', environment });
    expect(json.run).toEqual({
      url: expect.stringMatching(/^https:\/\/github\.com\/[^/]+\/[^/]+\/actions\/runs\/\d+$/),
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
      event: expect.stringMatching(/^\w+$/),
    });
    expect(json.actionVersion).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Date.parse(json.made)).not.toBeNaN();
    const rule = json.cases[0]?.findings[0]?.rule;
    expect(summary).toContain(`(https://github.com/contoso/pec-check/blob/v1.2.3/docs/rules.md#${rule})`);
  });

  test('workflow, job and matrix name a run; the step is in its folder', async () => {
    const plain = await folderOf({});
    expect(plain.title).toMatch(/onboard \/ link$/);
    const [one, other] = [
      await folderOf({ matrix: { customer: 'fabrikam', tier: 1 } }),
      await folderOf({ matrix: { customer: 'tailspin', tier: 1 } }),
    ];
    expect(one.title).toMatch(/onboard \/ link \(fabrikam, 1\)$/);
    expect(other.title).toMatch(/onboard \/ link \(tailspin, 1\)$/);
    const second = await folderOf({ environment: { GITHUB_ACTION: 'pec_2' } });
    expect(second.title).toBe(plain.title);
    expect(second.folder).toContain('pec_2');
    const named = await folderOf({ inputs: { name: 'audit' } });
    expect(named).toMatchObject({ folder: 'audit-pec', title: expect.stringMatching(/: audit$/) });
    expect(new Set([plain, one, other, second, named].map(({ folder }) => folder)).size).toBe(5);
  });
});

describe.concurrent('what makes the step fail', () => {
  test('warn-only: findings become warnings, everything else stays', async () => {
    const strict = await act({ world: 'not-ready' });
    const lenient = await act({ world: 'not-ready', inputs: { 'warn-only': 'true' } });
    expect([strict.exitCode, lenient.exitCode]).toEqual([1, 0]);
    expect(lenient.outputs['result']).toBe('not-ready');
    expect(lenient.summary).toBe(strict.summary);
    expect(lenient.stdout).toContain('::warning title=role-not-eligible');
    expect(lenient.stdout).not.toContain('::error');
  });

  test('warn-only does not hide errors', async () => {
    expect((await act({ world: 'federation-mismatch', inputs: { 'warn-only': 'true' } })).exitCode).toBe(1);
  });

  test.each([
    ['auto', 1],
    ['true', 1],
    ['false', 0],
  ] as const)('unknown with fail-on-unknown: %s', async (policy, exitCode) => {
    const run = await act({ world: 'cannot-verify-403', inputs: { 'fail-on-unknown': policy } });
    expect(run.exitCode).toBe(exitCode);
    expect(run.outputs['result']).toBe('unknown');
  });
});

describe.concurrent('the link', () => {
  test.each(['pull_request', 'pull_request_target', 'pull_request_review', 'merge_group'])(
    'on %s nothing is written, whatever is set',
    async (event) => {
      const run = await act({ inputs: { link: 'replace' }, environment: { GITHUB_EVENT_NAME: event } });
      expect(writes(run)).toEqual([]);
      expect(run.outputs['link-status']).toBe('missing');
      expect(run.findings[0]).toMatchObject({ rule: 'link-missing' });
    },
  );

  test.each([
    ['of a pull request', { issue: { number: 7, pull_request: { url: 'https://api.github.com/x' } } }, []],
    ['of an issue', { issue: { number: 7 } }, ['PUT']],
    ['whose event cannot be read', undefined, []],
  ])('on a comment %s', async (_, payload, expected) => {
    const folder = await mkdtemp(join(tmpdir(), 'event-'));
    const file = join(folder, 'event.json');
    await writeFile(file, JSON.stringify(payload) ?? '{');
    const run = await act({ environment: { GITHUB_EVENT_NAME: 'issue_comment', GITHUB_EVENT_PATH: file } });
    await rm(folder, { recursive: true });
    expect(writes(run)).toEqual(expected);
  });

  test('verify never writes', async () => {
    expect(writes(await act({ inputs: { link: 'verify' } }))).toEqual([]);
    const other = await act({ world: 'other-partner-id', inputs: { link: 'verify' } });
    expect(writes(other)).toEqual([]);
    // The name that Azure tells is that of the other partner.
    expect(other.outputs['partner-name']).toBe('');
  });

  test.each(['reset', 'hang'] as const)(
    'a write without an answer (%s) is not repeated, and resolved by reading',
    async (does) => {
      const fault: Fault = { service: 'arm', method: 'PUT', path: '*/partners/*', times: 1, takesEffect: true, does };
      const run = await act({ faults: [fault] });
      expect(writes(run)).toEqual(['PUT']);
      expect(run.outputs).toMatchObject({ 'link-status': 'created', result: 'ready' });
    },
    90_000,
  );

  test('a write that failed on the way is not called done, and the words of the service are kept', async () => {
    const body = { error: { code: 'InternalError', message: 'The partner store is away.' } };
    const fault: Fault = { service: 'arm', method: 'PUT', path: '*/partners/*', does: 'answer', status: 500, body };
    const run = await act({ faults: [fault] });
    expect(writes(run)).toEqual(['PUT']);
    expect(run.outputs).toMatchObject({ 'link-status': 'unconfirmed', result: 'unknown' });
    expect(run.findings[0]).toMatchObject({ rule: 'link-unconfirmed' });
    expect(told(run.findings[0])).toContain("The service said: 'The partner store is away.'");
  }, 90_000);

  test('a write is sent again after 429 only', async () => {
    const fault: Fault = { service: 'arm', method: 'PUT', path: '*/partners/*', times: 1, does: 'answer', status: 429 };
    const run = await act({ faults: [fault] });
    expect(writes(run)).toEqual(['PUT', 'PUT']);
    expect(run.outputs['link-status']).toBe('created');
  });

  test.each([
    ['state', { properties: { state: 'Inactive' } }],
    ['object', { properties: { objectId: '58b3d0c7-e6f2-4a91-87bc-c1d94f0e2a13' } }],
    ['tenant', { properties: { tenantId: ONBOARDING.customer } }],
  ])('a link whose %s is another is not confirmed', async (_, body) => {
    const fault: Fault = { service: 'arm', method: 'GET', path: '*/partners', does: 'change', body };
    const run = await act({ world: 'already-linked', faults: [fault] });
    expect(run.outputs).toMatchObject({ 'link-status': 'unconfirmed', result: 'unknown' });
    expect(run.exitCode).toBe(1);
  });

  test.each([
    [
      'The user does not have an account in this tenant, work with the administrator to add the account.',
      400,
      /managing tenant/,
    ],
    ["We don't have a record for this partner ID?", 400, /type Location/],
    ['Partner ID is not valid', 400, /type Location/],
    ["The client 'x' does not have authorization to perform action 'y'.", 403, /may not write.*needs no role/s],
    ['Something that nobody has seen before.', 400, /not known here.*type Location/s],
  ])('refused with "%s" says what that means, and quotes it last', async (message, status, meaning) => {
    const body = { error: { code: 'BadRequest', message } };
    const fault: Fault = { service: 'arm', method: 'PUT', path: '*/partners/*', does: 'answer', status, body };
    const run = await act({ faults: [fault] });
    expect(run.outputs['result']).toBe('error');
    const [finding] = run.findings;
    expect(finding?.rule).toBe('link-refused');
    expect(told(finding)).toMatch(meaning);
    expect(finding?.facts?.at(-1)?.[1]).toContain(`BadRequest: '${message}'`);
  });

  test('another principal than the signed-in one is an error before any write, and the scope is judged all the same', async () => {
    const other = '58b3d0c7-e6f2-4a91-87bc-c1d94f0e2a13';
    const run = await act({ inputs: { 'principal-id': other } });
    expect(writes(run)).toEqual([]);
    expect(run.outputs).toMatchObject({ result: 'error', 'link-status': 'skipped', checked: '1' });
    expect(run.json.errors[0]?.message).toContain('two principals');
  });
});

describe.concurrent('the sign-in', () => {
  test('explains a subject that does not match with the command that mends it', async () => {
    const run = await act({ world: 'federation-mismatch' });
    const [problem] = run.json.errors;
    expect(problem?.message).toContain('AADSTS700213');
    expect(problem?.message).toContain('issuer https://token.actions.githubusercontent.com');
    expect(problem?.message).toContain('repo:contoso/customer-onboarding:environment:production');
    expect(problem?.remedy).toMatch(
      /az ad app federated-credential create --id 9c41f6d2[\w-]+ --parameters '\{.*"subject":"repo:contoso\/customer-onboarding:environment:production"/,
    );
    expect(run.requests.some(({ path }) => path.includes('ManagementPartner'))).toBe(false);
  });

  test('asks once more where Entra could not reach the issuer, and no more', async () => {
    const asked = (run: Acted) =>
      run.requests.filter(({ method, service }) => method === 'POST' && service === 'entra');
    const faults: Fault[] = [{ service: 'entra', path: '*/token', times: 1, does: 'refuse', code: 501661 }];
    const passing = await act({ world: 'already-linked', faults });
    expect(passing.outputs['result']).toBe('ready');
    expect(asked(passing)).toHaveLength(2);
    const failing = await act({ world: 'unreachable-issuer' });
    expect(asked(failing)).toHaveLength(2);
    expect(failing.json.errors[0]?.message).toContain('could not reach https://ghes.contoso.example/_services/token');
    expect(failing.json.errors[0]?.remedy).not.toContain('az ad app federated-credential');
  });

  test('offers no credential for a merge queue, and another audience where only that differs', async () => {
    const queue = await act({ world: 'merge-queue' });
    expect(queue.stdout + queue.summary).not.toContain('az ad app federated-credential');
    expect(queue.json.errors[0]?.remedy).toMatch(/exists once.*environment/s);
    const audience = await act({ world: 'wrong-audience' });
    expect(audience.json.errors[0]?.remedy).toMatch(
      /az ad app federated-credential update .*AzureADTokenExchangeUSGov/,
    );
    expect(audience.json.errors[0]?.remedy).not.toContain('federated-credential create');
  });

  test("a token that is not valid yet: its times beside Entra's clock", async () => {
    const run = await act({ faults: [{ service: 'entra', path: '*/token', does: 'refuse', code: 700024 }] });
    expect(run.json.errors[0]?.message).toMatch(
      /valid from 20\d\d-\S+Z\n.*valid until 20\d\d-\S+Z\n.*clock says 20\d\d-\S+Z/,
    );
  });

  test.each([70025, 700211, 7000229, 7000112, 90002, 530032])('AADSTS%i is explained', async (code) => {
    const run = await act({ faults: [{ service: 'entra', path: '*/token', does: 'refuse', code }] });
    expect(run.outputs['result']).toBe('error');
    expect(run.json.errors[0]?.message).toContain(`AADSTS${code}`);
    expect(run.json.errors[0]?.message).toContain('subject repo:contoso/customer-onboarding:ref:refs/heads/main');
    expect(run.json.errors[0]?.remedy).not.toBe('');
  });

  test.each([
    ['missing-id-token-permission', 'id-token: write'],
    ['fork-pull-request', 'fork'],
  ])('%s is recognised before any call', async (world, words) => {
    const run = await act({ world });
    expect(run.requests).toHaveLength(0);
    expect(run.json.errors[0]?.message).toContain(words);
  });

  test.each([
    ['github', '*idtoken*'],
    ['entra', '*/token'],
    ['metadata', '*'],
    ['entra', '*openid-configuration'],
  ] as const)('a hiccup of %s (%s) is tried again', async (service, path) => {
    const run = await act({
      world: 'already-linked',
      faults: [{ service, path, times: 2, does: 'answer', status: 503 }],
    });
    expect(run.outputs['result']).toBe('ready');
  });

  test.each([
    ['github', '*idtoken*'],
    ['entra', '*/token'],
    ['metadata', '*'],
  ] as const)('an HTML page instead of an answer of %s is told as such', async (service, path) => {
    const run = await act({ faults: [{ service, path, does: 'html' }] });
    expect(run.outputs['result']).toBe('error');
    expect(run.json.errors).toHaveLength(1);
    expect(run.stdout).not.toMatch(/TypeError|undefined/);
  });
});

describe.concurrent('answers of Azure that are of no use', () => {
  const assignments = '*/registrationAssignments';
  test.each([
    ['html', {}, /HTML page/],
    ['cut', {}, /cut off|not JSON/],
    ['empty', {}, /empty body/],
    ['answer', { status: 200, body: [] }, /not an object/],
    ['answer', { status: 200, body: { value: {} } }, /without a list/],
    ['answer', { status: 200, body: { value: [{ id: 'x' }] } }, /without id or registrationDefinitionId/],
    ['answer', { status: 403, body: '<html>blocked</html>' }, /HTML page/],
    [
      'answer',
      { status: 400, body: { error: { code: 'BadThing', message: 'no such thing' } } },
      /BadThing.*no such thing/,
    ],
    ['foreign-next-link', {}, /next page outside/],
    ['circular-next-link', {}, /same next page/],
  ] as const)('%s %j', async (does, more, message) => {
    const run = await act({
      world: 'already-linked',
      faults: [{ service: 'arm', path: assignments, does, ...more } as Fault],
    });
    expect(run.outputs).toMatchObject({ result: 'error', ready: '0', 'link-status': 'unchanged' });
    expect(run.exitCode).toBe(1);
    expect(run.json.errors[0]?.message).toMatch(message);
    expect(run.json.errors[0]?.message).toContain('registrationAssignments');
    if (does !== 'foreign-next-link' && does !== 'circular-next-link')
      expect(run.json.errors[0]?.message).toContain('correlation id');
  });

  test.each(['html', 'cut', 'empty'] as const)('the link: %s', async (does) => {
    const run = await act({ world: 'already-linked', faults: [{ service: 'arm', path: '*/partners', does }] });
    expect(run.outputs).toMatchObject({ result: 'error', ready: '1' });
    expect(writes(run)).toEqual([]);
    expect(run.json.errors[0]?.message).toContain('ManagementPartner/partners');
  });

  test('a foreign next page never gets the token', async () => {
    const run = await act({ world: 'foreign-next-link' });
    expect(run.requests.filter(({ path }) => path.endsWith('registrationAssignments'))).toHaveLength(1);
  });

  test('reads are tried again on resets, 5xx and 429 without Retry-After', async () => {
    for (const fault of [
      { does: 'reset' },
      { does: 'answer', status: 502 },
      { does: 'answer', status: 408 },
      { does: 'answer', status: 429 },
    ] as const) {
      const run = await act({ world: 'already-linked', faults: [{ service: 'arm', times: 2, ...fault }] });
      expect(run.outputs['result']).toBe('ready');
    }
  });

  test('permanent errors are not tried again', async () => {
    const run = await act({
      world: 'already-linked',
      faults: [
        {
          service: 'arm',
          path: assignments,
          does: 'answer',
          status: 400,
          body: { error: { code: 'Nope', message: 'x' } },
        },
      ],
    });
    expect(run.requests.filter(({ path }) => path.endsWith('registrationAssignments'))).toHaveLength(1);
  });

  test('an empty list is asked for again, and believed after three more times', async () => {
    const once = await act({
      world: 'already-linked',
      faults: [{ service: 'arm', path: assignments, times: 2, does: 'empty-list' }],
    });
    expect(once.outputs['result']).toBe('ready');
    const never = await act({
      world: 'already-linked',
      faults: [{ service: 'arm', path: assignments, does: 'empty-list' }],
    });
    expect(never.outputs['result']).toBe('not-ready');
    expect(never.requests.filter(({ path }) => path.endsWith('registrationAssignments'))).toHaveLength(4);
  });

  test('a definition that is not embedded is read on its own', async () => {
    const id = ONBOARDING.subscription;
    const base = `/subscriptions/${id}/providers/Microsoft.ManagedServices`;
    const value = [
      {
        id: `${base}/registrationAssignments/7a1e4c90-2f5d-4b83-96d7-e8c0b3f5a912`,
        properties: {
          provisioningState: 'Succeeded',
          registrationDefinitionId: `${base}/registrationDefinitions/0d6b7f3a-95e1-4c28-8f40-b2a9d4e7c611`,
        },
      },
    ];
    const run = await act({
      world: 'already-linked',
      faults: [{ service: 'arm', path: assignments, does: 'answer', status: 200, body: { value } }],
    });
    expect(run.outputs['result']).toBe('ready');
    expect(run.requests.some(({ path }) => path.includes('registrationDefinitions/'))).toBe(true);
  });
});

/** The same customers, whose delegations are there from this moment on. */
function appearing(customers: World['customers'] = [], appears: Threshold): NonNullable<World['customers']> {
  return customers.map((customer) => ({
    ...customer,
    subscriptions: customer.subscriptions.map((subscription) => ({
      ...subscription,
      ...(subscription.delegations && {
        delegations: subscription.delegations.map((delegation) => ({ ...delegation, appears })),
      }),
    })),
  }));
}

describe.concurrent('the deadline', () => {
  test('says what it was waiting for, and reports what was judged', async () => {
    const run = await act({
      inputs: { 'timeout-minutes': '0.1' },
      faults: [{ service: 'arm', path: '*/partners', does: 'hang' }],
    });
    expect(run.outputs).toMatchObject({ result: 'error', ready: '1' });
    expect(run.json.errors[0]?.message).toMatch(
      /deadline of 0\.1 minutes passed while waiting for: GET https:.*partners/,
    );
  });

  test('a Retry-After beyond it is not waited for', async () => {
    const fault: Fault = {
      service: 'arm',
      path: '*/registrationAssignments',
      does: 'answer',
      status: 429,
      headers: { 'Retry-After': '3600' },
    };
    const run = await act({ world: 'already-linked', faults: [fault] });
    expect(run.outputs['result']).toBe('error');
    expect(run.json.errors[0]?.message).toContain('3600 s');
  });

  test('wait-minutes is not counted', async () => {
    const run = await act({
      world: 'fresh-delegation',
      change: ({ customers }) => ({ customers: appearing(customers, { reads: 3 }) }),
      inputs: { 'timeout-minutes': '0.15', 'wait-minutes': '0.7' },
    });
    expect(run.outputs['result']).toBe('ready');
    const waits = [...run.stdout.matchAll(/asking again in (\d+) s/g)].map(([, seconds]) => Number(seconds));
    expect(waits.reduce((sum, seconds) => sum + seconds, 0)).toBeGreaterThan(0.15 * 60);
  }, 90_000);
});

describe.concurrent('wrong inputs', () => {
  test('all of them in one error, nothing sent, all outputs set', async () => {
    const run = await act({
      inputs: {
        'client-id': 'pec-app',
        'tenant-id': 'contoso.onmicrosoft.com',
        'partner-id': 'Contoso',
        scopes: 'production\n/providers/Microsoft.Management/managementGroups/x',
        link: 'always',
        environment: 'http://localhost',
        'wait-minutes': 'soon',
        'timeout-minutes': '0',
        'also-linked': 'someone',
        'role-overrides': 'Reader = yes',
        'fail-on-unknown': 'maybe',
        'warn-only': 'yes',
        'principal-id': '42',
      },
    });
    expect(run.exitCode).toBe(1);
    expect(run.requests).toHaveLength(0);
    expect(run.json.errors).toHaveLength(1);
    const message = run.json.errors[0]?.message ?? '';
    for (const input of [
      'client-id',
      'tenant-id',
      'partner-id',
      'scopes',
      'link',
      'environment',
      'wait-minutes',
      'timeout-minutes',
      'also-linked',
      'role-overrides',
      'fail-on-unknown',
      'warn-only',
      'principal-id',
    ]) {
      expect(message).toMatch(new RegExp(`^- ${input}: .*Example: \\S`, 'm'));
    }
    expect(Object.keys(run.outputs).sort()).toEqual([...OUTPUTS].sort());
    expect(run.outputs['result']).toBe('error');
    expect(run.stderr).toBe('');
    expect(run.stdout.match(/^::error/gm)).toHaveLength(1);
  });

  test('are reported where report-folder says', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reports-'));
    const run = await act({ inputs: { 'partner-id': 'x', templates: '*.json', 'report-folder': folder } });
    expect(run.outputs['report-file']).toBe(join(folder, 'report.json'));
    expect((await readdir(folder)).sort()).toEqual(['report.json', 'report.sarif', 'summary.md']);
    await rm(folder, { recursive: true });
  });

  test('an empty client-id or tenant-id names the usual causes', async () => {
    const run = await act({ inputs: { 'client-id': '', 'tenant-id': '' } });
    expect(run.requests).toHaveLength(0);
    const message = run.json.errors[0]?.message ?? '';
    for (const input of ['client-id', 'tenant-id'])
      expect(message).toMatch(
        new RegExp(`^- ${input}: .*empty.*environment that the job does not name.*vars.*secret.*fork`, 'm'),
      );
  });

  test('a report folder inside .git is refused', async () => {
    const workspace = await mkdtemp(join(tmpdir(), 'workspace-'));
    for (const folder of ['.git', '.git/hooks', 'sub/.GIT/x']) {
      const run = await act({ world: 'already-linked', workspace, inputs: { 'report-folder': folder } });
      expect(run.outputs).toMatchObject({ result: 'error', 'report-file': '', 'report-folder': '' });
      expect(run.json).toBeUndefined();
      expect(run.stdout).toMatch(/^::error::.*\.git/m);
    }
    expect(await readdir(workspace)).toEqual([]);
    await rm(workspace, { recursive: true });
  });

  test('nothing to do names the three inputs', async () => {
    const run = await act({ inputs: { 'partner-id': '', scopes: '' } });
    expect(run.json.errors[0]?.message).toContain('partner-id, scopes, templates');
  });

  test('the client ID as principal-id', async () => {
    const run = await act({ inputs: { 'principal-id': ONBOARDING.client } });
    expect(run.json.errors[0]?.message).toContain('object ID');
    expect(run.requests).toHaveLength(0);
  });

  test('contradicting overrides', async () => {
    const id = SRC;
    const run = await act({ inputs: { 'role-overrides': `${id} = eligible\n${id.toUpperCase()} = not-eligible` } });
    expect(run.json.errors[0]?.message).toContain('both eligible and not-eligible');
  });

  test('a report folder that cannot be written is an error, and outputs are set', async () => {
    const run = await act({
      world: 'already-linked',
      inputs: { 'report-folder': join(import.meta.filename, 'below-a-file') },
    });
    expect(run.exitCode).toBe(1);
    expect(run.outputs).toMatchObject({ result: 'error', ready: '1', 'report-file': '' });
  });
});

describe.concurrent('a bug of the action', () => {
  test('ends the step with one annotation, all outputs and no stack', async () => {
    const boom = 'Date.now=()=>{throw new TypeError("boom")}';
    const run = await act({
      environment: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(boom)}` },
    });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['result']).toBe('error');
    expect(Object.keys(run.outputs).sort()).toEqual([...OUTPUTS].sort());
    expect(run.stdout.match(/^::error::.*boom/gm)).toHaveLength(1);
    expect(run.stdout + run.stderr).not.toMatch(/^\s+at /m);
  });
});

describe.concurrent('a token that a service echoes', () => {
  const places = [
    ['reading delegations', { service: 'arm', path: '*/registrationAssignments', status: 400 }],
    ['reading delegations, as a refusal', { service: 'arm', path: '*/registrationAssignments', status: 403 }],
    ['writing the link', { service: 'arm', method: 'PUT', path: '*/partners/*', status: 400 }],
    ['writing the link, unclear', { service: 'arm', method: 'PUT', path: '*/partners/*', status: 500 }],
    ['reading the link', { service: 'arm', method: 'GET', path: '*/partners', status: 400 }],
    ['signing in', { service: 'entra', path: '*/token', status: 400 }],
  ] as const;
  test.each(places)(
    '%s reaches no file, no output and no line of the log',
    async (_, place) => {
      const folder = await mkdtemp(join(tmpdir(), 'reports-'));
      const run = await act({ faults: [{ ...place, does: 'echo-token' }], inputs: { 'report-folder': folder } });
      const files = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')));
      await rm(folder, { recursive: true });
      const secrets = [...run.stdout.matchAll(/^::add-mask::(.*)$/gm)].map(([, secret = '']) => secret);
      expect(secrets.length).toBeGreaterThan(1);
      expect(files.length).toBeGreaterThan(1);
      const written = [shownLog(run), run.stderr, run.summary, JSON.stringify(run.outputs), ...files].join('\n');
      // Whole or cut off, escaped or not: of claims and signature nothing is left.
      const plain = written
        .replaceAll('\\', '')
        .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
      for (const secret of secrets) {
        const parts = secret.split('.');
        for (const part of parts.length === 3 ? parts.slice(1) : parts) expect(plain).not.toContain(part.slice(0, 24));
      }
    },
    90_000,
  );
});

describe.concurrent('text from outside', () => {
  const nasty =
    '::error::pwned <img src=x> [x](https://evil.example) @everyone `code` | cell\n::set-output name=result::ready\n##[error]x';
  test('never becomes markup, a link or a workflow command', async () => {
    const change: Fault = {
      service: 'arm',
      path: '*/partners',
      does: 'change',
      body: { properties: { partnerName: nasty } },
    };
    const assignments: Fault = {
      service: 'arm',
      path: '*/registrationAssignments',
      does: 'answer',
      status: 403,
      body: { error: { code: 'AuthorizationFailed', message: nasty } },
    };
    const run = await act({ world: 'already-linked', faults: [change, assignments] });
    const log = shownLog(run);
    expect(log).not.toMatch(/^\s*::error::pwned/m);
    expect(log).not.toMatch(/^\s*::set-output/m);
    expect(log).not.toContain('##[error]x');
    expect(run.outputs['result']).toBe('unknown');
    expect(run.summary).not.toContain('<img');
    expect(run.summary).not.toMatch(/(?<!\\)\[x\]\(/);
    expect(run.summary).not.toMatch(/@everyone|https:\/\/evil/);
  });
});
