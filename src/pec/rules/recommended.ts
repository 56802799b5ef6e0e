import type { Delegation } from '../delegation.ts';
import { SUPPORT_REQUEST_CONTRIBUTOR } from '../roles.ts';

/** The role that remedies name: eligible, taken by Lighthouse, and with the least rights. */
export const RECOMMENDED = `Support Request Contributor (${SUPPORT_REQUEST_CONTRIBUTOR})`;

/** How the change reaches Azure: for a template by editing it, which needs no word; else by deploying the offer again. */
export function redeploy({ kind }: Delegation): string[] {
  return kind === 'deployed'
    ? ['Change the onboarding template, and deploy it again in the customer tenant with the same offer name.']
    : [];
}
