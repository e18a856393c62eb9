import { defineRule } from "../../lib/engine/rule";
import { type LedgerRegistrant, type LedgerSubject, canonicalName, registrantName } from "../../lib/filing/ledger";
import { text } from "../../lib/text";
import { granted, ledgerOf } from "../examples/ledger";
import { hangzhou, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { filingOf } from "../filing-words";
import { domainBelongsToProvider } from "../legal-basis";
import { problemsOfDomains } from "../problems";

interface Differs {
  readonly domain: string;
  readonly registrant: string;
  readonly filing: string;
  readonly subject: string;
  readonly registrantKind: string;
  readonly subjectKind: string;
}

const website = {
  alicloud_instance: { web: publicServer },
  alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}") },
};
const heldBy = (registrant: string): string =>
  ledgerOf(
    `{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: ${registrant} }`,
  );
const individual = (registrant: string): string =>
  heldBy(registrant).replace("杭州星海科技有限公司", "李星").replace("company", "individual");

export const registrantDiffersFromSubject = defineRule({
  id: "registrant-differs-from-subject",
  severity: "error",
  scope: "infrastructure",
  title: text("域名持有者与备案主体不一致", "The registrant of the domain is not the subject of the filing"),
  rationale: text(
    "备案的域名必须由服务提供者自己注册所有：个人是本人；单位是单位本身（含股东）、主要负责人或高级管理人员，并有证明材料。员工或其他公司名下的域名不能用于该备案，管局核查时会注销。",
    "A filed domain has to be registered to the service provider itself: an individual to that very person; an organisation to itself, a shareholder, its head or a senior officer, with proof. A domain of an employee or of another company cannot be used for the filing, and a bureau that notices cancels it.",
  ),
  legalBasis: [domainBelongsToProvider],
  remedy: text(
    "请把域名过户给备案主体，或由实际持有者办理备案；持有者是法定代表人、股东或高级管理人员的，在台账写明 role 和 proof。",
    "Transfer the domain to the subject of the filing, or have its holder file it; where the holder is the legal representative, a shareholder or an officer, give role and proof in the ledger.",
  ),
  messages: {
    differs: ({ domain, registrant, filing, subject }: Differs) =>
      text(
        `${domain} 的持有者是“${registrant}”，而备案 ${filing} 的主体是“${subject}”。`,
        `${domain} is registered to "${registrant}", but the subject of the filing ${filing} is "${subject}".`,
      ),
    unproven: ({ domain, registrant, filing, subject }: Differs) =>
      text(
        `${domain} 的持有者“${registrant}”在“${subject}”任职或持股一事没有证明材料，不能用于备案 ${filing}。`,
        `${domain} is registered to "${registrant}", whose role at "${subject}" has no proof in the ledger, so it does not serve the filing ${filing}.`,
      ),
    kind: ({ domain, registrant, registrantKind, filing, subjectKind }: Differs) =>
      text(
        `${domain} 的持有者“${registrant}”（${registrantKind}）与备案 ${filing} 的主体同名，但主体的性质是 ${subjectKind}。`,
        `${domain} is registered to "${registrant}" (${registrantKind}), and the subject of the filing ${filing} has that name but is of the kind ${subjectKind}.`,
      ),
  },
  *check({ infrastructure }) {
    for (const { site, others, domain, hostnames, permission, problem } of problemsOfDomains(
      infrastructure.sites,
      "registrant-differs",
    )) {
      const { registrant, subject } = problem;
      const data = {
        domain,
        registrant: registrantName(registrant),
        filing: filingOf(permission),
        subject: subject.name,
        registrantKind: kindOf(registrant),
        subjectKind: subject.kind,
      };
      yield {
        message: howItDiffers(registrant, subject),
        data,
        site,
        others,
        domain,
        cause: domain,
        hostnames,
      };
    }
  },
  examples: {
    denied: [
      {
        title: text("域名在员工个人名下", "The domain is registered to an employee"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: heldBy("{ name: 王海, kind: individual }"),
        expects: [{ message: "differs", address: "alicloud_alidns_record.www" }],
      },
      {
        title: text("个人备案的域名在他人名下，任何身份都不行", "An individual's filing takes nobody else, in whatever role"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: individual("{ name: 王海, role: officer, proof: 证明 2026-01 }"),
        expects: [{ message: "differs", address: "alicloud_alidns_record.www" }],
      },
      {
        title: text("域名在法定代表人名下，但没有证明", "The domain is registered to the legal representative, without proof"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: heldBy("{ name: 李星, role: legal-representative }"),
        expects: [{ message: "unproven", address: "alicloud_alidns_record.www" }],
      },
      {
        title: text("个体与公司同名", "A person and a company of one name"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: heldBy("{ name: 杭州星海科技有限公司, kind: individual }"),
        expects: [{ message: "kind", address: "alicloud_alidns_record.www" }],
      },
    ],
    allowed: [
      {
        title: text("持有者就是主体", "The registrant is the subject"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: granted,
      },
      {
        title: text("近似情形：域名在法定代表人名下，有证明", "Near miss: the legal representative holds the domain, with proof"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: heldBy("{ name: 李星, role: legal-representative, proof: 域名注册人证明 2026-01 }"),
      },
      {
        title: text("近似情形：名称只差全角与半角括号", "Near miss: the names differ in the width of their brackets alone"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: heldBy("{ name: 星海（杭州）科技有限公司, kind: company }").replace(
          "- name: 杭州星海科技有限公司",
          "- name: 星海(杭州)科技有限公司",
        ),
      },
    ],
  },
});

function howItDiffers(registrant: LedgerRegistrant, subject: LedgerSubject): "differs" | "unproven" | "kind" {
  if (registrant.kind === "subject") return "differs";
  if (registrant.role !== null) return subject.kind === "individual" ? "differs" : "unproven";
  return canonicalName(registrant.name) === canonicalName(subject.name) ? "kind" : "differs";
}

function kindOf(registrant: LedgerRegistrant): string {
  return (registrant.kind === "subject" ? registrant.subject.kind : registrant.personKind) ?? "";
}
