/**
 * A value as JSON, indented by two, in pieces: the lists of a report may hold thousands of cases, and are never one text in
 * memory.
 *
 * @param value plain objects and lists, and what {@link JSON.stringify} takes below them; a list may be any iterable
 * @param depth so many levels are taken apart
 */
export function* jsonPieces(value: unknown, depth: number, indent = ''): Generator<string> {
  if (depth === 0 || typeof value !== 'object' || value === null) {
    yield JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
    return;
  }
  const list = listIn(value);
  const [open, close] = list ? '[]' : '{}';
  const inner = `${indent}  `;
  let before = open;
  for (const [name, member] of list ?? membersOf(value)) {
    yield `${before}\n${inner}${name}`;
    yield* jsonPieces(member, depth - 1, inner);
    before = ',';
  }
  yield before === open ? `${open}${close}` : `\n${indent}${close}`;
}

type Part = readonly [name: string, value: unknown];

function listIn(value: object): Iterable<Part> | undefined {
  if (!(Symbol.iterator in value)) return undefined;
  return Iterator.from(value as Iterable<unknown>).map((item): Part => ['', item]);
}

function membersOf(value: object): Part[] {
  const given = Object.entries(value).filter(([, member]: Part) => member !== undefined);
  return given.map(([name, member]: Part) => [`${JSON.stringify(name)}: `, member]);
}
