import type { Finding } from "../engine/report";
import type { Language } from "../text";
import { type Line, toned } from "./line";

/**
 * The evidence as a path that goes one step deeper with every resource: from the hostname to the region.
 *
 *     www.xinghai-shop.cn
 *     -> alicloud_alidns_record.www.value = alicloud_instance.web.public_ip: points to alicloud_instance.web
 *       -> alicloud_instance.web.availability_zone = cn-hangzhou-h: cn-hangzhou is in mainland China
 */
export function trailLines(
  { hostname, trail }: Pick<Finding, "hostname" | "trail">,
  indent: string,
  language: Language,
): readonly Line[] {
  if (trail.length === 0) return [];
  let depth = -1;
  let address: string | null = null;
  const hops = trail.map((step): Line => {
    if (step.address !== address) depth += 1;
    address = step.address;
    return [
      `${indent}${"  ".repeat(Math.min(depth, DEEPEST))}-> ${subjectOf(step, language)}`,
      toned(`${COLON[language]}${step.means[language]}`, "faint"),
    ];
  });
  return hostname === null ? hops : [[`${indent}${hostname}`], ...hops];
}

const DEEPEST = 8;
const COLON = { zh: "：", en: ": " } as const;

function subjectOf({ address, attribute, value, means }: Finding["trail"][number], language: Language): string {
  if (attribute !== null) return `${address}.${attribute}${value === null ? "" : ` = ${value}`}`;
  // Without an attribute the value is the resource that the meaning names.
  return value === null || means[language].includes(value) ? address : `${address} = ${value}`;
}
