import { matchesGlob } from "./glob";
import type { EnforcementMode, Settings } from "./settings";

/** How findings of a stack count: the last entry whose pattern fits decides, and a stack that none fits is enforced. */
export function enforcementOf(stack: string, { enforcement }: Pick<Settings, "enforcement">): EnforcementMode {
  return enforcement.findLast((entry) => matchesGlob(entry.stack, stack))?.mode ?? "block";
}
