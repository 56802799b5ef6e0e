/**
 * A world: everything the simulator knows about. One YAML file holds one; `world.schema.json` describes its
 * syntax, `docs/simulator.md` its meaning.
 */
export interface World {
  /** One line that says what happens here, shown by `npm start -- --list`. */
  readonly title: string;
  /** How the action ends in this world, for tests that run every scenario. */
  readonly expect?: { readonly exitCode: number; readonly result: string; readonly rule?: string };
  readonly github: GitHubWorld;
  /** The action's inputs; `environment` is added by the simulator unless given. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Tenants beside those of the customers. */
  readonly tenants: readonly Tenant[];
  readonly apps: readonly App[];
  /** What the partner service knows. Only `location` ids can be linked. */
  readonly partners: readonly Partner[];
  /** Links that exist at the start. */
  readonly links?: readonly Link[];
  readonly customers?: readonly Customer[];
  /** Roles that the bundled catalogue does not have: custom ones, and built-in ones made since. */
  readonly roles?: readonly WorldRole[];
  /** Audiences that the cloud's metadata names, first one first. Default: the simulator's own address. */
  readonly audiences?: readonly string[];
  /** Entries in a page of a list. Default: 100. */
  readonly pageSize?: number;
  /** Milliseconds before each answer. */
  readonly latency?: number;
  /** Reads of a link that show the state before the latest write. */
  readonly linkLag?: Threshold;
  readonly faults?: readonly Fault[];
}

/** Reached after so many reads, or so many milliseconds, whichever is given; with both, after both. */
export interface Threshold {
  readonly reads?: number;
  readonly milliseconds?: number;
}

/** The workflow run in which the action is started. */
export interface GitHubWorld {
  readonly repository: string;
  readonly repositoryId: string;
  readonly ownerId: string;
  readonly event: string;
  readonly ref: string;
  /** The job's deployment environment. */
  readonly environment?: string;
  /** The token's subject. Default: built from the other fields as GitHub does. */
  readonly subject?: string;
  /** Subjects carry the numeric ids of owner and repository. */
  readonly immutableSubject?: boolean;
  /** Default: https://token.actions.githubusercontent.com */
  readonly issuer?: string;
  /** `false`: the job has no `id-token: write`, so the two variables of the token service are not set. */
  readonly idToken?: boolean;
  readonly workflow?: string;
  readonly job?: string;
  /** For pull requests: its number, and the repository its branch is in. */
  readonly pullRequest?: { readonly number: number; readonly headRepository: string; readonly headRef: string };
}

export interface Tenant {
  readonly id: string;
  readonly name: string;
  /** A tenant of another cloud refuses every sign-in made here. */
  readonly otherCloud?: boolean;
}

export interface App {
  readonly clientId: string;
  readonly name: string;
  /** The tenant in which the app is registered. */
  readonly tenant: string;
  readonly disabled?: boolean;
  readonly federatedCredentials: readonly FederatedCredential[];
  /** Its service principals, one a tenant. */
  readonly principals: readonly Principal[];
}

export interface FederatedCredential {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
}

export interface Principal {
  readonly tenant: string;
  readonly objectId: string;
  /** Object ids of the groups it is in. */
  readonly groups?: readonly string[];
}

export interface Partner {
  readonly id: string;
  readonly name: string;
  readonly kind?: 'location' | 'global';
}

export interface Link {
  readonly tenant: string;
  readonly objectId: string;
  readonly partner: string;
}

export interface Customer {
  readonly tenant: string;
  readonly name: string;
  readonly subscriptions: readonly Subscription[];
}

export interface Subscription {
  readonly id: string;
  readonly name: string;
  readonly resourceGroups?: readonly string[];
  readonly delegations?: readonly WorldDelegation[];
  /** Direct grants, to a principal of any tenant or to a group. */
  readonly roleAssignments?: readonly RoleAssignment[];
}

export interface RoleAssignment {
  readonly principal: string;
  readonly role: string;
  readonly resourceGroup?: string;
}

export interface WorldDelegation {
  readonly name: string;
  readonly description?: string;
  /** GUID of the registration definition; two delegations may share one. */
  readonly definition: string;
  /** GUID of the registration assignment. */
  readonly assignment: string;
  readonly managingTenant: string;
  /** Default: the whole subscription. */
  readonly resourceGroup?: string;
  /** Default: Succeeded. */
  readonly state?: string;
  readonly definitionState?: string;
  readonly plan?: Readonly<Record<'name' | 'publisher' | 'product' | 'version', string>>;
  readonly authorizations: readonly WorldAuthorization[];
  readonly eligibleAuthorizations?: readonly Readonly<Record<string, unknown>>[];
  /** Nothing of it is there, and no right follows from it, before this. */
  readonly appears?: Threshold;
  /** The assignment's state is Accepted before this. */
  readonly succeeds?: Threshold;
  /** Its rights work only for tokens issued after it took effect. */
  readonly newTokensOnly?: boolean;
}

export interface WorldAuthorization {
  readonly principalId: string;
  readonly principalIdDisplayName?: string;
  readonly roleDefinitionId: string;
  readonly delegatedRoleDefinitionIds?: readonly string[];
}

export interface WorldRole {
  readonly id: string;
  readonly name: string;
  readonly custom?: boolean;
  readonly actions: readonly string[];
  readonly notActions?: readonly string[];
  readonly dataActions?: readonly string[];
}

/** The parts of the simulator, as faults and recorded requests name them. */
export type ServiceName = 'github' | 'entra' | 'metadata' | 'arm' | 'unknown';

/** Something that goes wrong; see `docs/simulator.md` for each. */
export interface Fault {
  readonly service?: ServiceName;
  readonly method?: string;
  /** The path, in any case; `*` stands for anything. */
  readonly path?: string;
  /** So many requests that it applies to are spared first. */
  readonly after?: number;
  /** It happens so many times. Default: always. */
  readonly times?: number;
  /** The request takes effect before the fault hides its answer. */
  readonly takesEffect?: boolean;
  readonly does:
    | 'answer'
    | 'refuse'
    | 'delay'
    | 'reset'
    | 'hang'
    | 'html'
    | 'cut'
    | 'empty'
    | 'change'
    | 'empty-list'
    | 'echo-token'
    | 'foreign-next-link'
    | 'circular-next-link'
    | 'link-meanwhile';
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** For `answer`: the body, as JSON or as text. For `change`: what is laid over the real body. */
  readonly body?: unknown;
  /** For `refuse`: one of Entra's error codes, as a number. */
  readonly code?: number;
  readonly milliseconds?: number;
  /** For `link-meanwhile`: the partner id that somebody else links just before the request is handled. */
  readonly partner?: string;
}
