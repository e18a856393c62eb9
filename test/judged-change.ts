import { check, type CheckInput } from "../lib/check";
import { defaultSettings } from "../lib/engine/settings";
import type { Finding } from "../lib/engine/report";
import { parseLedger } from "../lib/filing/ledger-file";
import type { FormerPermission } from "../lib/judge-change";
import type { Json } from "../lib/terraform/body";
import type { Unit } from "../lib/terraform/module-source";
import { unitOfJson } from "../lib/terraform/unit-of-json";
import { ledgerOf, withoutFilings } from "../policies/examples/ledger";
import { hangzhou, publicServer } from "../policies/examples/parts";
import { rules } from "../policies/index";

export type Resources = Readonly<Record<string, Readonly<Record<string, object>>>>;

export const unit = (resource: Resources, more: object = {}): Unit =>
  unitOfJson("shop", JSON.parse(JSON.stringify({ provider: hangzhou, resource, ...more })) as Json, "shop/main.tf.json");
export const ledger = (yaml: string) => parseLedger(new TextEncoder().encode(yaml), "filings.yaml");
export const none = withoutFilings("");

/** What the rule says to a change from no resources, or from `from`, to `to`. */
export function said(
  change: {
    readonly from?: Resources;
    readonly to: Resources;
    readonly before: string;
    readonly after: string;
    readonly variable?: object;
    readonly provider?: object;
  },
  more: { readonly input?: Partial<CheckInput>; readonly former?: Partial<FormerPermission> } = {},
): readonly Finding[] {
  const variable = {
    ...(change.variable === undefined ? {} : { variable: change.variable }),
    ...(change.provider === undefined ? {} : { provider: change.provider }),
  };
  const { findings } = check({
    units: [unit(change.to, variable)],
    ledger: ledger(change.after),
    rules,
    today: "2026-11-25",
    door: "check",
    inputs: ["shop"],
    permittedBefore: {
      ledger: ledger(change.before),
      units: change.from === undefined ? [] : [unit(change.from, variable)],
      settings: defaultSettings,
      otherWidenings: [],
      excused: new Set(),
      ownersOf: () => null,
      formerNameOf: () => null,
      ...more.former,
    },
    ...more.input,
  });
  return findings.filter(({ rule }) => rule === "permission-widened-with-infrastructure");
}

export const server = { alicloud_instance: { web: publicServer } };
export const service = (rest: string): string =>
  ledgerOf(`{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], registrant: subject, ${rest} }`);

export const attested = (reviewedAt: string): string =>
  withoutFilings(
    `attestations:\n  - { match: alicloud_instance.web, purpose: non-web, reason: SSH, owner: ops, reviewedAt: ${reviewedAt} }\n`,
  );
/** By default no waiver may last longer than a year. */
export const waivedUntil = (expires: string): string =>
  withoutFilings(
    `waivers:\n  - { rule: server-without-filing, match: "alicloud_instance.*", reason: moving, owner: wang, expires: ${expires} }\n`,
  );
