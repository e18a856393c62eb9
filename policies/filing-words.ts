import type { Permission } from "../lib/filing/permission";
import { STATES, type StateName } from "../lib/filing/states";
import { type Text, text } from "../lib/text";

/** The number of the filing that comes closest, or the id that the ledger gives it. */
export function filingOf({ service }: Permission): string {
  return service?.number?.canonical ?? service?.id ?? "";
}

/** A state in the words of its language, with the word that the ledger uses. */
export function stateWords(state: StateName): Text {
  const { name } = STATES[state];
  return text(`“${name.zh}”（${state}）`, `"${state}" (${name.en})`);
}
