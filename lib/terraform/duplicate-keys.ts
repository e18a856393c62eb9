/** Objects and lists inside each other: no Terraform document comes near it, and a deeper one would exhaust the stack. */
export const deepestJson = 500;

/** A key that an object of a JSON text names twice, with its offset. JSON.parse keeps the last one in silence; Terraform reads both. */
export interface DuplicateKey {
  readonly key: string;
  readonly offset: number;
}

/** The offset at which a text that is valid JSON is nested too deeply; null where it is not. */
export function findTooDeep(source: string): number | null {
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 0x22) at = endOfString(source, at);
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > deepestJson) return at;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return null;
}

/** Finds the first duplicate key of a text that is valid JSON; null where there is none. One pass, no values are kept. */
export function findDuplicateKey(source: string): DuplicateKey | null {
  /** The keys of every object that is open; null for a list. */
  const open: (Set<string> | null)[] = [];
  let expectsKey = false;
  for (let at = 0; at < source.length; at += 1) {
    switch (source.charCodeAt(at)) {
      case 0x22: {
        const end = endOfString(source, at);
        const keys = open.at(-1);
        if (expectsKey && keys != null) {
          // Two spellings of one key are one key: "a" and "\\u0061".
          const written = source.slice(at, end + 1);
          const key = written.includes("\\") ? String(JSON.parse(written)) : written.slice(1, -1);
          if (keys.has(key)) return { key, offset: at };
          keys.add(key);
          expectsKey = false;
        }
        at = end;
        break;
      }
      case 0x7b:
        open.push(new Set());
        expectsKey = true;
        break;
      case 0x5b:
        open.push(null);
        expectsKey = false;
        break;
      case 0x7d:
      case 0x5d:
        open.pop();
        expectsKey = false;
        break;
      case 0x2c:
        expectsKey = open.at(-1) != null;
        break;
    }
  }
  return null;
}

function endOfString(source: string, start: number): number {
  for (let at = source.indexOf('"', start + 1); at !== -1; at = source.indexOf('"', at + 1)) {
    let slashes = 0;
    while (source.charCodeAt(at - 1 - slashes) === 0x5c) slashes += 1;
    if (slashes % 2 === 0) return at;
  }
  return source.length;
}
