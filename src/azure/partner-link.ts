import { ACEProvisioningManagementPartnerAPI } from '@azure/arm-managementpartner';
import type { TokenCredential } from '@azure/core-auth';
import type { PipelineResponse } from '@azure/core-rest-pipeline';
import type { Finding, LinkReport } from '../pec/finding.ts';
import { sameId } from '../pec/ids.ts';
import { linkDifferent, linkMissing, linkUnconfirmed } from '../pec/rules/link.ts';
import { messageOf, Problem } from '../problem.ts';
import type { Cloud } from './cloud.ts';
import { type Answer, errorOf, isObject, jsonObject, refused, text, unreadable } from './http/answers.ts';
import { answerOf, type Transport } from './http/client.ts';
import { refusedLink } from './link-refusals.ts';

/** Pauses between the reads that confirm a write: links show with a lag. Half a minute in all. */
const CONFIRM_DELAYS_MS = [0, 500, 1000, 2000, 4000, 8000, 15_000];

/** How far the action may go: create only, also change, or neither. */
export type LinkMode = 'ensure' | 'replace' | 'verify';

/** What is asked of the partner link. */
export interface LinkRequest {
  readonly partnerId: string;
  readonly mode: LinkMode;
  /** False on pull-request events: nothing is written, whatever the mode. */
  readonly mayWrite: boolean;
  /** Who is signed in: a link belongs to one object in one tenant. */
  readonly identity: { readonly tenantId: string; readonly objectId: string };
  /** Asked right before a write: a finding that forbids it, or nothing. */
  readonly objection: () => Promise<Finding | undefined>;
}

/** A link as Azure keeps it, one per principal and tenant. */
interface PartnerLink {
  readonly partnerId: string;
  readonly partnerName: string;
  readonly tenantId: string | undefined;
  readonly objectId: string | undefined;
  readonly state: string | undefined;
}

/** The service, reduced to what is needed. Source: Microsoft.ManagementPartner, API version 2018-02-01. */
export interface PartnerService {
  get(): Promise<Answer>;
  /** PUT: succeeds only where no link exists. */
  create(partnerId: string): Promise<Answer>;
  /** PATCH: succeeds only where a link exists; the new ID stands in the address. */
  update(partnerId: string): Promise<Answer>;
}

/** The service behind Resource Manager, with the token of the signed-in principal. */
export function partnerService(cloud: Cloud, credential: TokenCredential, transport: Transport): PartnerService {
  const client = new ACEProvisioningManagementPartnerAPI(credential, {
    ...transport.clientOptions,
    endpoint: cloud.resourceManager,
    credentialScopes: cloud.scope,
  });
  const answered = (call: (onResponse: (raw: PipelineResponse) => void) => Promise<unknown>) => answerOf(call);
  return {
    get: () => answered((onResponse) => client.partners.get({ onResponse })),
    create: (partnerId) => answered((onResponse) => client.partner.create(partnerId, { onResponse })),
    update: (partnerId) => answered((onResponse) => client.partner.update(partnerId, { onResponse })),
  };
}

/** What looking after the link works with. */
export interface LinkTools {
  readonly service: PartnerService;
  readonly transport: Transport;
  /** Gets a line for each write, when it is sent and when something is known of it. */
  readonly log: (line: string) => void;
}

/** What became of the link, and a problem where the question could not be carried through. */
export interface LinkOutcome {
  readonly link: LinkReport;
  readonly problem?: Problem;
}

/**
 * Reads the link of the signed-in principal, creates or replaces it as far as allowed, and confirms it by reading back.
 * Writes are never repeated blindly: PUT is not idempotent here, so whatever is unclear is resolved by reading.
 */
export async function ensureLink(request: LinkRequest, tools: LinkTools): Promise<LinkOutcome> {
  const report = (status: LinkReport['status'], link?: PartnerLink, ...findings: Finding[]): LinkOutcome => ({
    link: { status, partnerId: request.partnerId, partnerName: nameOf(link, request), findings },
  });
  let current: PartnerLink | undefined;
  try {
    current = await readLink(tools.service);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { ...report('skipped'), problem: error };
  }
  if (current?.partnerId === request.partnerId) {
    const doubt = unconfirmed(current, request);
    return doubt ? report('unconfirmed', current, linkUnconfirmed(request, doubt)) : report('unchanged', current);
  }
  const before = current ? 'different' : 'missing';
  const wanted = request.mode === 'replace' || (request.mode === 'ensure' && current === undefined);
  if (!wanted || !request.mayWrite)
    return report(before, current, current ? linkDifferent(current, request) : linkMissing(request));
  try {
    const objection = await request.objection();
    if (objection) return report(before, current, objection);
    return await write(current, request, tools);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { ...report(before, current), problem: error };
  }
}

async function write(current: PartnerLink | undefined, request: LinkRequest, tools: LinkTools): Promise<LinkOutcome> {
  const { service, log } = tools;
  const { partnerId, identity } = request;
  const what = `the partner link of ${identity.objectId} to partner ID ${partnerId}`;
  // Told at once, and not only in the report: the run may be ended before there is one.
  log(current ? `Changing ${what}, which was to ${current.partnerId}.` : `Creating ${what}.`);
  const sent = await sendWrite(() => (current ? service.update(partnerId) : service.create(partnerId)));
  if (sent.kind === 'refused') {
    log(`Azure refused ${what}. Nothing was written.`);
    const findings = [refusedLink(request, sent.answer)];
    return { link: { status: current ? 'different' : 'missing', partnerId, partnerName: '', findings } };
  }
  log(sent.kind === 'accepted' ? `Azure accepted ${what}.` : `It is not clear whether Azure wrote ${what}.`);
  return confirm(sent, current ? 'replaced' : 'created', request, tools);
}

/** Reads the link back after a write, until it shows or has had time enough. */
async function confirm(
  sent: Exclude<Sent, { readonly kind: 'refused' }>,
  done: 'created' | 'replaced',
  request: LinkRequest,
  { service, transport }: LinkTools,
): Promise<LinkOutcome> {
  const { partnerId } = request;
  // Something may have been written: whatever happens next is told as such.
  let last: PartnerLink | undefined;
  let failure = sent.kind === 'accepted' ? '' : sent.why;
  try {
    for (const delay of CONFIRM_DELAYS_MS) {
      if (delay > 0) {
        const wait = () => transport.sleep(delay, transport.deadline.signal);
        await transport.deadline.during(`the link to partner ID ${partnerId} to show`, wait);
      }
      last = await readLink(service);
      const partnerName = nameOf(last, request);
      if (last?.partnerId === partnerId && unconfirmed(last, request) === undefined) {
        const status = sent.kind === 'conflict' ? 'unchanged' : done;
        return { link: { status, partnerId, partnerName, findings: [] } };
      }
      if (sent.kind === 'conflict' && last && last.partnerId !== partnerId) {
        return { link: { status: 'different', partnerId, partnerName, findings: [linkDifferent(last, request)] } };
      }
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const link: LinkReport = { status: 'unconfirmed', partnerId, partnerName: '', findings: [] };
    if (transport.deadline.passed) return { link, problem: error };
    failure = `${failure} ${error.message}`.trim();
  }
  const seen = last ? unconfirmed(last, request) : 'reading back shows no link';
  const why = [seen ?? '', failure]
    .filter(Boolean)
    .map((part) => part.replace(/\.$/, ''))
    .join('. ');
  const partnerName = nameOf(last, request);
  return { link: { status: 'unconfirmed', partnerId, partnerName, findings: [linkUnconfirmed(request, why)] } };
}

type Sent =
  | { readonly kind: 'accepted' }
  /** What is known of it only by reading; with what the service said. */
  | { readonly kind: 'conflict' | 'unclear'; readonly why: string }
  | { readonly kind: 'refused'; readonly answer: Answer };

/** Sends a write once, and says what is known of it afterwards. */
async function sendWrite(send: () => Promise<Answer>): Promise<Sent> {
  let answer: Answer;
  try {
    answer = await send();
  } catch (error) {
    // No answer: the write may or may not have been carried out.
    if (!(error instanceof Problem)) throw error;
    return { kind: 'unclear', why: messageOf(error) };
  }
  if (answer.status >= 200 && answer.status < 300) return { kind: 'accepted' };
  if (answer.status === 409) return { kind: 'conflict', why: words(answer) };
  if (answer.status === 408 || answer.status >= 500) return { kind: 'unclear', why: words(answer) };
  if (answer.status === 401)
    throw refused(answer, 'Run the job again; if it persists, check the app registration in the managing tenant.');
  if (answer.status === 429)
    throw refused(answer, 'Azure throttles the requests of this tenant: run the job again later.');
  return { kind: 'refused', answer };
}

/** What a service answered, in its own words where it has any. */
function words(answer: Answer): string {
  try {
    return refused(answer, '').message;
  } catch (error) {
    // An answer that cannot be read says as much; after a write it is one more reason to look what came of it.
    return messageOf(error);
  }
}

/** The link of the signed-in principal; undefined where there is none. */
async function readLink(service: PartnerService): Promise<PartnerLink | undefined> {
  const answer = await service.get();
  if (answer.status !== 200) {
    // Which status "no link" has was never recorded: 404, or the code NotFound.
    if (answer.status === 404 && answer.text.trim() === '') return undefined;
    const { code } = errorOf(answer);
    if (answer.status === 404 || code === 'NotFound') return undefined;
    throw refused(answer, 'Run the job again; if it persists, give the correlation id to Microsoft support.');
  }
  const properties = jsonObject(answer)['properties'];
  const partnerId = text(properties, 'partnerId');
  if (!isObject(properties) || partnerId === undefined) throw unreadable(answer, 'JSON without properties.partnerId');
  const state = text(properties, 'state');
  if (state === 'Deleted') return undefined;
  return {
    partnerId,
    partnerName: text(properties, 'partnerName') ?? '',
    tenantId: text(properties, 'tenantId'),
    objectId: text(properties, 'objectId'),
    state,
  };
}

/** What is missing before a link counts as confirmed, as a clause; undefined when nothing is. */
function unconfirmed(link: PartnerLink, { partnerId, identity }: LinkRequest): string | undefined {
  if (link.partnerId !== partnerId) return `reading back shows the partner ID ${link.partnerId}`;
  if (link.state !== 'Active') return `reading back shows the state ${link.state ?? '(none)'}, not Active`;
  if (!sameId(link.tenantId, identity.tenantId))
    return `the link belongs to the tenant ${link.tenantId ?? '(none)'}, not to ${identity.tenantId}`;
  if (!sameId(link.objectId, identity.objectId))
    return `the link belongs to the object ${link.objectId ?? '(none)'}, not to ${identity.objectId}`;
  return undefined;
}

/** The name of the partner that was asked for; another partner's name beside our ID would mislead. */
function nameOf(link: PartnerLink | undefined, { partnerId }: LinkRequest): string {
  return link?.partnerId === partnerId ? link.partnerName : '';
}
