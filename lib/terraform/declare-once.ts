import { GuardError } from "../guard-error";
import { type Text, text } from "../text";

/** Enters a declaration. Throws GuardError where its name is taken: of two declarations one would go unread. */
export function declareOnce<T>(into: Map<string, T>, kind: string, name: string, value: T, file: string): void {
  if (into.has(name)) {
    const said = declaredTwice(kind, name);
    throw new GuardError({ place: { file }, message: text(`${said.zh}。`, `${said.en}.`), remedy: keepOne });
  }
  into.set(name, value);
}

/** What to do about two declarations of one name. */
export const keepOne = text("请只保留一处。", "Keep one of the two.");

/** That a name is taken; of resources and data sources the name is the address. */
export function declaredTwice(kind: string, name: string): Text {
  const what = kind === "resource" || kind === "data" ? name : `${kind} "${name}"`;
  return text(`${what} 声明了两次`, `${what} is declared twice`);
}
