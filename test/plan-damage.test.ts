import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ReportedResource } from "../lib/engine/report";
import type { Json } from "../lib/terraform/body";
import { unitOfPlan } from "../lib/terraform/read-plan";
import { estateNames, judgeEstate, pathOf, readEstate } from "./estates";

type Node = Record<string, unknown>;

interface Plan {
  readonly resource_changes: {
    readonly address: string;
    readonly mode: string;
    readonly change: Node & { after: Node | null };
  }[];
  readonly configuration: Node;
}

/** Puts one damage into a plan; null where there is nothing to damage at that place. */
type Damage = { readonly what: string; readonly apply: () => () => void };

/** Replaces a member of an object or array, and gives the way back. */
function replace(holder: Node, key: string, value: unknown): () => void {
  const before = holder[key];
  holder[key] = value;
  return () => {
    holder[key] = before;
  };
}

const isObject = (value: unknown): value is Node => typeof value === "object" && value !== null && !Array.isArray(value);

/** Every expression of the configuration, with the object that holds it. */
function* expressionsIn(node: unknown, path: string): Generator<{ holder: Node; key: string; path: string }> {
  if (Array.isArray(node)) {
    for (const [index, item] of node.entries()) yield* expressionsIn(item, `${path}[${index}]`);
  } else if (isObject(node)) {
    for (const [key, value] of Object.entries(node)) {
      if (key === "depends_on") continue;
      if (isObject(value) && ("references" in value || "constant_value" in value))
        yield { holder: node, key, path: `${path}.${key}` };
      else yield* expressionsIn(value, `${path}.${key}`);
    }
  }
}

/** Every known value of a planned resource that is a leaf, with the mark that would make it unknown. */
function* leavesIn(after: Node, unknown: Node, path: string): Generator<Damage> {
  for (const [key, value] of Object.entries(after)) {
    if (value === null) continue;
    const here = `${path}.${key}`;
    if (typeof value !== "object") {
      yield {
        what: `${here} not known`,
        apply: () => {
          const undo = [replace(after, key, undefined), replace(unknown, key, true)];
          return () => undo.forEach((back) => back());
        },
      };
    } else {
      const marks = (unknown[key] ??= Array.isArray(value) ? [] : {});
      if (typeof marks === "object") yield* leavesIn(value as Node, marks as Node, here);
    }
  }
}

function* damagesOf(plan: Plan): Generator<Damage> {
  for (const { holder, key, path } of expressionsIn(plan.configuration, "")) {
    yield { what: `${path} is a local`, apply: () => replace(holder, key, { references: ["local.lost"] }) };
    yield { what: `${path} shows nothing`, apply: () => replace(holder, key, {}) };
    const { references } = holder[key] as { references?: string[] };
    for (const [index, reference] of (references ?? []).entries()) {
      const rest = references!.filter((_, at) => at !== index);
      yield { what: `${path} without ${reference}`, apply: () => replace(holder[key] as Node, "references", rest) };
    }
  }
  for (const [index, { address, mode, change }] of plan.resource_changes.entries()) {
    if (mode !== "managed" || change.after === null) continue;
    yield {
      what: `without ${address}`,
      apply: () => {
        const [gone] = plan.resource_changes.splice(index, 1);
        return () => void plan.resource_changes.splice(index, 0, gone!);
      },
    };
    yield* leavesIn(change.after, (change.after_unknown ??= {}) as Node, address);
  }
}

const passes: readonly ReportedResource["verdict"][] = ["exempt", "covered"];

test.each(estateNames)(
  "in the plan of %s, one fact that got lost never turns a violation or an undecided resource into a pass",
  (name) => {
    const file = pathOf(name, "plan.json");
    const { ledger } = readEstate(name, "plan");
    const plan = JSON.parse(readFileSync(file, "utf8")) as Plan;
    const judge = (): ReadonlyMap<string, ReportedResource> => {
      const unit = unitOfPlan(file, plan as unknown as { readonly [key: string]: Json }, file);
      return new Map(judgeEstate({ units: [unit], ledger }).resources.map((row) => [row.address, row]));
    };
    const before = judge();
    let damages = 0;
    const wrong: string[] = [];
    for (const { what, apply } of [...damagesOf(plan)]) {
      const undo = apply();
      damages += 1;
      const after = judge();
      for (const [address, row] of before) {
        if (row.verdict !== "violation" && row.verdict !== "undecided") continue;
        const now = after.get(address)?.verdict;
        if (now !== undefined && passes.includes(now)) wrong.push(`${what}: ${address} was ${row.verdict}, is ${now}`);
        if (now === undefined && what !== `without ${address}`) wrong.push(`${what}: ${address} vanished`);
      }
      undo();
    }
    expect(wrong).toEqual([]);
    expect(damages).toBeGreaterThan(20);
  },
);
