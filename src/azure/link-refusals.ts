import type { Finding } from '../pec/finding.ts';
import { quotedWords } from '../pec/ids.ts';
import { type LinkAsked, linkRefused } from '../pec/rules/link.ts';
import { type Answer, errorOf } from './http/answers.ts';

/** What the service's words mean, and what to do. Source: words that were reported in public; there is no list of them. */
const REFUSALS: readonly {
  readonly words: RegExp;
  readonly statuses?: readonly number[];
  readonly meaning: string;
  readonly remedy: string;
  readonly next?: readonly string[];
}[] = [
  {
    words: /does not have an account in this tenant|logged in the customer tenant/i,
    meaning: 'the principal is signed in to a tenant that is not its own, probably the one of the customer.',
    remedy:
      'Sign in to the managing tenant: set tenant-id to your own tenant, and client-id to an app registration there.',
    next: ['With Lighthouse the link belongs there, once for all customers.'],
  },
  {
    words: /does not have authorization|not authorized|AuthorizationFailed|Forbidden/i,
    statuses: [403],
    meaning: 'the principal may not write a partner link in this tenant.',
    remedy: 'Check that client-id is one of the managing tenant, and that tenant-id is that tenant.',
    next: [
      'A service principal of the managing tenant needs no role for it: check whether a policy of the tenant forbids it.',
    ],
  },
  {
    words: /have a record for this partner|partner ?id is not valid|invalid partner|NotFound/i,
    statuses: [404],
    meaning: 'it knows no location-based partner ID of this number.',
    remedy: 'Take the ID from Partner Center: it lists them under Account settings, Identifiers, as type Location.',
    next: ['The global ID cannot be linked.'],
  },
];

const OTHER_REFUSAL: Omit<(typeof REFUSALS)[number], 'words'> = {
  meaning: 'its words are not known here. Usually the ID is not a location-based partner ID.',
  remedy: 'Check that partner-id is of the type Location in Partner Center (Account settings, Identifiers).',
  next: ['Check that tenant-id is the managing tenant.'],
};

/** `link-refused` for what the service answered to a write: what its words mean, what to do, and the words. */
export function refusedLink(request: LinkAsked, answer: Answer): Finding {
  const { code, message } = errorOf(answer);
  const said = `${code} ${message}`;
  const { meaning, remedy, next } =
    REFUSALS.find(({ words }) => words.test(said)) ??
    REFUSALS.find(({ statuses }) => statuses?.includes(answer.status)) ??
    OTHER_REFUSAL;
  return linkRefused(request, {
    meaning,
    ...(answer.correlationId && { correlationId: answer.correlationId }),
    words: `${answer.status} ${code}${message ? `: ${quotedWords(message)}` : ''}`,
    remedy,
    ...(next && { next }),
  });
}
