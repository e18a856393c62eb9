import { GuardError } from "../../lib/guard-error";
import type { Text } from "../../lib/text";
import { showUncaughtPlainly } from "../uncaught";

/** The user's fault at a construct: uncaught, it is shown without a JavaScript stack. */
export function refusal(message: Text, remedy: Text): GuardError {
  showUncaughtPlainly();
  return new GuardError({ message, remedy });
}

/** True for a value that is known only when Terraform runs: its text holds an expression in place of the value. */
export function isToken(value: string): boolean {
  return value.includes("${");
}
