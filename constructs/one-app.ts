import { copyOf } from "../lib/filing/filing-ref";
import { isThisCopy } from "../lib/filing/copy";
import type { GuardError } from "../lib/guard-error";
import { filingOfAnotherCopy } from "./filing-fault";
import { filingOf } from "./filing-of";
import { type Place, frameworkFault } from "./one-framework";

/**
 * The fault of an app that was put together from two frameworks or by two copies of this package: what each of them writes is not what
 * the other one reads. Null: it is of one piece.
 */
export function assemblyFault(constructs: readonly object[]): GuardError | null {
  for (const construct of constructs) {
    if (!hasPlace(construct)) continue;
    const { path } = construct.node;
    const fault = frameworkFault(path, construct, construct);
    if (fault !== null) return fault;
    const filing = filingOf(construct);
    const copy = filing === null ? null : copyOf(filing);
    if (filing !== null && (copy === null || !isThisCopy(copy))) return filingOfAnotherCopy(path, copy);
  }
  return null;
}

function hasPlace(construct: object): construct is Place {
  return "node" in construct && typeof construct.node === "object" && construct.node !== null && "root" in construct.node;
}
