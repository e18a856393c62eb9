import { describe, expect, test } from "vitest";
import type { ReportedResource } from "../lib/engine/report";
import { rules } from "../policies/index";
import { type Label, estateNames, judgeEstate, readEstate, views, warnings } from "./estates";

/** Labels that rest on what only a state shows. */
const onlyInState: Readonly<Record<string, string>> = {
  "configuration 11-in-place-change alicloud_cdn_domain_new.scope_dropped":
    "the scope stands in the state; the configuration alone means the default",
};

const meaning: Readonly<Record<ReportedResource["verdict"], Label["verdict"]>> = {
  covered: "needs_filing",
  violation: "needs_filing",
  undecided: "undetermined",
  exempt: "exempt",
  neutral: "irrelevant",
};

test("a plan says what it takes from a filing", () => {
  let wanted = 0;
  for (const name of estateNames) {
    const estate = readEstate(name, "plan");
    const { findings } = judgeEstate(estate, rules);
    for (const [address, { warn }] of Object.entries(estate.labels)) {
      if (warn === undefined) continue;
      wanted += 1;
      const said = findings.filter(({ resources }) => resources.some((resource) => resource.address === address));
      expect(said.map(({ rule }) => rule)).toContain(warnings[warn]);
    }
  }
  expect(wanted).toBe(3);
});

test("what a plan makes of a resource stands beside what it was", () => {
  const { resources, findings } = judgeEstate(readEstate("11-in-place-change", "plan"), rules);
  const changed = resources.filter(({ before, verdict }) => before !== null && before !== verdict);
  expect(Object.fromEntries(changed.map(({ address, before, verdict }) => [address, `${before} to ${verdict}`]))).toEqual({
    "alicloud_alidns_record.moved_to_cn": "exempt to violation",
    "alicloud_cdn_domain_new.widened": "exempt to violation",
    "alicloud_instance.opened": "exempt to violation",
    "tencentcloud_clb_instance.replaced": "exempt to violation",
    "tencentcloud_dnspod_record.enabled": "exempt to violation",
    "tencentcloud_teo_acceleration_domain.unchanged": "exempt to violation",
    "tencentcloud_teo_zone.widened": "exempt to violation",
  });
  const widened = findings.find(({ address }) => address === "alicloud_cdn_domain_new.widened");
  expect(widened?.before).toBe("exempt");
});

const cases = views.flatMap((view) => estateNames.map((name) => [view, name] as const));

describe.each(estateNames)("views of estate %s", (name) => {
  const judged = views.map((view) => {
    const rows = judgeEstate(readEstate(name, view)).resources;
    return { view, rows: new Map(rows.map((row) => [row.address, row.verdict])) };
  });

  test("what one view passes, no other calls a violation", () => {
    let compared = 0;
    const split = judged.flatMap((one) =>
      judged.flatMap((other) =>
        [...one.rows].flatMap(([address, verdict]) => {
          const against = other.rows.get(address);
          if (against === undefined || onlyInState[`configuration ${name} ${address}`] !== undefined) return [];
          compared += 1;
          const passes = verdict === "exempt" || verdict === "covered";
          return passes && against === "violation" ? [`${address}: ${one.view} ${verdict}, ${other.view} ${against}`] : [];
        }),
      ),
    );
    expect(split).toEqual([]);
    expect(compared).toBeGreaterThan(0);
  });
});

describe.each(cases)("%s of estate %s", (view, name) => {
  const estate = readEstate(name, view);
  const report = judgeEstate(estate);
  const rows = new Map(report.resources.map((row) => [row.address, row]));

  test.each(Object.entries(estate.labels).filter(([address]) => onlyInState[`${view} ${name} ${address}`] === undefined))(
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
