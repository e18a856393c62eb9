/** Works out each name once; a name that comes back to itself is unknown. */
export function remember<V>(compute: (name: string) => V, onCycle: (name: string) => V): (name: string) => V {
  let done: Map<string, { value: V } | null> | null = null;
  return (name) => {
    done ??= new Map();
    const kept = done.get(name);
    if (kept === null) return onCycle(name);
    if (kept !== undefined) return kept.value;
    done.set(name, null);
    const value = compute(name);
    done.set(name, { value });
    return value;
  };
}
