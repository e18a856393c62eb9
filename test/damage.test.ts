import { expect, test } from "vitest";
import type { Expression } from "../lib/terraform/expression";
import type { ModuleCall, ModuleSource, ProviderBlock, ResourceBlock, Unit } from "../lib/terraform/module-source";
import { estateNames, judgeEstate, readEstate } from "./estates";

/** An expression that resolves to nothing: what a fact looks like that got lost. */
const lost: Expression = { kind: "attribute", of: { kind: "name", name: "var", text: "var" }, name: "lost", text: "var.lost" };

/** `try(var.lost, coalescelist(var.lost, [e])[0])`: the fact is there, but something else may take its place. */
function blurred(expression: Expression): Expression {
  const list: Expression = {
    kind: "call",
    name: "coalescelist",
    args: [lost, { kind: "tuple", items: [expression] }],
    spread: false,
    text: "coalescelist(…)",
  };
  return { kind: "index", of: list, key: { kind: "literal", value: 0 }, text: "coalescelist(…)[0]" };
}

/** Two ways to damage an expression. */
const ways: Readonly<Record<string, (expression: Expression) => Expression>> = { lost: () => lost, blurred };

/** Arguments that say how Terraform works, not what stands where. */
const meta = new Set(["depends_on", "lifecycle", "provider", "timeouts", "providers", "source", "version"]);

interface Damage {
  readonly what: string;
  readonly unit: Unit;
}

/** Every way to lose one expression of a unit. */
function* damagesOf(unit: Unit, damage: (expression: Expression) => Expression): Generator<Damage> {
  const loseIn = (body: ReadonlyMap<string, Expression>, key: string): ReadonlyMap<string, Expression> =>
    new Map([...body].map(([name, expression]) => [name, name === key ? damage(expression) : expression]));
  for (const [module, calls] of unit.modules) {
    const changed = (change: Partial<ModuleSource>): Unit => replaceModule(unit, module, { ...module, ...change }, calls);
    for (const block of module.resources) {
      for (const key of block.body.keys()) {
        if (meta.has(key)) continue;
        const resources = module.resources.map((other): ResourceBlock =>
          other === block ? { ...block, body: loseIn(block.body, key) } : other,
        );
        yield { what: `${block.type}.${block.name}.${key}`, unit: changed({ resources }) };
      }
    }
    for (const provider of module.providers) {
      if (!provider.body.has("region")) continue;
      const providers = module.providers.map((other): ProviderBlock =>
        other === provider ? { ...provider, body: loseIn(provider.body, "region") } : other,
      );
      yield { what: `provider ${provider.localName} ${provider.alias ?? ""} region`, unit: changed({ providers }) };
    }
    for (const name of module.locals.keys())
      yield { what: `local.${name}`, unit: changed({ locals: loseIn(module.locals, name) }) };
    for (const name of module.outputs.keys())
      yield { what: `output.${name}`, unit: changed({ outputs: loseIn(module.outputs, name) }) };
    for (const call of module.calls.values()) {
      for (const key of call.body.keys()) {
        if (meta.has(key)) continue;
        const other: ModuleCall = { ...call, body: loseIn(call.body, key) };
        yield { what: `module.${call.name}.${key}`, unit: changed({ calls: new Map([...module.calls, [call.name, other]]) }) };
      }
    }
  }
}

function replaceModule(unit: Unit, before: ModuleSource, after: ModuleSource, calls: ReadonlyMap<string, ModuleSource>): Unit {
  const swap = (module: ModuleSource): ModuleSource => (module === before ? after : module);
  const modules = new Map<ModuleSource, ReadonlyMap<string, ModuleSource>>();
  for (const [module, inner] of unit.modules) {
    modules.set(swap(module), new Map([...(module === before ? calls : inner)].map(([name, child]) => [name, swap(child)])));
  }
  return { ...unit, root: swap(unit.root), modules };
}

function withoutIndex(address: string): string {
  return address.replace(/\[(?:"[^"]*"|\d+)\]/g, "");
}

const cases = estateNames.flatMap((name) => Object.keys(ways).map((way) => [name, way] as const));

test.each(cases)("in %s, any one expression %s never turns a violation or an undecided resource into a pass", (name, way) => {
  const estate = readEstate(name);
  const before = judgeEstate(estate).resources;
  const [unit] = estate.units;
  let damages = 0;
  for (const { what, unit: damaged } of damagesOf(unit!, ways[way]!)) {
    damages += 1;
    const after = judgeEstate({ units: [damaged], ledger: estate.ledger }).resources;
    for (const row of before) {
      if (row.verdict !== "violation" && row.verdict !== "undecided") continue;
      const same = after.filter(
        (other) => other.address === row.address || withoutIndex(other.address) === withoutIndex(row.address),
      );
      // With the keys of for_each lost there is one row for all instances.
      const exact = same.filter((other) => other.address === row.address);
      for (const other of exact.length > 0 ? exact : same) {
        expect(["violation", "undecided"], `${what}: ${row.address} was ${row.verdict}, is ${other.verdict}`).toContain(
          other.verdict,
        );
      }
      expect(same.length, `${what}: ${row.address} vanished`).toBeGreaterThan(0);
    }
  }
  expect(damages).toBeGreaterThan(10);
});
