import { defineRule } from "../../lib/engine/rule";
import { askedOf } from "../../lib/engine/asked-roles";
import { characterOf, provinceOf, takesRole } from "../../lib/filing/owner-rules";
import { type Text, text } from "../../lib/text";
import { individualLedger, subjectLedger } from "../examples/subjects";
import { filedDomainEntry, filedDomains, wasGranted } from "../ledger-domains";
import { domainNotice } from "../legal-basis";
import { holderOfDomain, holdersByProvince, holdersInTheSouth } from "../legal-basis/domains";
import { roleWords } from "../../lib/filing/role-words";

interface Held {
  readonly domain: string;
  readonly registrant: string;
  readonly role: Text;
  readonly subject: string;
}

interface HeldInProvince extends Held {
  readonly province: Text;
}

const heldBy = (registrant: string, province = "浙江", status = "bureau_review"): string =>
  subjectLedger(`{ name: 星海科技有限公司, kind: company, province: ${province}`, [
    `{ id: shop, status: ${status}, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: ${registrant} }`,
  ]);
const proven = (role: string): string => `{ name: 李星, role: ${role}, proof: 域名注册人证明 2026-01 }`;
const grantedIn = (province: string, number: string, registrant: string): string =>
  subjectLedger(`{ name: 星海科技有限公司, kind: company, province: ${province}, number: ${number}`, [
    `{ number: ${number}-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: ${registrant} }`,
  ]);

export const registrantRoleUnproven = defineRule({
  id: "registrant-role-unproven",
  severity: "warning",
  scope: "ledger",
  title: text("域名持有者的身份没有证明，或管局未必接受", "The role of a registrant is unproven, or may not be accepted"),
  rationale: text(
    "工信部信管〔2017〕264号允许单位使用其股东、主要负责人或高级管理人员名下的域名，但要有证明材料，并且管局的做法不一：宁夏只接受单位自己名下的域名；福建、广东接受单位或法定代表人；股东和高级管理人员要交《有关网站备案域名注册人的证明》，只有部分管局接受。各省的做法只有一处来源，所以只作提示。已取得备案号的，管局已经核对过，只看证明材料。",
    "The notice 工信部信管〔2017〕264号 lets an organisation use domains of its shareholders, its head or a senior manager, with proof, and bureaus differ: Ningxia takes domains of the organisation alone, Fujian and Guangdong also its legal representative's; shareholders and officers need the form 有关网站备案域名注册人的证明, which some bureaus take. One source each says what a bureau does, so this is a warning. Where the filing has its number the bureau has looked, and only the proof matters.",
  ),
  legalBasis: [
    { ...domainNotice, article: text("域名注册者", "who holds the domain") },
    holderOfDomain,
    holdersByProvince,
    holdersInTheSouth,
  ],
  remedy: text(
    "最稳妥的是把域名过户给单位。否则请备好证明材料并在台账写明 proof，提交备案之前先向接入服务商或管局确认是否接受。",
    "The safe way is to transfer the domain to the organisation. Otherwise get the proof and write it under proof in the ledger, and ask the access provider or the bureau before filing whether it is taken.",
  ),
  messages: {
    unproven: ({ domain, registrant, role, subject }: Held) =>
      text(
        `${domain} 的持有者“${registrant}”记为“${subject}”的${role.zh}，却没有证明材料（proof）。`,
        `${domain} is registered to "${registrant}", ${role.en} of "${subject}", but the ledger gives no proof of that.`,
      ),
    refused: ({ domain, registrant, role, province }: HeldInProvince) =>
      text(
        `${domain} 的持有者“${registrant}”是${role.zh}，据服务商转述或配置所写，${province.zh}的管局不接受由其持有的域名。`,
        `${domain} is registered to "${registrant}", ${role.en}, and according to a provider or the settings the bureau of ${province.en} takes no domain that is held so.`,
      ),
    unclear: ({ domain, registrant, role }: Held) =>
      text(
        `${domain} 的持有者“${registrant}”是${role.zh}，没有查到该省的管局是否接受；请先确认。`,
        `${domain} is registered to "${registrant}", ${role.en}; whether the bureau there takes that was not found, so ask first.`,
      ),
  },
  *check({ ledger, settings: { provinces } }) {
    for (const filed of filedDomains(ledger)) {
      const registrant = ledger.registrants.get(filed.name);
      const subject = filed.services.map((service) => service.subject).find(({ kind }) => kind !== "individual");
      if (registrant?.kind !== "person" || registrant.role === null || subject === undefined) continue;
      const role = roleWords(registrant.role);
      const data = { domain: filed.name, registrant: registrant.name, role, subject: subject.name };
      const where = { site: null, entry: filedDomainEntry(filed, "registrant") };
      if (registrant.proof === null) yield { message: "unproven", data, ...where };
      if (wasGranted(filed)) continue;
      const taken = takesRole(subject, registrant.role, askedOf(provinces[characterOf(subject)]));
      const province = provinceOf(subject);
      if (taken === "no" && province !== null) yield { message: "refused", data: { ...data, province }, ...where };
      if (taken === "unknown") yield { message: "unclear", data, ...where };
    }
  },
  examples: {
    denied: [
      {
        title: text("法定代表人持有，没有证明", "Held by the legal representative, without proof"),
        ledger: heldBy("{ name: 李星, role: legal-representative }"),
        expects: [{ message: "unproven", entry: "xinghai-shop.cn" }],
      },
      {
        title: text("宁夏的公司，域名在法定代表人名下", "A company in Ningxia with a domain of its legal representative"),
        ledger: heldBy(proven("legal-representative"), "宁夏"),
        expects: [{ message: "refused", entry: "xinghai-shop.cn" }],
      },
      {
        title: text("浙江的公司，域名在股东名下", "A company in Zhejiang with a domain of a shareholder"),
        ledger: heldBy(proven("shareholder")),
        expects: [{ message: "unclear", entry: "xinghai-shop.cn" }],
      },
      {
        title: text(
          "配置写明浙江管局不接受法定代表人持有",
          "The settings say that the bureau of Zhejiang takes no domain of the legal representative",
        ),
        ledger: heldBy(proven("legal-representative")),
        settings: { provinces: { 浙: { legalRepresentative: false } } },
        expects: [{ message: "refused", entry: "xinghai-shop.cn" }],
      },
    ],
    allowed: [
      {
        title: text(
          "近似情形：配置写明浙江管局已答复接受股东持有",
          "Near miss: the settings say that the bureau of Zhejiang takes a shareholder's domain",
        ),
        ledger: heldBy(proven("shareholder")),
        settings: { provinces: { 浙: { shareholder: true } } },
      },
      {
        title: text("广东的公司，法定代表人持有，有证明", "A company in Guangdong, held by its legal representative, with proof"),
        ledger: heldBy(proven("legal-representative"), "广东"),
      },
      {
        title: text(
          "近似情形：宁夏的公司已取得备案号，管局核对过",
          "Near miss: the company in Ningxia has its number, so the bureau has looked",
        ),
        ledger: grantedIn("宁夏", "宁ICP备2021999904号", proven("legal-representative")),
      },
      {
        title: text("近似情形：宁夏的公司自己持有", "Near miss: the company in Ningxia holds it itself"),
        ledger: heldBy("subject", "宁夏"),
      },
      {
        title: text("个人备案由本人持有", "An individual holds the domain of the individual's own filing"),
        ledger: individualLedger([
          "{ number: 浙ICP备2021999902号-1, domains: [lixing-photo.cn], accessProviders: [alicloud], registrant: { name: 李星, kind: individual } }",
        ]),
      },
    ],
  },
});
