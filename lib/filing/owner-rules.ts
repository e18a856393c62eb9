import { type Text, text } from "../text";
import { findProvince } from "./provinces";
import type { LedgerSubject, RegistrantRole } from "./ledger";

/** Who but the organisation itself may hold its domains, by province, as of that day. Where a bureau is not named, it is not known. */
export const OWNER_RULES_AS_OF = "2026-11-22";

/**
 * Whether the bureau of a subject's province takes a domain of somebody with that role: the notice 工信部信管〔2017〕264号 allows all
 * three; `unknown` where no source says what this bureau does.
 */
export function takesRole(
  subject: LedgerSubject,
  role: RegistrantRole,
  /** What the user has asked the bureau: outranks the table. */
  own: Partial<Readonly<Record<RegistrantRole, boolean>>> = {},
): "yes" | "no" | "unknown" {
  const asked = own[role];
  if (asked !== undefined) return asked ? "yes" : "no";
  const rule = ownerRuleOf(subject);
  if (rule !== null) return rule.roles.includes(role) ? "yes" : "no";
  // Clouds compare with the organisation or its legal representative; others need the ministry's form, which some bureaus take.
  return role === "legal-representative" ? "yes" : "unknown";
}

/** The name of the province that a subject is filed in; null where neither its entry nor its number says. */
export function provinceOf(subject: LedgerSubject): Text | null {
  const province = findProvince(subject.province ?? "") ?? findProvince(subject.number?.province ?? "");
  return province === null ? null : text(province.short, province.en);
}

/** The character of that province in filing numbers; empty where it is not known. */
export function characterOf(subject: LedgerSubject): string {
  const province = findProvince(subject.province ?? "") ?? findProvince(subject.number?.province ?? "");
  return province?.icp ?? "";
}

interface OwnerRule {
  /** The province's short name in Chinese. */
  readonly province: string;
  readonly roles: readonly RegistrantRole[];
  readonly source: string;
}

const OWNER_RULES: readonly OwnerRule[] = [
  {
    province: "宁夏",
    roles: [],
    source: "Huawei Cloud, 备案管局咨询, 2026-07-02: the organisation, not its legal representative",
  },
  { province: "福建", roles: ["legal-representative"], source: "Huawei Cloud, 备案政策咨询, 2026-07-02" },
  { province: "广东", roles: ["legal-representative"], source: "Huawei Cloud, 备案政策咨询, 2026-07-02" },
];

function ownerRuleOf(subject: LedgerSubject): OwnerRule | null {
  const province = provinceOf(subject);
  return OWNER_RULES.find((rule) => rule.province === province?.zh) ?? null;
}
