/**
 * Each item once, in the order of the first ones.
 *
 * @param key two items of one key are the same; their JSON unless told
 */
export function distinct<T>(items: readonly T[], key: (item: T) => string = (item) => JSON.stringify(item)): T[] {
  const first = new Map<string, T>();
  for (const item of items) {
    const itsKey = key(item);
    if (!first.has(itsKey)) first.set(itsKey, item);
  }
  return [...first.values()];
}
