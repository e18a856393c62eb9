/** A read-only map whose values are worked out when they are asked for, each once. */
export function lazyMap<V>(names: readonly string[], compute: (name: string) => V): ReadonlyMap<string, V> {
  const keys = new Set(names);
  const done = new Map<string, V>();
  const get = (name: string): V | undefined => {
    if (!keys.has(name)) return undefined;
    const kept = done.get(name);
    if (kept !== undefined) return kept;
    const value = compute(name);
    done.set(name, value);
    return value;
  };
  function* entries(): MapIterator<[string, V]> {
    for (const name of keys) {
      const value = get(name);
      if (value !== undefined) yield [name, value];
    }
  }
  function* values(): MapIterator<V> {
    for (const [, value] of entries()) yield value;
  }
  const map: ReadonlyMap<string, V> = {
    size: keys.size,
    has: (name) => keys.has(name),
    get,
    keys: () => keys.keys(),
    values,
    entries,
    [Symbol.iterator]: entries,
    forEach(visit) {
      for (const [name, value] of entries()) visit(value, name, map);
    },
  };
  return map;
}
