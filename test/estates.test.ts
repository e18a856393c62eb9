import { describe, expect, test } from "vitest";
import type { ReportedResource } from "../lib/engine/report";
import { type Label, estateNames, judgeEstate, readEstate } from "./estates";

/** Labels that rest on what only a state shows. */
const onlyInState: Readonly<Record<string, string>> = {
  "11-in-place-change alicloud_cdn_domain_new.scope_dropped":
    "the scope stands in the state; the configuration alone means the default",
};

const meaning: Readonly<Record<ReportedResource["verdict"], Label["verdict"]>> = {
  covered: "needs_filing",
  violation: "needs_filing",
  undecided: "undetermined",
  exempt: "exempt",
  neutral: "irrelevant",
};

describe.each(estateNames)("estate %s", (name) => {
  const estate = readEstate(name);
  const report = judgeEstate(estate);
  const rows = new Map(report.resources.map((row) => [row.address, row]));

  test.each(Object.entries(estate.labels).filter(([address]) => onlyInState[`${name} ${address}`] === undefined))(
    "%s",
    (address, label) => {
      const row = rows.get(address);
      // A resource that the plan deletes is not in the configuration.
      const verdict = row === undefined ? "irrelevant" : meaning[row.verdict];
      expect([label.verdict, ...(label.accept ?? [])], row?.reason?.en).toContain(verdict);
      if (label.verdict === "needs_filing" && verdict === "needs_filing")
        expect(row?.verdict === "covered").toBe(label.filing_ok);
    },
  );

  test("only known addresses are reported", () => {
    expect([...rows.keys()].filter((address) => estate.labels[address] === undefined)).toEqual([]);
  });
});
