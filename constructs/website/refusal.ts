import { GuardError } from "../../lib/guard-error";
import type { Text } from "../../lib/text";
import { tokenFault } from "../tokens";
import { showUncaughtPlainly } from "../uncaught";

/** The user's fault at a construct: uncaught, it is shown without a JavaScript stack. */
export function refusal(message: Text, remedy: Text): GuardError {
  showUncaughtPlainly();
  return new GuardError({ message, remedy });
}

/** Throws GuardError for a value that is known only when Terraform runs. `where` names it. */
export function assertPlain(where: string, value: string): void {
  const fault = tokenFault(where, value);
  if (fault === null) return;
  showUncaughtPlainly();
  throw fault;
}
