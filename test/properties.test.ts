import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { check } from "../lib/check";
import type { ReportedResource } from "../lib/engine/report";
import type { Json } from "../lib/terraform/body";
import type { ModuleSource, Unit } from "../lib/terraform/module-source";
import { readJsonModule } from "../lib/terraform/read-json-module";
import { unitOfJson } from "../lib/terraform/unit-of-json";
import { ledgerWith } from "./infrastructure/verdict-of";
import {
  type Document,
  type Path,
  estate,
  literalsIn,
  passedProviders,
  providers,
  replaceAt,
  resourcesOf,
  reversed,
} from "./random-estates";

type Verdicts = Readonly<Record<string, ReportedResource["verdict"]>>;

const ledger = ledgerWith();
/** A fixed seed: a run that fails fails again. */
const runs = { numRuns: 150, seed: 20261125 };
const plainName = (index: number): string => `site${index}`;

function judge(unit: Unit): Verdicts {
  const report = check({ units: [unit], ledger, rules: [], today: "2026-11-25", door: "check", inputs: [] });
  return Object.fromEntries(report.resources.map(({ address, verdict }) => [address, verdict]));
}

function judgeDocument(resource: Json, more: Document = {}): Verdicts {
  return judge(unitOfJson("shop", { provider: providers, resource, ...more }, "shop.tf.json"));
}

/** A root that does nothing but call a module with everything in it. */
function wrapped(resource: Json): Unit {
  const call: Document = { source: "./site", providers: passedProviders };
  const root = unitOfJson("shop", { provider: providers, module: { site: call } }, "shop.tf.json").root;
  const child: ModuleSource = readJsonModule({ resource }, "site.tf.json");
  const modules = new Map<ModuleSource, ReadonlyMap<string, ModuleSource>>([
    [root, new Map([["site", child]])],
    [child, new Map()],
  ]);
  return { stack: "shop", root, modules, variables: new Map() };
}

const renamed = (verdicts: Verdicts, rename: (address: string) => string): Verdicts =>
  Object.fromEntries(Object.entries(verdicts).map(([address, verdict]) => [rename(address), verdict]));

/** A random estate with one of its literals. */
const withLiteral = fc.tuple(estate, fc.nat()).map(([websites, at]) => {
  const resources = resourcesOf(websites, plainName);
  const literals = literalsIn(resources);
  return { resources, path: literals[at % literals.length] as Path };
});

describe("what changes no fact changes no verdict", () => {
  test("other names", () => {
    fc.assert(
      fc.property(estate, (websites) => {
        const other = judgeDocument(resourcesOf(websites, (index) => `zz_${index}-x`));
        const own = judgeDocument(resourcesOf(websites, plainName));
        expect(renamed(other, (address) => address.replace(/zz_(\d+)-x/, "site$1"))).toEqual(own);
      }),
      runs,
    );
  });

  test("another order of the keys", () => {
    fc.assert(
      fc.property(estate, (websites) => {
        const resources = resourcesOf(websites, plainName);
        expect(judgeDocument(reversed(resources))).toEqual(judgeDocument(resources));
      }),
      runs,
    );
  });

  test("a module around it", () => {
    fc.assert(
      fc.property(estate, (websites) => {
        const resources = resourcesOf(websites, plainName);
        expect(renamed(judge(wrapped(resources)), (address) => address.replace(/^module\.site\./, ""))).toEqual(
          judgeDocument(resources),
        );
      }),
      runs,
    );
  });

  test.each<readonly [string, (value: Json) => { readonly shown: string; readonly more: Document }]>([
    ["a variable with that default", (value) => ({ shown: "${var.given}", more: { variable: { given: { default: value } } } })],
    ["a local", (value) => ({ shown: "${local.given}", more: { locals: { given: value } } })],
    [
      "a choice that is decided",
      (value) => ({
        shown: "${var.first ? local.given : local.other}",
        more: { variable: { first: { default: true } }, locals: { given: value, other: "somewhere-else" } },
      }),
    ],
  ])("%s in place of a literal", (_, write) => {
    fc.assert(
      fc.property(withLiteral, ({ resources, path }) => {
        let more: Document = {};
        const changed = replaceAt(resources, path, (value) => {
          const written = write(value);
          more = written.more;
          return written.shown;
        });
        expect(judgeDocument(changed, more)).toEqual(judgeDocument(resources));
      }),
      runs,
    );
  });
});

describe("what takes a fact away makes no verdict better", () => {
  test.each<readonly [string, string, Document]>([
    ["an unknown", "${var.given}", { variable: { given: {} } }],
    ["a lost local", "${local.given}", {}],
  ])("%s in place of a literal", (_, shown, more) => {
    fc.assert(
      fc.property(withLiteral, ({ resources, path }) => {
        const before = judgeDocument(resources);
        const after = judgeDocument(
          replaceAt(resources, path, () => shown),
          more,
        );
        for (const [address, verdict] of Object.entries(before))
          if (verdict === "violation" || verdict === "undecided")
            expect(after[address], `${path.join(".")}: ${address} was ${verdict}`).toMatch(/^(violation|undecided)$/);
      }),
      { ...runs, numRuns: 400 },
    );
  });
});

test("random estates have every verdict", () => {
  const seen = new Set<string>();
  for (const websites of fc.sample(estate, { numRuns: 200, seed: 7 }))
    for (const verdict of Object.values(judgeDocument(resourcesOf(websites, plainName)))) seen.add(verdict);
  expect([...seen].sort()).toEqual(["covered", "exempt", "neutral", "undecided", "violation"]);
});
