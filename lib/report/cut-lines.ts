import type { Line } from "./line";

/** A part of a report that is shown whole or not at all. */
export interface Block {
  readonly lines: readonly Line[];
  /** What is left of it when even the first block does not fit. */
  readonly brief: readonly Line[];
}

/** A report in parts. */
export interface Blocks {
  /** What every report begins with. */
  readonly opening: readonly Line[];
  readonly findings: readonly Block[];
  readonly rest: readonly (readonly Line[])[];
  /** What also a report that is cut says before its last line. */
  readonly coverage: Line;
  /** The last line of a report that is cut, by the number of findings that are left out. */
  readonly pointer: (leftOut: number) => Line;
}

/** All lines; or, where they are more than the limit, as many whole findings as fit, the coverage, and where the rest is. */
export function layOut({ opening, findings, rest, coverage, pointer }: Blocks, limit: number): readonly Line[] {
  const whole = withGaps([opening, ...findings.map(({ lines }) => lines), ...rest]);
  if (whole.length <= limit) return whole;
  // A blank line, the coverage and the pointer.
  const room = limit - opening.length - 3;
  if (room < 0) return [...opening.slice(0, 1), pointer(findings.length)];
  const kept = fitting(findings, room);
  return withGaps([opening, ...kept, [coverage, pointer(findings.length - kept.length)]]);
}

function fitting(findings: readonly Block[], room: number): readonly (readonly Line[])[] {
  const kept: (readonly Line[])[] = [];
  let left = room;
  for (const { lines, brief } of findings) {
    const shown = lines.length + 1 <= left || kept.length > 0 ? lines : brief.slice(0, Math.max(0, left - 1));
    if (shown.length === 0 || shown.length + 1 > left) break;
    kept.push(shown);
    left -= shown.length + 1;
  }
  return kept;
}

function withGaps(parts: readonly (readonly Line[])[]): readonly Line[] {
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [[], ...part]));
}
