import { catalogues } from "../../lib/catalogues/index";
import type { FilingRef } from "../../lib/filing/filing-ref";
import { nameCloud } from "../../lib/infrastructure/cloud-name";
import { text } from "../../lib/text";
import { refusal } from "../refusal";
import { assertFiling, assertFilingFits } from "./site-filing";
import { readSiteRegion } from "./site-region";

/** What is settled of the server that carries a filing before it is made. */
export interface AnchorPlan {
  readonly path: string;
  readonly region: string;
  readonly filing: FilingRef;
  /** It carries the filing, and serves no page of its own. */
  readonly footer: null;
  readonly name: string;
}

export interface AnchorInput {
  readonly path: string;
  readonly cloud: string;
  /** Undefined where no compiler asked for it. */
  readonly region: string | undefined;
  readonly filing: unknown;
  /** How long it is paid for in advance; undefined: as long as the construct decides. */
  readonly months: number | undefined;
  readonly type: string;
  readonly name: string;
}

/** Checks what a filing anchor is asked for, also where no compiler did. Throws GuardError with the construct path and the cure. */
export function planAnchor({ path, cloud, region, filing, months, type, name }: AnchorInput): AnchorPlan {
  assertFiling(path, filing);
  const place = readSiteRegion(path, cloud, region, "mainland").id;
  assertFilingFits(path, filing, [], cloud, type);
  if (months !== undefined) assertLongEnough(path, cloud, months);
  return { path, region: place, filing, footer: null, name };
}

function assertLongEnough(path: string, cloud: string, months: number): void {
  const minimum = catalogues.find((catalogue) => catalogue.cloud === cloud)?.filingTerms?.minimumMonths ?? 1;
  if (months >= minimum) return;
  const name = nameCloud(cloud);
  throw refusal(
    text(
      `${path} 的 months 是 ${months}，而${name.zh}只为购买满 ${minimum} 个月的服务器发放备案服务号。`,
      `The months of ${path} are ${months}, but ${name.en} gives out filing service numbers only for servers that are paid for ${minimum} months or more.`,
    ),
    text(`请购买 ${minimum} 个月以上。`, `Pay for ${minimum} months or more.`),
  );
}
