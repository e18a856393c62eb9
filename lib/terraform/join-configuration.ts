import { GuardError } from "../guard-error";
import { text } from "../text";
import { isConfigured } from "./bare-configuration";
import type { Unit } from "./module-source";

/**
 * Joins a plan with the configuration that it was made of, so that either decides what the other cannot: the plan has values and
 * instances, the configuration has the expressions. Throws GuardError where no configuration, or more than one, has all resources of the plan.
 */
export function joinConfiguration(plan: Unit, candidates: readonly Unit[], directory: string): Unit {
  const { planned } = plan;
  if (planned === undefined) return plan;
  const fitting = candidates.filter((unit) => planned.addresses.every((address) => isConfigured(unit, address)));
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) return { ...only, ...plan, root: only.root, modules: only.modules };
  const [first] = candidates;
  const missing =
    candidates.length === 1 && first !== undefined
      ? planned.addresses.find((address) => !isConfigured(first, address))
      : undefined;
  throw new GuardError({
    place: { file: plan.stack },
    message:
      only !== undefined
        ? text(`${directory} 中有多个堆栈都符合这份 plan。`, `Several stacks of ${directory} fit this plan.`)
        : missing === undefined
          ? text(`${directory} 中没有符合这份 plan 的配置。`, `No configuration in ${directory} fits this plan.`)
          : text(
              `plan 中的 ${missing} 不在 ${directory} 的配置中。`,
              `${missing} of the plan is not in the configuration of ${directory}.`,
            ),
    remedy: text("请用 --config 指定生成该 plan 的目录。", "Name with --config the directory that the plan was made of."),
  });
}
