import { describe, expect, test } from 'vitest';
import { isGuid, roleGuid, sameId } from '../../src/pec/ids.ts';
import { weighRole } from '../../src/pec/role-worth.ts';
import data from '../../src/pec/roles.json' with { type: 'json' };
import { bundledRoles, isAccepted } from '../../src/pec/roles.ts';
import { RDR, SRC } from '../ids.ts';

const roles = bundledRoles();
const all = data.roles.map(([id = '']) => roles.get(id)).filter((role) => role !== undefined);

describe('the bundled roles', () => {
  test('hold the whole table of Microsoft and all built-in roles, each once', () => {
    expect(all).toHaveLength(929);
    expect(new Set(all.map(({ id }) => id)).size).toBe(929);
    expect(all.every(({ id, name }) => isGuid(id) && id === id.toLowerCase() && name !== '')).toBe(true);
    expect(all.filter(({ pec }) => pec === 'eligible')).toHaveLength(98);
    expect(all.filter(({ pec }) => pec === 'not-eligible')).toHaveLength(24);
  });

  test('71 of the eligible roles can be delegated through Lighthouse', () => {
    const worth = all.filter((role) => isAccepted(role) && weighRole(role.id, roles, new Map()).worth === 'yes');
    expect(worth).toHaveLength(71);
    expect(all.filter((role) => !isAccepted(role))).toHaveLength(319 + 29 + 1 + 1 + 1);
  });

  test('Support Request Contributor cannot read delegations; Reader and Contributor can', () => {
    const reads = (id: string) => roles.get(id)?.readsDelegations;
    expect(reads(SRC)).toBe(false);
    expect(reads(RDR)).toBe(true);
    expect(reads('B24988AC-6180-42A0-AB88-20F7382DD24C')).toBe(true);
  });

  test.each([
    ['Contribtor', 'Contributor'],
    ['support request contributor', 'Support Request Contributor'],
    ['acdd72a7-3385-48ef-bd42-f606fba81ae8', 'Reader'],
  ])('the nearest role to %s is %s', (text, name) => {
    expect(roles.nearest(text)?.name).toBe(name);
  });

  test.each(['', 'x', '<AAD GROUP ID>', '12345678-0000-0000-0000-000000000000', 'y'.repeat(10_000)])(
    'nothing is near %s',
    (text) => {
      expect(roles.nearest(text)).toBeUndefined();
    },
  );
});

describe('ids', () => {
  test('a role is a GUID, or a resource id that ends in one', () => {
    const id = 'ACDD72A7-3385-48EF-BD42-F606FBA81AE7';
    expect(roleGuid(id)).toBe(id.toLowerCase());
    expect(roleGuid(`/providers/Microsoft.Authorization/roleDefinitions/${id}`)).toBe(id.toLowerCase());
    expect(roleGuid(`${id}/x`)).toBeUndefined();
    expect(roleGuid(` ${id}`)).toBeUndefined();
  });

  test('nothing is the same as an id that is not there', () => {
    expect(sameId(undefined, undefined)).toBe(false);
    expect(sameId('A', 'a')).toBe(true);
  });
});
