import { ACEProvisioningManagementPartnerAPI } from '@azure/arm-managementpartner';
import { describe, expect, it } from 'vitest';
import { ONBOARDING } from '../../ids.ts';
import { handClock, partners, session } from '../session.ts';

describe('the partner link', () => {
  it('is created by PUT only, changed by PATCH only, and read with or without its id', async () => {
    const { arm, simulator } = await session('onboarding');

    expect((await arm('GET', partners())).status).toBe(404);
    expect((await arm('PATCH', partners('4815162'))).body.error.code).toBe('NotFound');

    const created = await arm('PUT', partners('4815162'));
    expect(created.status).toBe(200);
    expect(created.body).toMatchObject({
      name: '4815162',
      etag: 1,
      properties: {
        partnerId: '4815162',
        partnerName: 'Contoso Netherlands',
        tenantId: ONBOARDING.managing,
        objectId: ONBOARDING.principal,
        version: 1,
        state: 'Active',
      },
    });
    expect((await arm('GET', partners())).body).toEqual(created.body);
    expect((await arm('GET', partners().replace('partners?', 'partners/?'))).body).toEqual(created.body);
    expect((await arm('GET', partners('4815162'))).status).toBe(200);
    expect((await arm('GET', partners('4815200'))).status).toBe(404);

    for (const id of ['4815162', '4815200']) {
      const again = await arm('PUT', partners(id));
      expect([again.status, again.body.error.code]).toEqual([409, 'Conflict']);
    }
    const changed = await arm('PATCH', partners('4815200'));
    expect(changed.body.properties).toMatchObject({ partnerId: '4815200', version: 2 });
    expect(changed.body.properties.createdTime).toBe(created.body.properties.createdTime);
    expect(simulator.state().links).toMatchObject([
      { objectId: ONBOARDING.principal, partnerId: '4815200', state: 'Active' },
    ]);
  });

  it('is deleted softly: versions and the time of creation go on', async () => {
    const { arm, simulator } = await session('already-linked');
    expect((await arm('DELETE', partners('4815200'))).status).toBe(404);
    const before = await arm('GET', partners());

    const deleted = await arm('DELETE', partners('4815162'));
    expect([deleted.status, deleted.text]).toEqual([200, '']);
    expect(simulator.state().links[0]?.state).toBe('Deleted');
    expect((await arm('GET', partners())).status).toBe(404);
    expect((await arm('PATCH', partners('4815162'))).status).toBe(404);

    const anew = await arm('PUT', partners('4815162'));
    expect(anew.body.etag).toBe(before.body.etag + 2);
    expect(anew.body.properties.createdTime).toBe(before.body.properties.createdTime);
  });

  it('belongs to one object of one tenant', async () => {
    const { arm, accessToken, simulator } = await session('customer-tenant');
    await arm('PUT', partners('4815162'));
    const other = await accessToken(ONBOARDING.customer);
    expect((await arm('GET', partners(), other)).status).toBe(404);
    await arm('PUT', partners('4815200'), other);
    expect(simulator.state().links.map(({ tenant, partnerId }) => [tenant, partnerId])).toEqual([
      [ONBOARDING.managing, '4815162'],
      [ONBOARDING.customer, '4815200'],
    ]);
  });

  it.each([['4815161'], ['9999999'], ['abc']])('cannot be made to %s, which is no location id', async (id) => {
    const { arm, simulator } = await session('onboarding');
    const refused = await arm('PUT', partners(id));
    expect([refused.status, refused.body.error.code]).toEqual([400, 'BadRequest']);
    expect(simulator.state().links).toEqual([]);
  });

  it('is read late where the world says so, by reads and by time', async () => {
    const byReads = await session('onboarding', { linkLag: { reads: 2 } });
    await byReads.arm('PUT', partners('4815162'));
    const seen: number[] = [];
    for (let read = 0; read < 4; read += 1) seen.push((await byReads.arm('GET', partners())).status);
    expect(seen).toEqual([404, 404, 200, 200]);
    await byReads.arm('PATCH', partners('4815200'));
    expect((await byReads.arm('GET', partners())).body.properties.partnerId).toBe('4815162');

    const clock = handClock();
    const byTime = await session('onboarding', { linkLag: { milliseconds: 150 } }, clock);
    await byTime.arm('PUT', partners('4815162'));
    clock.pass(149);
    expect((await byTime.arm('GET', partners())).status).toBe(404);
    clock.pass(1);
    expect((await byTime.arm('GET', partners())).status).toBe(200);
  });

  it('has an interface of one version, and operations', async () => {
    const { arm } = await session('onboarding');
    const operations = await arm('GET', '/providers/Microsoft.ManagementPartner/operations?api-version=2018-02-01');
    expect(operations.body.value.map(({ name }: { name: string }) => name.split('/').pop())).toEqual([
      'read',
      'write',
      'action',
      'delete',
    ]);
    const wrong = await arm('GET', partners().replace('2018-02-01', '2020-01-01'));
    expect([wrong.status, wrong.body.error.code]).toEqual([400, 'InvalidApiVersionParameter']);
    expect((await arm('POST', partners('4815162'))).status).toBe(405);
  });

  it("works with Azure's own client", async () => {
    const { simulator, accessToken } = await session('onboarding');
    const credential = {
      getToken: async () => ({ token: await accessToken(), expiresOnTimestamp: Date.now() + 60_000 }),
    };
    const client = new ACEProvisioningManagementPartnerAPI(credential, { endpoint: simulator.url });
    await expect(client.partners.get()).rejects.toMatchObject({ name: 'RestError', statusCode: 404, code: 'NotFound' });
    await client.partner.create('4815162');
    await expect(client.partner.create('4815162')).rejects.toMatchObject({ statusCode: 409, code: 'Conflict' });
    expect(await client.partners.get()).toMatchObject({
      partnerId: '4815162',
      objectId: ONBOARDING.principal,
      version: 1,
      state: 'Active',
    });
    expect(await client.partner.update('4815200')).toMatchObject({ partnerId: '4815200', version: 2 });
  });
});
