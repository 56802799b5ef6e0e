import type { Answer } from '../services/exchange.ts';
import type { Partner, World } from '../world/world.ts';
import type { Caller } from './caller.ts';
import { armError, methodNotAllowed } from './errors.ts';

/** A link as it is stored. A deleted one is kept: its version goes on when it is made anew. */
export interface PartnerLink {
  readonly tenant: string;
  readonly objectId: string;
  readonly partnerId: string;
  readonly version: number;
  readonly created: string;
  readonly updated: string;
  readonly state: 'Active' | 'Deleted';
}

/** `Microsoft.ManagementPartner`: one link at most for each object of each tenant. */
export interface PartnerLinks {
  readonly links: () => readonly PartnerLink[];
  /** Answers a request for `partners` or `partners/{id}`. */
  answer(method: string, partnerId: string, caller: Caller): Answer;
  /** Links the caller as if it had done so in another process. */
  linkMeanwhile(partnerId: string, caller: Caller): void;
}

interface Entry {
  link: PartnerLink;
  /** What reads still show. */
  previous: PartnerLink | undefined;
  readsLeft: number;
  staleUntil: number;
}

/** The links of a world, which show with the world's lag. */
class LinkStore {
  readonly #world: World;
  readonly #now: () => number;
  readonly #entries = new Map<string, Entry>();

  constructor(world: World, now: () => number) {
    this.#world = world;
    this.#now = now;
    for (const { tenant, objectId, partner: partnerId } of world.links ?? []) {
      const past = '2025-03-04T10:15:30.1234567Z';
      const times = { created: past, updated: past };
      const link: PartnerLink = { tenant, objectId, partnerId, version: 1, ...times, state: 'Active' };
      this.#entries.set(keyOf(link), { link, previous: undefined, readsLeft: 0, staleUntil: 0 });
    }
  }

  all(): PartnerLink[] {
    return [...this.#entries.values()].map(({ link }) => link);
  }

  /** The caller's link as it is; undefined where there is none, or a deleted one. */
  current(caller: Caller): PartnerLink | undefined {
    return active(this.#entries.get(keyOf(caller))?.link);
  }

  /** Links the caller, or marks its link as deleted. */
  write(caller: Caller, partnerId: string, state: PartnerLink['state']): PartnerLink {
    const key = keyOf(caller);
    const before = this.#entries.get(key)?.link;
    const time = new Date(this.#now()).toISOString().replace('Z', '0000Z');
    const link: PartnerLink = {
      tenant: caller.tenant,
      objectId: caller.objectId,
      partnerId,
      version: (before?.version ?? 0) + 1,
      created: before?.created ?? time,
      updated: time,
      state,
    };
    const { reads = 0, milliseconds = 0 } = this.#world.linkLag ?? {};
    this.#entries.set(key, { link, previous: before, readsLeft: reads, staleUntil: this.#now() + milliseconds });
    return link;
  }

  /** The caller's link as a read shows it, which counts as one. */
  read(caller: Caller): PartnerLink | undefined {
    const entry = this.#entries.get(keyOf(caller));
    if (!entry) return undefined;
    const stale = entry.readsLeft > 0 || this.#now() < entry.staleUntil;
    entry.readsLeft = Math.max(0, entry.readsLeft - 1);
    return active(stale ? entry.previous : entry.link);
  }
}

function keyOf({ tenant, objectId }: { readonly tenant: string; readonly objectId: string }): string {
  return `${tenant}/${objectId}`.toLowerCase();
}

/** @param now milliseconds since 1970, for what shows later */
export function partnerLinks(world: World, now: () => number): PartnerLinks {
  const store = new LinkStore(world, now);
  const partner = (id: string): Partner | undefined => world.partners.find((one) => one.id === id);
  const shown = (link: PartnerLink): Answer => ({ status: 200, body: resource(link, partner(link.partnerId)) });

  function write(method: string, partnerId: string, caller: Caller): Answer {
    const current = store.current(caller);
    if (method === 'DELETE') {
      if (!current || current.partnerId !== partnerId) return notFound();
      store.write(caller, partnerId, 'Deleted');
      return { status: 200 };
    }
    const known = partner(partnerId);
    if (!known || known.kind === 'global') {
      // Assumption: status and text. The specification names the code; only the portal's words were ever reported.
      return armError(400, 'BadRequest', `We don't have a record for this partner ID '${partnerId}'.`);
    }
    if (method === 'PUT' && current) {
      // Assumption: status and text; the specification names the code.
      return armError(409, 'Conflict', `The object is already linked to partner ID '${current.partnerId}'.`);
    }
    if (method === 'PATCH' && !current) return notFound();
    return shown(store.write(caller, partnerId, 'Active'));
  }

  return {
    links: () => store.all(),
    linkMeanwhile: (partnerId, caller) => void store.write(caller, partnerId, 'Active'),
    answer(method, partnerId, caller) {
      if (method === 'GET') {
        const link = store.read(caller);
        // Assumption: asking for another id than the linked one is answered as if there were no link.
        return link && (partnerId === '' || link.partnerId === partnerId) ? shown(link) : notFound();
      }
      if (!['PUT', 'PATCH', 'DELETE'].includes(method) || partnerId === '') return methodNotAllowed(method);
      return write(method, partnerId, caller);
    },
  };
}

function active(link: PartnerLink | undefined): PartnerLink | undefined {
  return link?.state === 'Active' ? link : undefined;
}

/** Assumption: status and text; the specification names the code. */
function notFound(): Answer {
  return armError(404, 'NotFound', 'There is no partner linked to this object.');
}

/** The shape on the wire: `etag` and `version` are numbers, whatever the specification says. */
function resource(link: PartnerLink, partner: Partner | undefined): unknown {
  return {
    id: `/providers/microsoft.managementpartner/partners/${link.partnerId}`,
    type: 'Microsoft.ManagementPartner/partners',
    name: link.partnerId,
    etag: link.version,
    properties: {
      partnerId: link.partnerId,
      ...(partner ? { partnerName: partner.name } : {}),
      tenantId: link.tenant,
      objectId: link.objectId,
      version: link.version,
      updatedTime: link.updated,
      createdTime: link.created,
      state: link.state,
    },
  };
}

/** Answer of `Microsoft.ManagementPartner/operations`. */
export function partnerOperations(): Answer {
  const operation = (name: string, description: string) => ({
    name: `Microsoft.ManagementPartner/partners/${name}`,
    display: { provider: 'Microsoft Management Partner', resource: 'Partner', operation: description },
  });
  const value = [
    operation('read', 'Read the partner link'),
    operation('write', 'Write the partner link'),
    operation('action', 'Act on the partner link'),
    operation('delete', 'Delete the partner link'),
  ];
  return { status: 200, body: { value } };
}
