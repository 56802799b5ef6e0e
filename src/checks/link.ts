import type { Transport } from '../azure/http/client.ts';
import { ensureLink, type LinkOutcome, type LinkRequest, type PartnerService } from '../azure/partner-link.ts';
import { linkSkipped } from '../pec/finding.ts';
import { sameId } from '../pec/ids.ts';
import { Problem } from '../problem.ts';

/** What is asked of the link, and for whom. */
export interface LinkCheck extends LinkRequest {
  /** The PEC principal, where the user named it. */
  readonly principalId: string | undefined;
}

/** What a check of the link works with. */
export interface LinkCheckTools {
  /** Made only when it is needed. */
  readonly service: () => PartnerService;
  readonly transport: Transport;
  /** Gets a line for each write. */
  readonly log: (line: string) => void;
}

/**
 * Looks after the link of the signed-in principal. Where the user named another as the PEC principal, nothing is asked
 * and nothing written: link and delegations would concern two principals.
 */
export async function lookAfterLink(
  check: LinkCheck,
  { service, transport, log }: LinkCheckTools,
): Promise<LinkOutcome> {
  const { principalId, identity, partnerId } = check;
  if (principalId !== undefined && !sameId(principalId, identity.objectId)) {
    const problem = new Problem(
      `principal-id is ${principalId}, and the signed-in principal is ${identity.objectId}: the link and the delegations would concern two principals. Nothing was written.`,
      'Sign in as the PEC principal itself (client-id), or leave principal-id out.',
    );
    return { link: linkSkipped(partnerId), problem };
  }
  const objection = async () => {
    const found = await check.objection();
    // What the objection waited for may have taken all the time there was.
    transport.deadline.signal.throwIfAborted();
    return found;
  };
  return ensureLink({ ...check, objection }, { service: service(), transport, log });
}
