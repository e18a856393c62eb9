import { expect } from "vitest";
import { type Fault, isGuardError, placeText } from "../../lib/guard-error";
import type { Ledger } from "../../lib/filing/ledger";
import { parseLedger } from "../../lib/filing/ledger-file";

/** Reads a ledger from text. */
export function ledgerOf(yaml: string, fileName = "filings.yaml"): Ledger {
  return parseLedger(new TextEncoder().encode(yaml), fileName);
}

/** The faults of whatever throws a GuardError. */
export function faultsOf(run: () => unknown): readonly (Fault & { readonly rule?: string })[] {
  try {
    run();
  } catch (error) {
    if (!isGuardError(error)) throw error;
    for (const { message, remedy } of error.faults) {
      for (const words of [message.zh, message.en, remedy.zh, remedy.en])
        if (words.trim() === "") throw new Error("a fault without words");
    }
    return error.faults;
  }
  throw new Error("no fault was found");
}

/** A ledger with one subject and the lines of its one service. */
export function oneService(service: string, rest = ""): string {
  return `version: 1
subjects:
  - id: xinghai
    name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - ${service}
${rest}`;
}

/** `line:column message | remedy` of every fault. */
export function linesOf(yaml: string, fileName = "filings.yaml"): readonly string[] {
  return faultsOf(() => ledgerOf(yaml, fileName)).map(({ place, message, remedy }) => {
    expect(place?.file).toBe(fileName);
    return `${placeText(place!).slice(fileName.length + 1)} ${message.en} | ${remedy.en}`;
  });
}
