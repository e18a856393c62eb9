import { matchesSite } from "../../lib/engine/matches-site";
import { defineRule } from "../../lib/engine/rule";
import type { WaiverUse } from "../../lib/engine/waivers";
import type { Placed } from "../../lib/filing/ledger";
import { nearest } from "../../lib/filing/nearest";
import { text } from "../../lib/text";
import { ledgerOf, withoutFilings } from "../examples/ledger";
import { hangzhou, hongKong, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { order33 } from "../legal-basis";
import { listNames } from "../name-list";
import { strict } from "../rule-sets";

interface Idle {
  readonly rule: string;
  readonly match: string;
  readonly owner: string;
}

const website = {
  alicloud_instance: { web: publicServer },
  alicloud_alidns_record: { legacy: wwwRecord("${alicloud_instance.web.public_ip}") },
};
const waiver = (rule: string, match: string): string =>
  withoutFilings(
    `waivers:\n  - { rule: ${rule}, match: "${match}", reason: moving to Hong Kong, owner: wang, expires: 2026-12-31 }\n`,
  );

export const waiverUnmatched = defineRule({
  id: "waiver-unmatched",
  severity: "warning",
  scope: "infrastructure",
  waivable: false,
  after: "waivers",
  title: text("豁免或用途声明没有对应任何内容", "A waiver or an attestation covers nothing"),
  rationale: text(
    "没有对应任何发现的豁免，要么写错了规则或地址，要么问题早已解决。前者不起作用，后者会在将来悄悄放行同一地址上的新问题。",
    "A waiver that covers no finding either names the wrong rule or address, or outlived its problem. The one has no effect; the other would one day let a new problem at the same address through.",
  ),
  legalBasis: [order33(5), order33(18)],
  remedy: text(
    "请对照报告改正台账中这一条的 rule 或 match；问题已不存在的，删去这一条。本次检查没有包含它所指的堆栈时，可以忽略。",
    "Correct its rule or match after the report, or remove the entry from the ledger where the problem is gone. Where this check left out the stack that it is about, there is nothing to do.",
  ),
  messages: {
    unknownRule: ({ rule, match, owner, near }: Idle & { readonly near: string | null }) =>
      text(
        `豁免（${match}，负责人 ${owner}）写的规则 ${rule} 不存在，因此不起作用${near === null ? "" : `；是否想写 ${near}`}。`,
        `The waiver for ${match} (owner ${owner}) names the rule ${rule}, which does not exist, so it waives nothing${near === null ? "" : `; did you mean ${near}`}.`,
      ),
    notWaivable: ({ rule, match, owner }: Idle) =>
      text(
        `规则 ${rule} 不接受豁免，因此豁免（${match}，负责人 ${owner}）不起作用。`,
        `No waiver covers the rule ${rule}, so the one for ${match} (owner ${owner}) waives nothing.`,
      ),
    nothing: ({ rule, match, owner }: Idle) =>
      text(
        `对规则 ${rule} 的豁免（负责人 ${owner}）所写的 ${match} 没有匹配任何资源或发现。`,
        `The waiver of ${rule} (owner ${owner}) is for ${match}, which matches no resource and no finding.`,
      ),
    noFinding: ({ rule, match, owner }: Idle) =>
      text(
        `对规则 ${rule} 的豁免（负责人 ${owner}）匹配到 ${match}，但该规则在那里没有发现。`,
        `The waiver of ${rule} (owner ${owner}) matches ${match}, where that rule finds nothing.`,
      ),
    partOfFinding: ({ rule, match, owner, missed }: Idle & { readonly missed: readonly string[] }) =>
      text(
        `对规则 ${rule} 的豁免（${match}，负责人 ${owner}）只包含发现的一部分资源，不包含 ${listNames(missed).zh}，因此不起作用。`,
        `The waiver of ${rule} for ${match} (owner ${owner}) names only some of the resources of the finding and not ${listNames(missed).en}, so it waives nothing.`,
      ),
    attestation: ({ match, owner }: Omit<Idle, "rule">) =>
      text(
        `用途声明（负责人 ${owner}）所写的 ${match} 没有匹配任何服务器或公网入口。`,
        `The attestation of ${owner} is for ${match}, which matches no server and no public entry.`,
      ),
  },
  *check({ waivers, infrastructure: { sites }, ledger }) {
    for (const use of waivers) {
      const { rule, match, owner } = use.waiver;
      const idle = { rule, match, owner };
      const where = (key: "rule" | "match") => placed(use.waiver, key, `${rule} ${match}`);
      if (use.standing === "unknown-rule" && !strict.includes(rule)) {
        yield { message: "unknownRule", data: { ...idle, near: nearest(rule, strict) }, ...where("rule") };
      } else if (use.standing === "not-waivable") {
        yield { message: "notWaivable", data: idle, ...where("rule") };
      } else if (isIdle(use) && use.missed.length > 0) {
        yield { message: "partOfFinding", data: { ...idle, missed: [...new Set(use.missed)] }, ...where("match") };
      } else if (isIdle(use)) {
        const message = sites.some((site) => matchesSite(match, site)) ? "noFinding" : "nothing";
        yield { message, data: idle, ...where("match") };
      }
    }
    for (const attestation of ledger.attestations) {
      const { match, owner } = attestation;
      if (sites.some((site) => !site.publishes && matchesSite(match, site))) continue;
      yield { message: "attestation", data: { match, owner }, ...placed(attestation, "match", match) };
    }
  },
  examples: {
    denied: [
      {
        title: text("规则名写错了", "The rule's name is misspelt"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: waiver("record-without-filling", "alicloud_alidns_record.legacy"),
        expects: [{ message: "unknownRule", entry: "record-without-filling alicloud_alidns_record.legacy" }],
      },
      {
        title: text("已注销的备案不接受豁免", "A cancelled filing cannot be waived"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: ledgerOf(
          "{ number: 浙ICP备2021999901号-1, status: service_cancelled, domains: [xinghai-shop.cn], accessProviders: [alicloud] }",
          "waivers:\n  - { rule: filing-cancelled-or-restricted, match: alicloud_alidns_record.legacy, reason: appeal, owner: legal, expires: 2026-12-31 }\n",
        ),
        expects: [{ message: "notWaivable", entry: "filing-cancelled-or-restricted alicloud_alidns_record.legacy" }],
      },
      {
        title: text("地址写错了", "The address is misspelt"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: waiver("record-without-filing", "alicloud_alidns_record.legcay"),
        expects: [{ message: "nothing", entry: "record-without-filing alicloud_alidns_record.legcay" }],
      },
      {
        title: text("资源已迁到香港，豁免不再需要", "The resource moved to Hong Kong, so nothing is left to waive"),
        stacks: synthesised({ shop: { provider: hongKong, resource: website } }),
        ledger: waiver("record-without-filing", "alicloud_alidns_record.legacy"),
        expects: [{ message: "noFinding", entry: "record-without-filing alicloud_alidns_record.legacy" }],
      },
      {
        title: text(
          "豁免只写了弹性公网 IP，同一发现还包括它后面的服务器",
          "The waiver names the elastic IP alone; the finding is about the server behind it as well",
        ),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: {
              alicloud_instance: { web: { ...publicServer, internet_max_bandwidth_out: 0 } },
              alicloud_eip_address: { web: { bandwidth: "10" } },
              alicloud_eip_association: {
                web: { allocation_id: "${alicloud_eip_address.web.id}", instance_id: "${alicloud_instance.web.id}" },
              },
            },
          },
        }),
        ledger: waiver("server-without-filing", "alicloud_eip_address.web"),
        expects: [{ message: "partOfFinding", entry: "server-without-filing alicloud_eip_address.web" }],
      },
      {
        title: text("用途声明的服务器已经不在", "The attested server is gone"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: withoutFilings(
          "attestations:\n  - { match: alicloud_instance.bastion, purpose: non-web, reason: SSH only, owner: ops, reviewedAt: 2026-09-01 }\n",
        ),
        expects: [{ message: "attestation", entry: "alicloud_instance.bastion" }],
      },
    ],
    allowed: [
      {
        title: text("豁免覆盖了一条发现", "The waiver covers a finding"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: waiver("record-without-filing", "alicloud_alidns_record.legacy"),
      },
      {
        title: text(
          "近似情形：豁免按构造路径书写，带有通配符",
          "Near miss: the waiver is written by construct path, with a wildcard",
        ),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: waiver("record-without-filing", "shop/leg*"),
      },
    ],
  },
});

function isIdle({ standing, covers }: WaiverUse): boolean {
  return standing === "in-force" && covers === 0;
}

function placed(entry: Placed, key: string, name: string) {
  return { site: null, entry: { name, place: entry.places[key] ?? entry.place } };
}
