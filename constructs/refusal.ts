import { GuardError } from "../lib/guard-error";
import type { Text } from "../lib/text";
import { tokenFault } from "./tokens";
import { showUncaughtPlainly } from "./uncaught";

/** The user's fault: uncaught, it is shown without a JavaScript stack. */
export function refusal(message: Text, remedy: Text): GuardError {
  showUncaughtPlainly();
  return new GuardError({ message, remedy });
}

/** Throws a fault in the same way; null: there is none. */
export function throwPlainly(fault: GuardError | null): void {
  if (fault === null) return;
  showUncaughtPlainly();
  throw fault;
}

/** Throws GuardError for a value that is known only when Terraform runs. `where` names it. */
export function assertPlain(where: string, value: string): void {
  throwPlainly(tokenFault(where, value));
}
