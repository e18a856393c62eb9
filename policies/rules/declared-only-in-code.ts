import { defineRule } from "../../lib/engine/rule";
import type { Carried, JudgedSite } from "../../lib/engine/judged";
import type { Ledger } from "../../lib/filing/ledger";
import { type Text, text } from "../../lib/text";
import { granted, ledgerOf, withoutFilings } from "../examples/ledger";
import { declarationOf, hangzhou, publicServer } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { order33 } from "../legal-basis";
import { unconfirmedWaivers, unreadableWaivers } from "../code-waivers";
import { malformedNumbers } from "../malformed-numbers";

interface Unconfirmed {
  readonly address: string;
  readonly reference: string;
  readonly ledger: string;
}

interface Waived {
  readonly address: string;
  readonly rule: string;
  readonly ticket: string | null;
  readonly ledger: string;
}

interface Unreadable {
  readonly address: string;
  readonly fault: Text;
}

const tagged = (number: string): object => ({ ...publicServer, tags: { "icp-filing": number } });
const waived = (waivers: unknown): object => ({ "//": { icp: { version: 1, waivers } }, ...publicServer });
const call = { rule: "server-without-filing", ticket: "OPS-12", scope: "shop/web" };
const waiver = (match: string, ticket = "OPS-12"): string =>
  withoutFilings(
    `waivers:\n  - { rule: server-without-filing, match: "${match}", reason: moving to Hong Kong, owner: wang, ticket: ${ticket}, expires: 2026-12-31 }\n`,
  );

export const declaredOnlyInCode = defineRule({
  id: "declared-only-in-code",
  severity: "error",
  scope: "infrastructure",
  title: text("代码引用的备案或豁免没有得到台账确认", "Code names a filing or a waiver that the ledger does not confirm"),
  rationale: text(
    "代码只引用备案，由台账授予：台账由合规负责人维护，写在代码或标签里的号码本身不能证明已经备案。台账没有收录的备案，不能让资源通过检查。豁免也一样：理由、负责人和截止日期写在台账里，代码中的 waive() 只是引用。",
    "Code refers to a filing, the ledger grants it: compliance keeps the ledger, and a number in code or in a tag proves nothing by itself. A filing that the ledger does not have lets no resource pass. So it is with waivers: their reason, owner and end stand in the ledger, and waive() in code only refers to one.",
  ),
  legalBasis: [order33(5), order33(18)],
  remedy: text(
    "请合规负责人核实后把这项备案写入 filings.yaml，或在代码中改为引用台账已有的备案（loadLedger().filingFor()）。豁免请由负责人写入台账的 waivers，或删去代码中的 waive()。",
    "Have compliance verify the filing and enter it in filings.yaml, or refer to one that the ledger has, with loadLedger().filingFor(). Have a waiver entered under waivers: by its owner, or take the waive() out of the code.",
  ),
  messages: {
    declaration: ({ address, reference, ledger }: Unconfirmed) =>
      text(
        `${address} 声明的备案 ${reference} 不在台账 ${ledger} 中。`,
        `${address} declares the filing ${reference}, which the ledger ${ledger} does not have.`,
      ),
    tag: ({ address, reference, ledger }: Unconfirmed) =>
      text(
        `${address} 的标签 icp-filing 为 ${reference}，台账 ${ledger} 中没有这个号码。`,
        `The tag icp-filing of ${address} is ${reference}, a number that the ledger ${ledger} does not have.`,
      ),
    tagWithoutLedger: ({ address, reference }: Unconfirmed) =>
      text(
        `${address} 的标签 icp-filing 为 ${reference}，但没有台账，代码中也没有定义这项备案。`,
        `The tag icp-filing of ${address} is ${reference}, but there is no ledger, and no code defines that filing.`,
      ),
    unreadable: ({ address, fault }: Unreadable) =>
      text(`${address} 的备案声明无法读取：${fault.zh}`, `The filing declared at ${address} cannot be read: ${fault.en}`),
    waiver: ({ address, rule, ticket, ledger }: Waived) =>
      text(
        `代码中的 waive() 称 ${address} 豁免规则 ${rule}${ticket === null ? "" : `（工单 ${ticket}）`}，台账 ${ledger} 中没有这项豁免。`,
        `A waive() in code says that the rule ${rule} is waived for ${address}${ticket === null ? "" : ` (ticket ${ticket})`}; the ledger ${ledger} has no such waiver.`,
      ),
    waiverWithoutLedger: ({ address, rule }: Waived) =>
      text(
        `代码中的 waive() 称 ${address} 豁免规则 ${rule}，但没有台账，没有人写明理由、负责人和截止日期。`,
        `A waive() in code says that the rule ${rule} is waived for ${address}, but there is no ledger in which anyone answers for it.`,
      ),
    unreadableWaiver: ({ address, fault }: Unreadable) =>
      text(`${address} 的注释无法读取：${fault.zh}`, `The comment beside ${address} cannot be read: ${fault.en}`),
  },
  *check({ infrastructure, ledger }) {
    for (const site of infrastructure.sites) {
      if (site.verdict === "neutral" || malformedNumbers(site).length > 0) continue;
      for (const carried of site.carried) {
        if (carried.permission !== null) continue;
        const { fault, reference } = carried;
        if (fault !== null) yield { message: "unreadable", data: { address: site.address, fault }, site };
        else
          yield {
            message: sourceOf(carried, ledger),
            data: { address: site.address, reference, ledger: fileOf(ledger) },
            site,
            cause: causeOf(site, reference),
          };
      }
    }
    for (const { waiver, sites } of unconfirmedWaivers(infrastructure.sites, ledger)) {
      const [site, ...others] = sites;
      const { rule, ticket = null, scope } = waiver;
      const address = sites.length === 1 ? site.address : scope;
      const message = ledger.source.kind === "file" ? "waiver" : "waiverWithoutLedger";
      const data = { address, rule, ticket, ledger: fileOf(ledger) };
      yield { message, data, site, others, cause: `${scope} ${rule} ${ticket ?? ""}` };
    }
    for (const { site, fault } of unreadableWaivers(infrastructure.sites)) {
      yield { message: "unreadableWaiver", data: { address: site.address, fault }, site, cause: `${site.address} waivers` };
    }
  },
  examples: {
    denied: [
      {
        title: text("代码声明的备案不在台账中", "The ledger does not have the filing that the code declares"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: { alicloud_instance: { web: { "//": { icp: declarationOf("浙ICP备2021999902号-1") }, ...publicServer } } },
          },
        }),
        ledger: granted,
        expects: [{ message: "declaration", address: "alicloud_instance.web" }],
      },
      {
        title: text("标签写了台账没有的号码", "A tag names a number that the ledger does not have"),
        stacks: synthesised({
          shop: { provider: hangzhou, resource: { alicloud_instance: { web: tagged("浙ICP备2021999902号-1") } } },
        }),
        ledger: granted,
        expects: [{ message: "tag", address: "alicloud_instance.web" }],
      },
      {
        title: text("没有台账，只有标签", "There is a tag and no ledger"),
        stacks: synthesised({
          shop: { provider: hangzhou, resource: { alicloud_instance: { web: tagged("浙ICP备2021999901号-1") } } },
        }),
        expects: [{ message: "tagWithoutLedger", address: "alicloud_instance.web" }],
      },
      {
        title: text("手写的声明缺少内容", "A declaration written by hand lacks its parts"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: { alicloud_instance: { web: { "//": { icp: { filing: "浙ICP备2021999901号-1" } }, ...publicServer } } },
          },
        }),
        ledger: granted,
        expects: [{ message: "unreadable", address: "alicloud_instance.web" }],
      },
      {
        title: text(
          "waive() 引用的豁免在台账里属于另一张工单",
          "The ledger has the waiver that waive() names under another ticket",
        ),
        stacks: synthesised({ shop: { provider: hangzhou, resource: { alicloud_instance: { web: waived([call]) } } } }),
        ledger: waiver("alicloud_instance.web", "OPS-13"),
        expects: [{ message: "waiver", address: "alicloud_instance.web" }],
      },
      {
        title: text("没有台账，只有 waive()", "There is a waive() and no ledger"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: { alicloud_instance: { web: waived([call]) } } } }),
        expects: [{ message: "waiverWithoutLedger", address: "alicloud_instance.web" }],
      },
      {
        title: text("手写的豁免带有自己的理由", "A waiver written by hand brings a reason of its own"),
        stacks: synthesised({
          shop: { provider: hangzhou, resource: { alicloud_instance: { web: waived([{ ...call, reason: "测试" }]) } } },
        }),
        ledger: waiver("alicloud_instance.web"),
        expects: [{ message: "unreadableWaiver", address: "alicloud_instance.web" }],
      },
    ],
    allowed: [
      {
        title: text("waive() 引用的豁免在台账中", "The ledger has the waiver that waive() refers to"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: { alicloud_instance: { web: waived([call]) } } } }),
        ledger: waiver("alicloud_instance.web"),
      },
      {
        title: text("近似情形：台账按构造路径豁免整个范围", "Near miss: the ledger waives the whole scope by its construct path"),
        stacks: synthesised({
          shop: { provider: hangzhou, resource: { alicloud_instance: { web: waived([{ ...call, scope: "shop" }]) } } },
        }),
        ledger: waiver("shop/*"),
      },
      {
        title: text("代码声明的备案在台账中", "The ledger has the filing that the code declares"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: { alicloud_instance: { web: { "//": { icp: declarationOf("浙ICP备2021999901号-1") }, ...publicServer } } },
          },
        }),
        ledger: granted,
      },
      {
        title: text(
          "近似情形：没有台账时，代码中的声明就是台账",
          "Near miss: without a ledger, the declarations in the code are the ledger",
        ),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: { alicloud_instance: { web: { "//": { icp: declarationOf("浙ICP备2021999901号-1") }, ...publicServer } } },
          },
        }),
      },
      {
        title: text("近似情形：标签写的是主体备案号", "Near miss: the tag names the subject's number"),
        stacks: synthesised({
          shop: { provider: hangzhou, resource: { alicloud_instance: { web: tagged("浙ICP备2021999901号") } } },
        }),
        ledger: ledgerOf(
          "{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }",
        ),
      },
    ],
  },
});

function sourceOf({ by }: Carried, ledger: Ledger): "declaration" | "tag" | "tagWithoutLedger" {
  if (by !== "tag") return "declaration";
  return ledger.source.kind === "file" ? "tag" : "tagWithoutLedger";
}

function fileOf({ source }: Ledger): string {
  return source.kind === "file" ? source.file : "";
}

function causeOf(site: JudgedSite, reference: string): string {
  return `${site.address} ${reference}`;
}
