import { GuardError } from "../guard-error";
import { text } from "../text";

/** Enters a declaration. Throws GuardError where its name is taken: of two declarations one would go unread. */
export function declareOnce<T>(into: Map<string, T>, kind: string, name: string, value: T, file: string): void {
  if (into.has(name)) {
    throw new GuardError({
      place: { file },
      message: text(`${kind} "${name}" 声明了两次。`, `${kind} "${name}" is declared twice.`),
      remedy: text("请只保留一处。", "Keep one of the two."),
    });
  }
  into.set(name, value);
}
