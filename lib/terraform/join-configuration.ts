import { ownAddress } from "./own-address";
import { GuardError } from "../guard-error";
import { text } from "../text";
import { isConfigured } from "./bare-configuration";
import type { Body } from "./body";
import type { Expression } from "./expression";
import type { ModuleSource, Unit } from "./module-source";
import { metaArguments } from "./meta-arguments";
import { normalise } from "./normalise";

/**
 * Joins a plan with the configuration that it was made of, so that either decides what the other cannot: the plan has values and
 * instances, the configuration has the expressions. Throws GuardError where no configuration, or more than one, has all resources of the plan.
 */
export function joinConfiguration(plan: Unit, candidates: readonly Unit[], directory: string, file = plan.stack): Unit {
  const { planned } = plan;
  if (planned === undefined) return plan;
  const fitting = candidates.filter((unit) => planned.addresses.every((address) => isConfigured(unit, address)));
  const [only, ...others] = fitting.length > 1 ? fitting.filter((unit) => contradictionOf(plan, unit) === null) : fitting;
  const contradiction = only === undefined ? null : contradictionOf(plan, only);
  if (contradiction !== null) {
    throw new GuardError({
      place: { file },
      message: text(
        `plan 与 ${directory} 的配置不符：${contradiction}。`,
        `The plan and the configuration of ${directory} contradict each other: ${contradiction}.`,
      ),
      remedy: REMEDY,
    });
  }
  if (only !== undefined && others.length === 0)
    return { ...only, ...plan, root: only.root, modules: only.modules, carriedThrough: [] };
  const [first] = candidates;
  const missing =
    candidates.length === 1 && first !== undefined
      ? planned.addresses.find((address) => !isConfigured(first, address))
      : undefined;
  throw new GuardError({
    place: { file },
    message:
      only !== undefined
        ? text(`${directory} 中有多个堆栈都符合这份 plan。`, `Several stacks of ${directory} fit this plan.`)
        : missing === undefined
          ? text(`${directory} 中没有符合这份 plan 的配置。`, `No configuration in ${directory} fits this plan.`)
          : text(
              `plan 中的 ${missing} 不在 ${directory} 的配置中。`,
              `${missing} of the plan is not in the configuration of ${directory}.`,
            ),
    remedy: REMEDY,
  });
}

const REMEDY = text("请用 --config 指定生成该 plan 的目录。", "Name with --config the directory that the plan was made of.");

/** The first argument that is a constant in one of the two and something else in the other; null where they agree. */
function contradictionOf(plan: Unit, unit: Unit): string | null {
  return providersDiffer(plan.root, unit.root) ?? modulesDiffer(plan, plan.root, unit, unit.root, "");
}

function modulesDiffer(plan: Unit, planned: ModuleSource, unit: Unit, written: ModuleSource, prefix: string): string | null {
  const blocks = new Map(written.resources.map((block) => [ownAddress(block), block]));
  for (const block of planned.resources) {
    const other = blocks.get(ownAddress(block));
    const argument = other === undefined ? null : bodiesDiffer(block.body, other.body);
    if (argument !== null) return `${prefix}${ownAddress(block)}.${argument}`;
  }
  const below = unit.modules.get(written);
  for (const [name, child] of plan.modules.get(planned) ?? []) {
    const other = below?.get(name);
    const found = other === undefined ? null : modulesDiffer(plan, child, unit, other, `${prefix}module.${name}.`);
    if (found !== null) return found;
  }
  return null;
}

function providersDiffer(planned: ModuleSource, written: ModuleSource): string | null {
  const blocks = new Map(
    written.providers.map((block) => [block.alias === null ? block.localName : `${block.localName}.${block.alias}`, block]),
  );
  for (const { localName, body } of planned.providers) {
    const other = blocks.get(localName);
    const argument = other === undefined ? null : bodiesDiffer(body, other.body);
    if (argument !== null) return `provider ${localName} ${argument}`;
  }
  return null;
}

function bodiesDiffer(planned: Body, written: Body): string | null {
  for (const [name, expression] of planned) {
    const other = written.get(name);
    // A plan shows these in a form of its own.
    if (metaArguments.has(name) || other === undefined) continue;
    const value = scalarOf(expression);
    const writtenValue = scalarOf(other);
    if (value !== undefined && writtenValue !== undefined && value !== writtenValue) return name;
    // Names in the plan mean that the code holds no constant there.
    if (writtenValue !== undefined && expression.kind === "opaque" && expression.references.length > 0) return name;
  }
  return null;
}

function scalarOf(expression: Expression): string | undefined {
  return expression.kind === "literal" && expression.value !== null ? normalise(String(expression.value)) : undefined;
}
