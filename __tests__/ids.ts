/** People, tenants and roles of the tests, each once. */

/** The PEC principal. */
export const P = 'aaaaaaaa-0000-4000-8000-000000000001';
/** Another principal. */
export const Q = 'bbbbbbbb-0000-4000-8000-000000000002';
/** The app registration's client ID, which is no principal. */
export const CLIENT = 'cccccccc-0000-4000-8000-000000000003';
/** The managing tenant. */
export const TENANT = 'dddddddd-0000-4000-8000-000000000004';
export const OTHER_TENANT = 'eeeeeeee-0000-4000-8000-000000000005';
export const SUBSCRIPTION = '/subscriptions/11111111-2222-4333-8444-555555555555';

/** Support Request Contributor: eligible. */
export const SRC = 'cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e';
/** Reader: not eligible. */
export const RDR = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
/** Contributor: eligible. */
export const CON = 'b24988ac-6180-42a0-ab88-20f7382dd24c';
/** User Access Administrator. */
export const UAA = '18d7d88d-d35e-4fb5-a5c3-7773c20a72d9';
/** Owner, which Lighthouse refuses. */
export const OWN = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
/** Managed Services Registration assignment Delete Role. */
export const DEL = '91c1777a-f3dc-4fae-b103-61d183457e46';
/** Log Analytics Contributor: eligible, but with data actions since June 2025. */
export const LAC = '92aaf0da-9dab-42b6-94a3-d43ce8d16293';
/** Microsoft Sentinel Contributor: built in, not in the PEC table. */
export const SENTINEL = 'ab8e14d6-4a74-4a29-9ba8-549422addade';
/** Storage Account Backup Contributor: restricted actions. */
export const RESTRICTED = 'e5e2a7ff-d759-4cd2-bb51-3152d37e2eb1';
/** No role that the catalogue knows. */
export const NO_ROLE = '12345678-aaaa-4bbb-8ccc-1234567890ab';

/** Ids of the simulator's world `onboarding`. */
export const ONBOARDING = {
  client: '9c41f6d2-7b0e-4a58-93cd-2e8f15a6b704',
  managing: '3e7d1b90-64c5-4f2a-8a17-d05b9c2e6f01',
  customer: 'b5c9e2f0-8d34-4176-9e0b-41f7a6d8c302',
  principal: 'd82f5a17-03be-4c96-b1e4-9a7c60f3d805',
  subscription: '6f0a83d5-1c9e-4b72-a4d8-7e3b5c1f9a20',
  definition: '0d6b7f3a-95e1-4c28-8f40-b2a9d4e7c611',
  assignment: '7a1e4c90-2f5d-4b83-96d7-e8c0b3f5a912',
} as const;
