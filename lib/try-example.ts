import { check } from "./check";
import { parseCodeOwners } from "./engine/code-owners";
import type { Finding, Report } from "./engine/report";
import type { AnyRule, RenderedReport, RuleExample } from "./engine/rule";
import { settingsWith } from "./engine/settings";
import type { Extension } from "./extensions/extension";
import type { Ledger } from "./filing/ledger";
import { parseLedger } from "./filing/ledger-file";
import type { FormerPermission } from "./judge-change";
import type { Json } from "./terraform/body";
import type { Unit } from "./terraform/module-source";
import { unitOfJson } from "./terraform/unit-of-json";

/** The day on which examples are judged, unless they name another. */
export const exampleDay = "2026-11-22";

/** A finding together with the id of the message that it states. */
export interface TriedFinding {
  /** Null: the rule crashed, and the finding says how. */
  readonly message: string | null;
  readonly finding: Finding;
}

/**
 * What one rule says of an example, by the whole machine: its Terraform JSON and its ledger are read like a user's. `others`: the rules
 * that run beside it, for it may be about what became of their findings.
 */
export function tryExample(
  rule: AnyRule,
  example: Omit<RuleExample, "expects">,
  others: readonly AnyRule[],
  extensions: readonly Extension[] = [],
): readonly TriedFinding[] {
  const messages: string[] = [];
  const overheard: AnyRule = {
    ...rule,
    *check(facts): Generator<RenderedReport> {
      const said: string[] = [];
      for (const report of rule.check(facts)) {
        said.push(report.messageId);
        yield report;
      }
      // A crash leaves none of them.
      messages.push(...said);
    },
  };
  const { findings } = judgeExample([...others.filter(({ id }) => id !== rule.id), overheard], example, extensions);
  const own = findings.filter((finding) => finding.rule === rule.id);
  return own.map((finding, index) => ({ message: messages[index] ?? null, finding }));
}

/** The report on an example with these rules. */
export function judgeExample(
  by: readonly AnyRule[],
  example: Omit<RuleExample, "expects">,
  extensions: readonly Extension[] = [],
): Report {
  const unitsOf = (stacks: NonNullable<RuleExample["stacks"]>): readonly Unit[] =>
    Object.entries(stacks).map(([stack, document]) => unitOfJson(stack, plain(document), `${stack}/cdk.tf.json`));
  const stacks = example.stacks ?? {};
  const units = unitsOf(stacks);
  const before = example.before === undefined ? {} : { before: unitsOf(example.before) };
  const ledger = ledgerOf(example.ledger);
  return check({
    units,
    ...before,
    ...(example.remembered === undefined ? {} : { remembered: example.remembered }),
    ...(example.ledgerBefore === undefined ? {} : { permittedBefore: formerOf(example, unitsOf(example.before ?? {})) }),
    ledger,
    rules: by,
    // Its rules are among those that are given.
    extensions: extensions.map((each) => ({ ...each, rules: [] })),
    settings: settingsWith(example.settings ?? {}),
    today: example.today ?? exampleDay,
    door: "check",
    inputs: Object.keys(stacks),
  });
}

function formerOf(
  { ledgerBefore, codeOwners, settings = {} }: Omit<RuleExample, "expects">,
  units: readonly Unit[],
): FormerPermission {
  const owners = codeOwners === undefined ? null : parseCodeOwners(codeOwners);
  return {
    ledger: ledgerOf(ledgerBefore),
    units,
    settings: settingsWith(settings),
    otherWidenings: [],
    excused: new Set(),
    ownersOf: (file) => owners?.ownersOf(file) ?? null,
    formerNameOf: () => null,
  };
}

function ledgerOf(yaml: string | undefined): Ledger | null {
  return yaml === undefined ? null : parseLedger(new TextEncoder().encode(yaml), "filings.yaml");
}

/** What is written to a file and read back. */
function plain(document: unknown): Json {
  return JSON.parse(JSON.stringify(document)) as Json;
}
