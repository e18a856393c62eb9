import { check } from "../lib/check";
import type { ReportedResource } from "../lib/engine/report";
import type { Json } from "../lib/terraform/body";
import { unitOfPlan } from "../lib/terraform/read-plan";
import { ledgerWith } from "./infrastructure/verdict-of";

/** One instance of a small plan: what is known, and for what is not the references of its expression (null: no expression). */
export interface MiniInstance {
  readonly known?: Readonly<Record<string, unknown>>;
  readonly unknown?: Readonly<Record<string, readonly string[] | null>>;
  /** Known values whose expression is a reference, as in an update. */
  readonly from?: Readonly<Record<string, readonly string[]>>;
  readonly provider?: string;
  readonly forEach?: readonly string[];
  readonly count?: readonly string[];
}

/** A small plan of root resources by address; with each region under the provider key that it is given. */
export function miniPlan(
  instances: Readonly<Record<string, MiniInstance>>,
  regions: Readonly<Record<string, unknown>> = {
    alicloud: "cn-hangzhou",
    "alicloud.hk": "cn-hongkong",
    tencentcloud: "ap-guangzhou",
    "tencentcloud.hk": "ap-hongkong",
  },
  more: Readonly<Record<string, unknown>> = {},
): { readonly [key: string]: Json } {
  const blocks = new Map<string, object>();
  const changes = Object.entries(instances).map(([address, instance]) => {
    const { known = {}, unknown = {}, from = {} } = instance;
    const [block = address] = address.split("[");
    const [type = "", name = ""] = block.split(".");
    const constants = Object.entries(known).filter(([attribute]) => from[attribute] === undefined);
    const references = Object.entries({ ...unknown, ...from }).flatMap(([attribute, list]) =>
      list === null ? [] : [[attribute, { references: list }] as const],
    );
    blocks.set(block, {
      address: block,
      mode: "managed",
      type,
      name,
      provider_config_key: instance.provider ?? type.split("_")[0],
      expressions: Object.fromEntries<object>([
        ...constants.map(([attribute, value]) => [attribute, { constant_value: value }] as const),
        ...references,
      ]),
      ...(instance.forEach === undefined ? {} : { for_each_expression: { references: instance.forEach } }),
      ...(instance.count === undefined ? {} : { count_expression: { references: instance.count } }),
    });
    const marks = Object.fromEntries(Object.keys(unknown).map((attribute) => [attribute, true]));
    return {
      address,
      mode: "managed",
      type,
      name,
      change: {
        actions: ["create"],
        before: null,
        after: known,
        after_unknown: { ...("id" in known ? {} : { id: true }), ...marks },
        after_sensitive: {},
      },
    };
  });
  const providers = Object.entries(regions).map(([key, region]): readonly [string, object] => [
    key,
    {
      name: key.split(".")[0],
      full_name: `registry.terraform.io/x/${key.split(".")[0]}`,
      expressions: region === null ? {} : { region: typeof region === "string" ? { constant_value: region } : region },
    },
  ]);
  return JSON.parse(
    JSON.stringify({
      format_version: "1.2",
      resource_changes: changes,
      configuration: { provider_config: Object.fromEntries<object>(providers), root_module: { resources: [...blocks.values()] } },
      ...more,
    }),
  ) as { readonly [key: string]: Json };
}

/** The verdicts of a plan by address; xinghai-shop.cn is filed at Alibaba Cloud. */
export function planVerdicts(plan: { readonly [key: string]: Json }): Record<string, ReportedResource["verdict"]> {
  const unit = unitOfPlan("plan.json", plan, "plan.json");
  const report = check({ units: [unit], ledger: ledgerWith(), rules: [], today: "2026-11-25", door: "check", inputs: [] });
  return Object.fromEntries(report.resources.map(({ address, verdict }) => [address, verdict]));
}
