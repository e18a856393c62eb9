import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { check } from "../lib/check";
import type { Report } from "../lib/engine/report";
import type { AnyRule } from "../lib/engine/rule";
import type { Ledger } from "../lib/filing/ledger";
import { parseLedger } from "../lib/filing/ledger-file";
import { joinConfiguration } from "../lib/terraform/join-configuration";
import type { Unit } from "../lib/terraform/module-source";
import { readInput } from "../lib/terraform/read-input";

const root = join(__dirname, "fixtures/estates");

export interface Label {
  readonly verdict: "needs_filing" | "exempt" | "undetermined" | "irrelevant";
  readonly accept?: readonly Label["verdict"][];
  readonly filing_ok?: boolean;
  /** A further thing to be said of it. */
  readonly warn?: keyof typeof warnings;
}

/** The rules that say what a label wants to be said. */
export const warnings = {
  last_anchor_removed: "last-anchor-removed",
  filed_but_elsewhere: "filing-without-mainland-target",
} as const;

/** One estate of the fixtures, read, with its ledger and its labels. */
export interface LabelledEstate {
  readonly name: string;
  readonly units: readonly Unit[];
  readonly ledger: Ledger;
  readonly labels: Readonly<Record<string, Label>>;
}

/** The ways to see one estate: its configuration, the plan that was made of it, or both together. */
export const views = ["configuration", "plan", "plan with its configuration"] as const;

/** The path of an estate's configuration, plan or state. */
export function pathOf(name: string, file = ""): string {
  return join(root, name, file);
}

/** Reads an estate of the fixtures afresh. */
export function readEstate(name: string, view: (typeof views)[number] = "configuration"): LabelledEstate {
  const expected = JSON.parse(readFileSync(join(root, name, "expected.json"), "utf8")) as {
    filings: readonly { domain: string; access_providers: readonly string[] }[];
    resources: Record<string, Label>;
  };
  const units = readUnits(pathOf(name, view === "configuration" ? "" : "plan.json"));
  const ledger = {
    version: 1,
    subjects: expected.filings.map((filing, index) => ({
      name: `北京远山${index}科技有限公司`,
      kind: "company",
      number: `京ICP备2021${999901 + index}号`,
      services: [
        {
          number: `京ICP备2021${999901 + index}号-1`,
          domains: [filing.domain],
          accessProviders: filing.access_providers,
          registrant: "subject",
        },
      ],
    })),
  };
  return {
    name,
    units:
      view === "plan with its configuration"
        ? units.map((unit) => joinConfiguration(unit, readUnits(pathOf(name)), pathOf(name)))
        : units,
    ledger: parseLedger(Buffer.from(JSON.stringify(ledger)), "filings.json"),
    labels: expected.resources,
  };
}

function readUnits(path: string): readonly Unit[] {
  const input = readInput(path, { variables: new Map() });
  if (input.kind !== "units") throw new Error(`${path} is a report`);
  return input.units;
}

export const estateNames: readonly string[] = readdirSync(root).filter((name) => /^\d/.test(name));

/** Judges an estate, without rules for its verdicts alone. */
export function judgeEstate(estate: Pick<LabelledEstate, "units" | "ledger">, rules: readonly AnyRule[] = []): Report {
  return check({ units: estate.units, ledger: estate.ledger, rules, today: "2026-11-25", door: "check", inputs: [] });
}
