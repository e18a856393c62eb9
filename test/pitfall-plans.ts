import { type MiniInstance, miniPlan, planVerdicts } from "./mini-plans";

/** The ways in which a plan misleads its reader, by the numbers under which they were collected (2026-11-22), each as a plan of its own. */

export const server = (more: MiniInstance = {}): MiniInstance => ({
  known: { internet_max_bandwidth_out: 10, ...more.known },
  unknown: { public_ip: null, private_ip: null, ...more.unknown },
  ...(more.provider === undefined ? {} : { provider: more.provider }),
});
export const record = (value: readonly string[], known: object = {}): MiniInstance => ({
  known: { domain_name: "other-shop.cn", rr: "www", type: "A", ...known },
  unknown: { value },
});
export const of = (
  instances: Readonly<Record<string, MiniInstance>>,
  regions?: Readonly<Record<string, unknown>>,
  more?: Readonly<Record<string, unknown>>,
): Record<string, string> => planVerdicts(miniPlan(instances, regions, more));
export const ip = (name: string): readonly string[] => [`alicloud_instance.${name}.public_ip`, `alicloud_instance.${name}`];
