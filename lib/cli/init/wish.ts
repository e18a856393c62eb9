import { GuardError } from "../../guard-error";
import { text } from "../../text";
import type { Keeping } from "../commands/baseline";
import { type CiService, ciServices } from "../project/detect";

/** The options of `init` that belong together. */
export interface BaselineOptions {
  readonly baseline?: boolean;
  readonly owner?: string;
  readonly until?: string;
  readonly reason?: string;
}

/** The baseline that is asked for; null: none. Throws GuardError where a part of it is missing. */
export function readBaselineWish({ baseline, owner, until, reason }: BaselineOptions): Keeping | null {
  const given = { owner, until, reason };
  if (baseline !== true) {
    const alone = Object.entries(given).find(([, value]) => value !== undefined)?.[0];
    if (alone === undefined) return null;
    throw new GuardError({
      message: text(`--${alone} 只与 --baseline 一起使用。`, `--${alone} goes with --baseline.`),
      remedy: text(`请加上 --baseline，或去掉 --${alone}。`, `Add --baseline, or leave --${alone} out.`),
    });
  }
  if (isGiven(owner) && isGiven(until) && isGiven(reason)) return { owner, until, reason };
  const missing = Object.entries(given).flatMap(([name, value]) => (isGiven(value) ? [] : [`--${name}`]));
  throw new GuardError({
    message: text(`--baseline 缺少 ${missing.join("、")}。`, `--baseline lacks ${missing.join(", ")}.`),
    remedy: text(
      "请写明由谁负责、到哪一天为止、为什么：--owner 姓名 --until 2026-12-31 --reason 原因。",
      "Say who answers for the findings, until when and why: --owner NAME --until 2026-12-31 --reason TEXT.",
    ),
  });
}

/** The service of --ci. Throws GuardError for one without a template. */
export function parseCi(name: string): CiService {
  const found = ciServices.find((service) => service === name);
  if (found !== undefined) return found;
  throw new GuardError({
    message: text(`没有名为“${name}”的 CI 模板。`, `There is no template for the CI service "${name}".`),
    remedy: text(`可用的有：${ciServices.join("、")}。`, `There are ${ciServices.join(", ")}.`),
  });
}

function isGiven(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== "";
}
