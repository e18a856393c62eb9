import { defineRule } from "../../lib/engine/rule";
import { text } from "../../lib/text";
import { type Undecided, undecidedFor } from "../by-cause";
import { granted, withoutFilings } from "../examples/ledger";
import { hangzhou, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { order33, unfiledDomainsAreCutOff } from "../legal-basis";
import { listNames } from "../name-list";
import { type Waiting, severalWait, waitingOf } from "../waiting-words";

const recordTo = (value: string): { readonly alicloud_alidns_record: Readonly<Record<string, object>> } => ({
  alicloud_alidns_record: { www: wwwRecord(value) },
});

export const targetUndecided = defineRule({
  id: "target-undecided",
  severity: "undecided",
  scope: "infrastructure",
  title: text("无法判断域名指向何处", "It is not known where a hostname leads"),
  rationale: text(
    "域名指向中国内地就需要备案。写死的公网 IP、别家的域名和部署后才产生的值都不显示位置；不按 IP 归属库猜测，因为它们互相矛盾，也不能当作通过。",
    "A hostname that leads to mainland China needs a filing. A literal public address, another company's hostname or a value that exists only after apply does not show where it is; it is not guessed from GeoIP tables, which contradict each other, and it is no pass either.",
  ),
  legalBasis: [order33(5), unfiledDomainsAreCutOff],
  remedy: text(
    "请在记录中引用资源的属性而不是写死地址；或在 filings.yaml 的 addresses 中说明该地址位于哪里、属于哪家云；取决于变量的，用 --var 或 guard(app, { variables }) 给出。",
    "Refer to the resource's attribute in the record instead of a literal; or say under addresses: in filings.yaml where the address is and at which cloud; or give the variable that it waits for, with --var or guard(app, { variables }).",
  ),
  messages: {
    one: ({ addresses, hostnames, reason }: Waiting) =>
      text(
        `无法判断 ${hostnames[0] ?? "域名"}（${addresses[0] ?? ""}）指向何处：${reason.zh}。`,
        `It is not known where ${hostnames[0] ?? "the hostname"} (${addresses[0] ?? ""}) leads: ${reason.en}.`,
      ),
    several: severalWait,
    adrift: ({ addresses, reason }: Waiting) =>
      text(
        `${listNames(addresses).zh} 的结论不能确定：${reason.zh}。`,
        `The verdict on ${listNames(addresses).en} is not certain: ${reason.en}.`,
      ),
  },
  *check({ infrastructure }) {
    for (const undecided of undecidedFor("target", infrastructure.sites)) {
      const { site, others, cause } = undecided;
      yield { message: messageOf(undecided), data: waitingOf(undecided), site, others, ...(cause === null ? {} : { cause }) };
    }
  },
  examples: {
    denied: [
      {
        title: text("记录写死了公网 IP", "A record holds a literal public address"),
        stacks: synthesised({ shop: { resource: recordTo("203.0.113.10") } }),
        ledger: granted,
        expects: [{ message: "one", address: "alicloud_alidns_record.www" }],
      },
      {
        title: text(
          "一个可能的目标在内地且已备案，另一个不知在哪里",
          "One possible target is in the mainland and filed, the other may be anywhere",
        ),
        stacks: synthesised({
          shop: {
            variable: { moved: { type: "bool" }, address: { type: "string" } },
            resource: recordTo('${var.moved ? var.address : "xinghai-static.oss-cn-hangzhou.aliyuncs.com"}'),
          },
        }),
        ledger: granted,
        expects: [{ message: "one", address: "alicloud_alidns_record.www" }],
      },
      {
        title: text("两条记录取决于同一个变量", "Two records wait for one variable"),
        stacks: synthesised({
          shop: {
            variable: { address: { type: "string" } },
            resource: {
              alicloud_alidns_record: { www: wwwRecord("${var.address}"), api: wwwRecord("${var.address}", { rr: "api" }) },
            },
          },
        }),
        expects: [{ message: "several", address: "alicloud_alidns_record.www" }],
      },
      {
        title: text(
          "未备案的域名不知指向何处，可能就是声明为非网站用途的服务器",
          "An unfiled hostname may lead anywhere, so also to the server that is attested to serve no web",
        ),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            variable: { address: { type: "string" } },
            resource: { alicloud_instance: { bastion: publicServer }, ...recordTo("${var.address}") },
          },
        }),
        ledger: withoutFilings(
          "attestations:\n  - { match: alicloud_instance.bastion, purpose: non-web, reason: SSH only, owner: ops, reviewedAt: 2026-09-01 }\n",
        ),
        expects: [
          { message: "adrift", address: "alicloud_instance.bastion" },
          { message: "one", address: "alicloud_alidns_record.www" },
        ],
      },
    ],
    allowed: [
      {
        title: text("台账说明了地址位于海外", "The ledger says that the address is overseas"),
        stacks: synthesised({ shop: { resource: recordTo("203.0.113.10") } }),
        ledger: withoutFilings("addresses:\n  - { cidr: 203.0.113.0/24, jurisdiction: overseas }\n"),
      },
      {
        title: text("近似情形：记录写死的是内网地址", "Near miss: the literal address is a private one"),
        stacks: synthesised({ shop: { resource: recordTo("10.0.0.8") } }),
      },
      {
        title: text("近似情形：TXT 验证记录，值是任意文本", "Near miss: a TXT record for validation, with any text as its value"),
        stacks: synthesised({
          shop: {
            variable: { token: { type: "string" } },
            resource: { alicloud_alidns_record: { verify: wwwRecord("${var.token}", { rr: "_dnsauth", type: "TXT" }) } },
          },
        }),
      },
    ],
  },
});

/** A site that needs a filing and is no record does not lead anywhere itself: another hostname may lead to it. */
function messageOf({ site, others }: Undecided): "one" | "several" | "adrift" {
  if (site.role !== "record" && site.need.kind === "required") return "adrift";
  return others.length === 0 ? "one" : "several";
}
