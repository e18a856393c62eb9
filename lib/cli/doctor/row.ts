import type { Place } from "../../guard-error";
import type { Text } from "../../text";

/** What `doctor` looks at; a name is for ever, as scripts may select by it. */
export const checkNames = [
  "guard-version",
  "node-version",
  "cdktf-version",
  "cdktn-version",
  "guard-call",
  "synth-elsewhere",
  "skip-validation",
  "observe-mode",
  "hcl-output",
  "deploy-without-check",
  "local-exec",
  "pinned-guard",
  "ledger",
  "ledger-age",
  "ledger-owners",
  "ci-check",
  "ci-verdict",
  "ci-history",
  "committed-output",
  "root-modules",
  "reading",
] as const;
export type CheckName = (typeof checkNames)[number];

/** `problem`: a way around the guard, or what keeps it from working. `unknown`: it could not be read, so nothing is said about it. */
export const rowKinds = ["problem", "unknown", "note", "ok"] as const;
export type RowKind = (typeof rowKinds)[number];

/** One thing that `doctor` says of a project. */
export interface Row {
  readonly check: CheckName;
  readonly kind: RowKind;
  readonly place: Place | null;
  readonly message: Text;
  /** Null where nothing is to be done. */
  readonly cure: Text | null;
}

/** What is as it should be. */
export function fine(check: CheckName, message: Text, place: Place | null = null): Row {
  return { check, kind: "ok", place, message, cure: null };
}
