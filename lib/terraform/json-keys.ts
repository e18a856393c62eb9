/** The offsets of the keys along a path, as far as they are there; lists of objects are looked through. */
export function keysAlong(text: string, at: number, path: readonly string[]): readonly number[] {
  const [wanted, ...rest] = path;
  let best: readonly number[] = [];
  if (wanted === undefined || (text[at] !== "{" && text[at] !== "[")) return best;
  const isObject = text[at] === "{";
  for (const { key, value } of membersOf(text, at)) {
    if (isObject && text.slice(key + 1, stringEnd(text, key) - 1) !== wanted) continue;
    const found = isObject ? [key, ...keysAlong(text, value, rest)] : keysAlong(text, value, path);
    if (found.length > best.length) best = found;
    if (best.length === path.length) return best;
  }
  return best;
}

/** The members of the object or list that starts there; of a list, `key` is the member itself. */
function* membersOf(text: string, start: number): Generator<{ readonly key: number; readonly value: number }> {
  const isObject = text[start] === "{";
  let at = blankEnd(text, start + 1);
  while (at < text.length && text[at] !== "}" && text[at] !== "]") {
    const value = isObject ? blankEnd(text, blankEnd(text, stringEnd(text, at)) + 1) : at;
    yield { key: at, value };
    at = blankEnd(text, valueEnd(text, value));
    if (text[at] === ",") at = blankEnd(text, at + 1);
  }
}

function valueEnd(text: string, start: number): number {
  if (text[start] === '"') return stringEnd(text, start);
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') at = stringEnd(text, at) - 1;
    else if (char === "{" || char === "[") depth += 1;
    else if ((char === "}" || char === "]") && depth > 0) {
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && /[\s,}\]]/.test(char ?? "")) return at;
  }
  return text.length;
}

function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

/** Behind the blanks that stand there. */
export function blankEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && /\s/.test(text[at] ?? "")) at += 1;
  return at;
}
