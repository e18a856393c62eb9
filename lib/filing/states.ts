import { text, type Text } from "../text";

export type StateName =
  | "not_filed"
  | "draft"
  | "provider_review"
  | "sms_verification"
  | "bureau_review"
  | "access_pending"
  | "rejected"
  | "granted"
  | "change_in_progress"
  | "access_restricted"
  | "access_cancelled"
  | "service_cancelled"
  | "subject_cancelled"
  | "hollow_subject"
  | "blacklisted";

/** A state in the life of a filing and what it lets a cloud serve. */
export interface FilingState {
  readonly name: Text;
  /** May a mainland server run for it? Clouds hand out a filing service number only for a running, public server. */
  readonly server: "allow" | "block";
  /** May a hostname lead to the mainland? `warn`: filed elsewhere, so the access list decides for this cloud. */
  readonly hostname: "allow" | "block" | "warn";
  /** On the way to a first number: it has none yet, and nothing may resolve. */
  readonly inProgress: boolean;
  /** The entry is history: its domains may be filed by somebody else. */
  readonly ended: boolean;
  /** A number has been issued and belongs in the ledger. */
  readonly numbered: boolean;
  /** It was granted once, and the bureau or the provider has taken it back. */
  readonly revoked: boolean;
}

export const STATES_AS_OF = "2026-11-22";

/**
 * Checked 2026-11-22. Sources: Order 33 of the MII (2005) articles 5, 18, 22 to 27; filing manuals of Tencent Cloud and Huawei Cloud.
 * A first filing must not resolve before it is granted; a change stays online.
 */
export const STATES: Readonly<Record<StateName, FilingState>> = {
  not_filed: state("未备案", "not filed", "block", "block", "ended"),
  draft: state("草稿", "draft", "allow", "block", "inProgress"),
  provider_review: state("接入商初审", "first review by the access provider", "allow", "block", "inProgress"),
  sms_verification: state("短信核验", "verification by text message", "allow", "block", "inProgress"),
  bureau_review: state("管局审核", "review by the bureau", "allow", "block", "inProgress"),
  access_pending: state("新增接入审核中", "access filing under review", "allow", "warn", "numbered"),
  rejected: state("驳回", "rejected", "block", "block", "ended"),
  granted: state("已备案", "granted", "allow", "allow", "numbered"),
  change_in_progress: state("变更中", "change in progress", "allow", "allow", "numbered"),
  access_restricted: state("限制接入", "access restricted", "block", "block", "revoked"),
  access_cancelled: state("取消接入", "access cancelled", "block", "block", "revoked"),
  service_cancelled: state("注销互联网信息服务", "service cancelled", "block", "block", "ended", "revoked"),
  subject_cancelled: state("注销主体", "subject cancelled", "block", "block", "ended", "revoked"),
  hollow_subject: state("空壳主体", "hollow subject", "block", "block", "revoked"),
  blacklisted: state("黑名单", "blacklisted", "block", "block", "revoked"),
};

function state(
  zh: string,
  en: string,
  server: FilingState["server"],
  hostname: FilingState["hostname"],
  ...traits: readonly ("inProgress" | "ended" | "numbered" | "revoked")[]
): FilingState {
  return {
    name: text(zh, en),
    server,
    hostname,
    inProgress: traits.includes("inProgress"),
    ended: traits.includes("ended"),
    numbered: traits.includes("numbered"),
    revoked: traits.includes("revoked"),
  };
}
