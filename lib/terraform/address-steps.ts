/** An address cut into what it counts: each block with its key, `module.site["a"]` and `alicloud_eip.web[0]`. */
export interface AddressStep {
  /** With all that stands before it, without the key of its own. */
  readonly block: string;
  /** Without what stands before it: `module.site`, `data.alicloud_zones.all`. */
  readonly name: string;
  /** A number for count, a string for for_each, null for neither. */
  readonly key: string | number | null;
  /** Where it ends in the address, with its key. */
  readonly end: number;
}

/** Cuts an address of a resource instance into its modules and the resource itself. Null where it is none. */
export function stepsOf(address: string): readonly AddressStep[] | null {
  const steps: AddressStep[] = [];
  let at = 0;
  for (;;) {
    const step = readStep(address, at);
    if (step === null) return null;
    const { blockEnd, key, end } = step;
    steps.push({ block: address.slice(0, blockEnd), name: address.slice(at, blockEnd), key, end });
    if (step.end === address.length) return steps;
    if (address[step.end] !== ".") return null;
    at = step.end + 1;
  }
}

interface Step {
  readonly blockEnd: number;
  readonly key: string | number | null;
  readonly end: number;
}

/** One `module.name[key]`, `data.type.name[key]` or `type.name[key]`. */
function readStep(address: string, start: number): Step | null {
  const pattern = /(?:data\.)?[^.[\]"]+\.[^.[\]"]+/y;
  pattern.lastIndex = start;
  const [name] = pattern.exec(address) ?? [];
  if (name === undefined) return null;
  const blockEnd = start + name.length;
  if (address[blockEnd] !== "[") return { blockEnd, key: null, end: blockEnd };
  const bracket = /\[(\d+|"(?:[^"\\]|\\.)*")\]/y;
  bracket.lastIndex = blockEnd;
  const [whole, written] = bracket.exec(address) ?? [];
  if (whole === undefined || written === undefined) return null;
  return { blockEnd, key: keyOf(written), end: blockEnd + whole.length };
}

function keyOf(written: string): string | number | null {
  if (!written.startsWith('"')) return Number(written);
  try {
    return String(JSON.parse(written));
  } catch {
    return written.slice(1, -1);
  }
}
