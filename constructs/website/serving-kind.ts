import { unknownName } from "../../lib/filing/unknown-name";
import { text } from "../../lib/text";
import { refusal } from "../refusal";

/** Throws GuardError for a way to serve that does not exist, where no compiler asked. */
export function assertKnownKind(path: string, kind: string, kinds: readonly string[]): void {
  if (kinds.includes(kind)) return;
  const message = text(`${path} 的 kind“${kind}”不存在。`, `The kind of ${path}, "${kind}", does not exist.`);
  const all = text(`请从 ${kinds.join("、")} 中选择。`, `Choose one of ${kinds.join(", ")}.`);
  const fault = unknownName(message, kind, kinds, all);
  throw refusal(fault.message, fault.remedy);
}
