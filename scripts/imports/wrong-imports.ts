import { readdirSync, readFileSync } from 'node:fs';
import { posix, sep } from 'node:path';
import { type Import, readImports } from './read-imports.ts';
import { ENTRY, LAZY, OWNERS, ROOMS, SUB_ROOMS } from './table.ts';

/** An import of one file of src/ by another; both without `.ts`, from src/ on. */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly kind: Import['kind'];
}

/**
 * Holds the files of a folder like src/ against the table of the house.
 *
 * @returns a sentence for each import that the table does not allow; none when all is well
 * @throws Error when a file cannot be parsed
 */
export function wrongImports(folder: string): string[] {
  const read = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(sep, '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .sort()
    .flatMap((name) =>
      readImports(readFileSync(posix.join(folder, name), 'utf8')).map((one) => ({ from: withoutEnding(name), ...one })),
    );
  const edges = read.flatMap(({ from, specifier, kind }): Edge[] =>
    specifier.startsWith('.') ? [{ from, to: withoutEnding(posix.join(posix.dirname(from), specifier)), kind }] : [],
  );
  return [
    ...read.flatMap(({ from, specifier, kind }) => wrongPackage(from, specifier, kind)),
    ...edges.flatMap(wrongEdge),
    ...wrongLoading(edges),
  ];
}

function wrongPackage(from: string, specifier: string, kind: Import['kind']): string[] {
  if (specifier === '?') return [`${from} loads a module whose name is worked out: nobody can say which`];
  if (kind === 'types') return [];
  return OWNERS.filter(([pattern, owner]) => pattern.test(specifier) && roomOf(from) !== owner).map(
    ([, owner]) => `${from} loads ${specifier}: only ${owner} may`,
  );
}

function wrongEdge({ from, to, kind }: Edge): string[] {
  if (to.startsWith('..')) return [`${from} imports ${to}, which is outside of src/`];
  const [room, other] = [roomOf(from), roomOf(to)];
  if (room === other) return wrongWithin(room, from, to);
  if (from === ENTRY) return [];
  const { uses = [], types = [] } = ROOMS[room] ?? {};
  const among = (list: readonly string[]) => list.some((one) => to === one || to.startsWith(`${one}/`));
  if (among(uses) || (kind === 'types' && among(types))) return [];
  if (!(room in ROOMS)) return [`${from} imports ${to}, but ${room} is not in the table of scripts/imports/table.ts`];
  if (among(types)) return [`${from} imports ${to}: ${room} may use types of it only (import type)`];
  const allowed = [...uses, ...types.map((one) => `types of ${one}`)].join(', ');
  return [`${from} imports ${to}: ${room} may import ${allowed || 'nothing but itself'}`];
}

/** Between the rooms of one room. */
function wrongWithin(room: string, from: string, to: string): string[] {
  const inner = SUB_ROOMS[room];
  if (!inner) return [];
  const [, one = '', ...below] = from.split('/');
  const [, other = ''] = to.split('/');
  if (below.length === 0 || one === other) return [];
  const allowed = inner[one];
  if (!allowed) return [`${from} imports ${to}, but ${room}/${one} is not in the table of scripts/imports/table.ts`];
  if (allowed.includes(other)) return [];
  const may = allowed.map((name) => `${room}/${name}`).join(', ');
  return [`${from} imports ${to}: ${room}/${one} may import ${may || 'nothing else'} of ${room}`];
}

/** What must be loaded late is reached neither from the entry at once, nor by an `import()` elsewhere. */
function wrongLoading(edges: readonly Edge[]): string[] {
  const atOnce = Map.groupBy(
    edges.filter(({ kind }) => kind === 'value'),
    ({ from }) => from,
  );
  const waysFrom = (start: string): Map<string, readonly string[]> => {
    const ways = new Map<string, readonly string[]>([[start, [start]]]);
    for (const [file, way] of ways)
      for (const { to } of atOnce.get(file) ?? []) if (!ways.has(to)) ways.set(to, [...way, to]);
    return ways;
  };
  const isLazy = (file: string) => roomOf(file) === LAZY.room;
  const early = [...waysFrom(ENTRY)].find(([file]) => isLazy(file));
  const elsewhere = edges.filter(
    ({ from, to, kind }) => kind === 'later' && from !== LAZY.loader && [...waysFrom(to).keys()].some(isLazy),
  );
  return [
    ...(early ? [`${early[1].join(' → ')}: ${LAZY.room} is loaded at once, not by import() from ${LAZY.loader}`] : []),
    ...elsewhere.map(({ from, to }) => `${from} loads ${to}: ${LAZY.room} is loaded by ${LAZY.loader} only`),
  ];
}

function roomOf(file: string): string {
  return file.split('/')[0] ?? '';
}

function withoutEnding(file: string): string {
  return file.replace(/\.ts$/, '');
}
