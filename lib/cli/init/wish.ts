import { GuardError } from "../../guard-error";
import { text } from "../../text";
import type { Keeping } from "../commands/baseline";
import { type CiService, ciServices } from "../project/detect";

/** The options of `init` that belong together. */
export interface BaselineOptions {
  readonly baselineOwner?: string;
  readonly baselineUntil?: string;
  readonly baselineReason?: string;
}

/** The baseline that is asked for; null: none. Throws GuardError where a part of it is missing. */
export function readBaselineWish({ baselineOwner, baselineUntil, baselineReason }: BaselineOptions): Keeping | null {
  const given = {
    "--baseline-owner": baselineOwner,
    "--baseline-until": baselineUntil,
    "--baseline-reason": baselineReason,
  };
  if (Object.values(given).every((value) => value === undefined)) return null;
  if (isGiven(baselineOwner) && isGiven(baselineUntil) && isGiven(baselineReason)) {
    return { owner: baselineOwner, until: baselineUntil, reason: baselineReason };
  }
  const missing = Object.entries(given).flatMap(([name, value]) => (isGiven(value) ? [] : [name]));
  throw new GuardError({
    message: text(`基线还缺少 ${missing.join("、")}。`, `The baseline lacks ${missing.join(", ")}.`),
    remedy: text(
      "请写明由谁负责、到哪一天为止、为什么：--baseline-owner 姓名 --baseline-until 2026-12-31 --baseline-reason 原因。",
      "Say who answers for the findings, until when and why: --baseline-owner NAME --baseline-until 2026-12-31 --baseline-reason TEXT.",
    ),
  });
}

/** The services of --ci: none is an empty list. Throws GuardError for one without a template. */
export function parseCi(name: string): readonly CiService[] {
  if (name === NO_CI) return [];
  const found = ciServices.find((service) => service === name);
  if (found !== undefined) return [found];
  throw new GuardError({
    message: text(`没有名为“${name}”的 CI 模板。`, `There is no template for the CI service "${name}".`),
    remedy: text(`可用的有：${ciChoices.join("、")}。`, `There are ${ciChoices.join(", ")}.`),
  });
}

const NO_CI = "none";

/** What --ci takes. */
export const ciChoices: readonly string[] = [...ciServices, NO_CI];

function isGiven(value: string | undefined): value is string {
  return value !== undefined && value.trim() !== "";
}
