import { text } from "../text";
import type { RegistrantRole, SubjectKind } from "./ledger";
import type { ValueFault } from "./value-fault";

/** What is wrong with a registrant that is written as a person: nothing to compare, or a role that only people have. */
export function personFault({
  name,
  kind,
  role,
}: {
  readonly name: string;
  readonly kind?: SubjectKind | undefined;
  readonly role?: RegistrantRole | undefined;
}): ValueFault | null {
  if (kind === undefined && role === undefined) {
    return {
      message: text(
        "持有者缺少 kind 或 role，无法与主体比对。",
        "The registrant has neither kind nor role, so it cannot be compared with the subject.",
      ),
      remedy: text(
        "请补上 kind（如 company）或 role（如 legal-representative）。",
        "Add its kind (such as company) or its role (such as legal-representative).",
      ),
    };
  }
  if (kind === undefined || kind === "individual" || role === undefined || role === "shareholder") return null;
  return {
    message: text(
      `持有者“${name}”的性质是 ${kind}，不能是 ${role}；法定代表人和高级管理人员只能是自然人。`,
      `The registrant "${name}" is of the kind ${kind} and cannot be ${role}: a legal representative or an officer is a natural person.`,
    ),
    remedy: text(
      "单位作为股东持有的，请写 role: shareholder；是自然人的，请写 kind: individual。",
      "For an organisation that holds it as a shareholder write role: shareholder; for a person write kind: individual.",
    ),
  };
}
