/** Deeper chains than this one would overflow the stack: a chain of so many locals is unheard of. */
const deepestChain = 250;

/** How many names are being worked out, each for the one before it. */
let depth = 0;

/** Works out each name once; a name that comes back to itself is unknown, and so is one at the end of too long a chain. */
export function remember<V>(
  compute: (name: string) => V,
  onCycle: (name: string) => V,
  onTooDeep: (name: string) => V,
): (name: string) => V {
  let done: Map<string, { value: V } | null> | null = null;
  return (name) => {
    done ??= new Map();
    const kept = done.get(name);
    if (kept === null) return onCycle(name);
    if (kept !== undefined) return kept.value;
    // Not kept: asked for by itself it may well be worked out.
    if (depth >= deepestChain) return onTooDeep(name);
    done.set(name, null);
    depth += 1;
    try {
      const value = compute(name);
      done.set(name, { value });
      return value;
    } finally {
      depth -= 1;
    }
  };
}
