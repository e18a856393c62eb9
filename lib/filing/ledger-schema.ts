import { z } from "zod";
import { text } from "../text";
import { checkCloud } from "./cloud-names";
import { checkDocument } from "./document-check";
import { personFault } from "./registrant-check";
import { STATES, type StateName } from "./states";
import {
  checkDate,
  checkForeignHost,
  checkLicenceNumber,
  checkListedDomain,
  checkMatch,
  checkNetwork,
  checkProvince,
  checkRegisteredDomain,
  checkServiceNumber,
  checkSubjectNumber,
} from "./value-checks";
import type { ValueFault } from "./value-fault";
import { checkWaiverMatch } from "./waiver-match";

/** The schema of `filings.yaml`. Descriptions and examples serve the editor and the fault messages alike. */

export const SUBJECT_KINDS = ["company", "individual", "public-institution", "government", "social-organisation"] as const;
export const SERVICE_KINDS = ["website", "app", "mini-program", "quick-app"] as const;
export const REGISTRANT_ROLES = ["legal-representative", "shareholder", "officer"] as const;
export const ACCESS_STATES = ["granted", "pending", "cancelled"] as const;
export const JURISDICTIONS = ["mainland", "hong-kong", "macao", "taiwan", "overseas"] as const;
export const PURPOSES = ["non-web", "internal", "ip-only"] as const;
const STATE_NAMES = Object.keys(STATES).filter((name): name is StateName => name in STATES);

const words = (description: string, example: string) => checked(description, example, () => null);
const date = (description: string, example = "2027-06-30") => checked(description, example, checkDate);
const id = checked("代号，供代码与 domains 引用 / id that code and domains refer to", "shop", checkId);
const ref = words("公司内部档案的引用 / opaque reference to the company's own record", "OA-2026-001");
const contact = words("联系人或部门 / who to ask", "legal@example.com");
const cloud = checked("云的 Terraform 提供方名称 / the cloud's Terraform provider name", "alicloud", checkCloud);

export const RegistrantSchema = z
  .union([
    words("subject，或主体的 id、名称、备案号 / subject, or a subject's id, name or number", "subject"),
    z
      .strictObject({
        name: words("持有者全名 / full name of the registrant", "李星"),
        kind: z.enum(SUBJECT_KINDS).optional(),
        role: z.enum(REGISTRANT_ROLES).optional(),
        proof: checked("证明材料 / what proves the role", "域名注册人证明 2026-01", checkDocument).optional(),
        ref: ref.optional(),
      })
      .check((context) => {
        const fault = personFault(context.value);
        if (fault !== null) context.issues.push({ code: "custom", input: context.value, params: { ...fault } });
      })
      // The same for editors.
      .meta({ anyOf: [{ required: ["kind"] }, { required: ["role"] }] }),
  ])
  .meta({ description: "域名持有者 / registrant of the domain", examples: ["subject"] });

export const AccessProviderSchema = z.union([
  cloud,
  z.strictObject({ cloud, status: z.enum(ACCESS_STATES).optional(), since: date("起始日期 / since", "2026-11-01").optional() }),
]);

export const ServiceSchema = z.strictObject({
  id: id.optional(),
  number: checked("服务备案号 / service number", "浙ICP备2021999901号-1", checkServiceNumber).optional(),
  kind: z.enum(SERVICE_KINDS).optional(),
  name: words("服务名称 / name of the service", "星海商城").optional(),
  status: z.enum(STATE_NAMES).optional(),
  since: date("进入当前状态的日期 / in this status since", "2026-11-01").optional(),
  commercial: z.boolean().optional(),
  forum: z
    .boolean()
    .meta({ description: "有论坛等交互内容 / has a forum or the like", examples: [false] })
    .optional(),
  domains: z
    .array(checked("已备案的域名 / filed domain", "xinghai-shop.cn", checkListedDomain))
    .meta({ description: "该服务名下的域名 / domains of this very service", examples: [["xinghai-shop.cn"]] }),
  accessProviders: z
    .array(AccessProviderSchema)
    .meta({ description: "接入服务商 / access providers of the filing", examples: [["alicloud"]] }),
  registrant: RegistrantSchema.optional(),
  categories: z
    .array(
      z.strictObject({
        item: words("前置审批项目 / pre-approval item", "publishing"),
        certificate: checked("批准文件号 / certificate", "网出证（浙）字999901号", checkDocument).optional(),
        validTo: date("有效期至 / valid to").optional(),
      }),
    )
    .optional(),
  publicSecurity: z
    .strictObject({ number: words("公安联网备案号 / public-security number", "浙公网安备33010602999901号") })
    .optional(),
  servers: z
    .array(checked("服务器的资源地址 / resource addresses of its servers", "alicloud_instance.shop*", checkMatch))
    .optional(),
  addresses: z
    .array(checked("备案登记的服务器地址 / server addresses that the filing names", "203.0.113.10", checkNetwork))
    .optional(),
  changes: z
    .array(
      z.strictObject({
        what: words("变更内容 / what changes", "site name"),
        at: date("变更生效日期 / takes effect", "2026-12-31"),
        filedAt: date("提交变更备案的日期 / change order handed in", "2026-11-20").optional(),
      }),
    )
    .optional(),
  evidence: z
    .strictObject({
      source: words("来源 / source", "MIIT query"),
      by: words("核对人 / who checked", "legal"),
      at: date("核对日期 / date of the check", "2026-10-01"),
      sha256: checked("材料摘要 / digest of the record", "0".repeat(64), checkDigest).optional(),
    })
    .optional(),
  openedAt: date("开通日期 / opened", "2026-01-15").optional(),
  verifiedAt: date("最近核对日期 / last verified", "2026-10-01").optional(),
  contact: contact.optional(),
  ref: ref.optional(),
});

export const SubjectSchema = z.strictObject({
  id: id.optional(),
  name: words("主体全称 / full name of the subject", "杭州星海科技有限公司"),
  kind: z.enum(SUBJECT_KINDS).meta({ description: "主体性质 / nature of the subject", examples: ["company"] }),
  province: checked("主体所在省份 / province of the subject", "浙江", checkProvince).optional(),
  number: checked("主体备案号 / subject number", "浙ICP备2021999901号", checkSubjectNumber).optional(),
  licence: z
    .strictObject({
      number: checked("经营许可证号 / licence number", "浙B2-20219901", checkLicenceNumber),
      validTo: date("有效期至 / valid to").optional(),
    })
    .optional(),
  verifiedAt: date("最近核对日期 / last verified", "2026-10-01").optional(),
  contact: contact.optional(),
  ref: ref.optional(),
  services: z.array(ServiceSchema).meta({ description: "互联网信息服务 / services of the subject", examples: [[]] }),
});

export const DomainSchema = z.strictObject({
  name: checked("注册域名 / registrable domain", "xinghai-shop.cn", checkRegisteredDomain),
  registrant: RegistrantSchema,
  realName: z.enum(["verified", "pending", "none"]).optional(),
  realNameAt: date("实名认证通过的日期 / real name verified on", "2026-09-01").optional(),
  registrar: words("注册服务机构 / registrar", "阿里云计算有限公司").optional(),
  expiresAt: date("到期日期 / expires", "2028-03-01").optional(),
  verifiedAt: date("最近核对日期 / last verified", "2026-10-01").optional(),
  ref: ref.optional(),
});

const place = { jurisdiction: z.enum(JURISDICTIONS), cloud: cloud.optional() };

export const AddressSchema = z.union([
  z.strictObject({ cidr: checked("地址或网段 / address or network", "203.0.113.0/24", checkNetwork), ...place }),
  z.strictObject({ host: checked("主机名或通配符 / hostname or wildcard", "*.partner-cdn.example", checkForeignHost), ...place }),
]);

const owner = words("负责人 / owner", "ops");

export const AttestationSchema = z.strictObject({
  match: checked("资源地址或构造路径 / address or construct path", "alicloud_instance.bastion", checkMatch),
  purpose: z.enum(PURPOSES),
  reason: words("理由 / reason", "SSH only"),
  owner,
  reviewedAt: date("最近复核日期 / last reviewed", "2026-09-01"),
});

export const WaiverSchema = z.strictObject({
  rule: words("规则 / rule", "record-without-filing"),
  match: checked(
    "资源地址、构造路径或指纹 / address, construct path or fingerprint",
    "alicloud_instance.bastion",
    checkWaiverMatch,
  ),
  reason: words("理由 / reason", "moving to Hong Kong"),
  owner,
  ticket: words("工单 / ticket", "OPS-12").optional(),
  expires: date("截止日期 / expires", "2026-12-31"),
});

export const AccountSchema = z.strictObject({
  cloud,
  account: words("账号 / account", "shop-production").optional(),
  region: words("地域；默认所有地域 / region; all by default", "cn-north-1").optional(),
  filed: z
    .boolean()
    .meta({ description: "该账号已在此云完成备案 / the account's filing at this cloud is done", examples: [true] })
    .optional(),
  portException: checked(
    "80、8080、443 端口已开通的凭据 / what opened ports 80, 8080 and 443",
    "case 999901",
    checkDocument,
  ).optional(),
});

export const LedgerSchema = z.strictObject({
  version: z.literal(1).meta({ description: "台账格式版本 / version of the format", examples: [1] }),
  subjects: z.array(SubjectSchema).meta({ description: "备案主体 / subjects", examples: [[]] }),
  domains: z.array(DomainSchema).optional(),
  addresses: z.array(AddressSchema).optional(),
  accounts: z.array(AccountSchema).optional(),
  attestations: z.array(AttestationSchema).optional(),
  waivers: z.array(WaiverSchema).optional(),
});

/** The JSON Schema of the ledger, for editors; published as `schemas/filings.schema.json`. */
export function ledgerJsonSchema(): object {
  return {
    $id: "filings.schema.json",
    title: "beian-guard: 备案台账 / ledger of ICP filings",
    ...z.toJSONSchema(LedgerSchema, { io: "input", target: "draft-7" }),
  };
}

function checked(description: string, example: string, check: (value: string) => ValueFault | null) {
  return z
    .string()
    .min(1)
    .check((context) => {
      const fault = context.value === "" ? null : (blank(context.value) ?? check(context.value));
      if (fault !== null) context.issues.push({ code: "custom", input: context.value, params: { ...fault } });
    })
    .meta({ description, examples: [example] });
}

function blank(value: string): ValueFault | null {
  if (value.trim() !== "") return null;
  return {
    message: text("这里只有空白字符。", "The value is nothing but white space."),
    remedy: text("请填写内容，或删去这个键。", "Fill it in, or remove the key."),
  };
}

function checkId(value: string): ValueFault | null {
  if (/^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(value) && value !== "subject") return null;
  return {
    message: text(`“${value}”不能作为 id。`, `"${value}" cannot be an id.`),
    remedy: text(
      "id 由字母、数字、- 和 _ 组成，例如 shop；subject 是保留字。",
      "An id is made of letters, digits, - and _, such as shop; the word subject is taken.",
    ),
  };
}

function checkDigest(value: string): ValueFault | null {
  if (/^[0-9a-f]{64}$/i.test(value)) return null;
  return {
    message: text("sha256 不是 64 位十六进制数。", "The sha256 is not 64 hexadecimal digits."),
    remedy: text("请写材料文件的 SHA-256 摘要。", "Write the SHA-256 digest of the record's file."),
  };
}
