/** Who may import whom in src/: the table of the house, which check-imports holds. */

/** What a room may import besides itself. */
export interface Room {
  /** Rooms, or files without `.ts`, of which it may use everything. */
  readonly uses?: readonly string[];
  /** Those of which it may use types only. */
  readonly types?: readonly string[];
}

/** The rooms of src/: its folders, and the files at its top without `.ts`. */
export const ROOMS: Readonly<Record<string, Room>> = {
  pec: {},
  azure: { uses: ['pec', 'problem', 'deadline', 'in-parallel'] },
  templates: { uses: ['pec', 'problem', 'in-parallel'] },
  usage: { uses: ['problem'] },
  customers: { uses: ['pec'], types: ['usage'] },
  remedies: { uses: ['pec'] },
  version: {},
  report: { uses: ['pec', 'remedies', 'customers', 'version'] },
  github: {},
  problem: {},
  'in-parallel': {},
  deadline: { uses: ['problem', 'pec/ids', 'pec/roles'], types: ['pec', 'github', 'azure/cloud'] },
  inputs: { uses: ['problem', 'pec/ids', 'pec/roles'], types: ['pec', 'github', 'azure/cloud'] },
  settings: {
    uses: ['inputs', 'deadline', 'problem', 'pec/ids', 'pec/roles'],
    types: ['pec', 'github', 'azure/cloud'],
  },
  publish: { uses: ['report', 'remedies', 'github', 'settings', 'problem', 'deadline'] },
  checks: {
    uses: [
      ...['azure', 'templates', 'usage', 'pec', 'customers', 'remedies', 'github'],
      ...['settings', 'problem', 'deadline', 'in-parallel'],
    ],
    types: ['report'],
  },
};

/**
 * Rooms within a room, each with those of its siblings, rooms or files without `.ts`, that it may import. The files at
 * the room's own top may import them all.
 */
export const SUB_ROOMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  templates: {
    json: [],
    files: ['json'],
    expressions: ['json'],
    arm: ['json', 'files', 'expressions'],
    bicep: ['json', 'files', 'expressions', 'arm'],
    terraform: ['json', 'files', 'expressions', 'arm'],
    pairing: ['json', 'files', 'expressions', 'arm', 'bicep', 'terraform'],
  },
  azure: { http: [], 'sign-in': ['http', 'cloud'] },
};

/** The only file that may import every room. */
export const ENTRY = 'main';

/** Packages that one room alone may load: the rest starts without them. */
export const OWNERS: readonly (readonly [package_: RegExp, room: string])[] = [
  [/^@azure(-rest)?\//, 'azure'],
  [/^@actions\/github$/, 'github'],
];

/** What is loaded late: this room, and what needs it, by `import()` from this file only. */
export const LAZY = { room: 'azure', loader: 'checks/check' };
