import type { Finding } from '../pec/finding.ts';
import { shortened } from '../pec/ids.ts';
import { type LinkAsked, linkRefused } from '../pec/rules/link.ts';
import { type Answer, errorOf, idText } from './http/answers.ts';

/** What the service's words mean, and what to do. Source: words that were reported in public; there is no list of them. */
const REFUSALS: readonly {
  readonly words: RegExp;
  readonly statuses?: readonly number[];
  readonly meaning: string;
  readonly remedy: string;
}[] = [
  {
    words: /does not have an account in this tenant|logged in the customer tenant/i,
    meaning: 'the principal is signed in to a tenant that is not its own, probably the one of the customer.',
    remedy:
      'Sign in to the managing tenant: set tenant-id to your own tenant, and client-id to an app registration there. With Lighthouse the link belongs there, once for all customers.',
  },
  {
    words: /does not have authorization|not authorized|AuthorizationFailed|Forbidden/i,
    statuses: [403],
    meaning: 'the principal may not write a partner link in this tenant.',
    remedy:
      'A service principal of the managing tenant needs no role for it. Check that client-id is one, that tenant-id is the managing tenant, and whether a policy of the tenant forbids it.',
  },
  {
    words: /have a record for this partner|partner ?id is not valid|invalid partner|NotFound/i,
    statuses: [404],
    meaning: 'it knows no location-based partner ID of this number.',
    remedy:
      'Partner Center lists location-based IDs under Account settings, Identifiers, as type Location. The global ID cannot be linked.',
  },
];

const OTHER_REFUSAL = {
  meaning: 'its words are not known here. Usually the ID is not a location-based partner ID.',
  remedy:
    'Read what it said. Check that partner-id is of the type Location in Partner Center (Account settings, Identifiers), and that tenant-id is the managing tenant.',
};

/** `link-refused` for what the service answered to a write: what its words mean, what to do, and the words. */
export function refusedLink(request: LinkAsked, answer: Answer): Finding {
  const { code, message } = errorOf(answer);
  const said = `${code} ${message}`;
  const { meaning, remedy } =
    REFUSALS.find(({ words }) => words.test(said)) ??
    REFUSALS.find(({ statuses }) => statuses?.includes(answer.status)) ??
    OTHER_REFUSAL;
  const words = `${answer.status} ${code}${message ? `: ${shortened(message)}` : ''}${idText(answer)}`;
  return linkRefused(request, { meaning, remedy, words });
}
