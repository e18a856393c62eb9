import type { Facts } from "./judged";
import type { RenderedReport } from "./rule";

/**
 * The facts as a house rule sees them: nothing in them can be changed, so that it takes nothing from what the shipped rules find and from
 * what the report says. The tables of the ledger are copies.
 */
export function factsForHouse(facts: Facts): Facts {
  const { ledger } = facts;
  const tables = { servicesByDomain: new Map(ledger.servicesByDomain), registrants: new Map(ledger.registrants) };
  const seen: Facts = { ...facts, ledger: { ...ledger, ...tables } };
  freezeAll(seen);
  return seen;
}

/** Throws an Error where a rule reports something that a report cannot show. */
export function expectShowable({ messageId, message, severity }: RenderedReport): void {
  // TypeScript says so in the editor; a rule in JavaScript hears it here.
  const said: { readonly zh?: unknown; readonly en?: unknown } = message;
  if ([said.zh, said.en].some((words) => typeof words !== "string" || words.trim() === ""))
    throw new Error(`the message ${messageId} lacks one of the languages`);
  const known: readonly string[] = ["error", "warning", "info", "undecided"];
  if (!known.includes(severity)) throw new Error(`"${severity}" is no severity`);
}

/** Freezes all plain data that can be reached; sites lead to each other, so it remembers where it was. */
function freezeAll(root: object): void {
  const queue: object[] = [root];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (Object.isFrozen(at)) continue;
    Object.freeze(at);
    const values: Iterable<unknown> = at instanceof Map ? at.values() : Object.values(at);
    for (const value of values) if (typeof value === "object" && value !== null) queue.push(value);
  }
}
