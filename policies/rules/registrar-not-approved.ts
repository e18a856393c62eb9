import { defineRule } from "../../lib/engine/rule";
import { REGISTRARS_AS_OF, findRegistrar } from "../../lib/filing/registrars";
import { text } from "../../lib/text";
import { ledgerOf } from "../examples/ledger";
import { filedDomainEntry, filedDomains, wasGranted } from "../ledger-domains";
import {
  approvedRegistrars,
  conditionsOfDomains,
  foreignRegistrars,
  internationalSite,
  permitsAndRealNames,
} from "../legal-basis/domains";

interface Registered {
  readonly domain: string;
  readonly registrar: string;
}

const at = (registrar: string, filed = false): string =>
  ledgerOf(
    filed
      ? "{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud] }"
      : "{ id: shop, status: draft, domains: [xinghai-shop.cn], accessProviders: [alicloud] }",
    `domains:\n  - { name: xinghai-shop.cn, registrant: 杭州星海科技有限公司${registrar === "" ? "" : `, registrar: "${registrar}"`} }\n`,
  );

export const registrarNotApproved = defineRule({
  id: "registrar-not-approved",
  severity: "error",
  scope: "ledger",
  title: text("域名注册服务机构未获批准", "The registrar of a domain is not approved"),
  rationale: text(
    "在未获工信部批准的注册服务机构注册的域名，转入获批机构之前不能备案；阿里云国际站视为境外机构。注册服务机构的名单以 https://domain.miit.gov.cn 为准，本规则只认得少数几家，其余的请自行查询。已取得备案号的域名只作提示：转出境内机构以后，变更备案和核查可能通不过。台账没有写注册服务机构的不作判断，规则集为 strict 时则提醒。",
    "A domain at a registrar that the MIIT has not approved cannot be filed until it is transferred to one that is; the international site of Alibaba Cloud counts as a foreign one. The list at https://domain.miit.gov.cn decides, and this rule knows a few of them: look the others up. For a domain that has its number this is a warning: once it has left the approved registrars, changes and reviews may fail. Where the ledger names none, this rule does not judge, and warns in the rule set strict.",
  ),
  legalBasis: [permitsAndRealNames, approvedRegistrars, conditionsOfDomains, foreignRegistrars, internationalSite],
  remedy: text(
    "请把域名转入获批的注册服务机构（如阿里云、腾讯云、新网），重新实名认证后再备案，并更新台账中的 registrar。",
    "Transfer the domain to an approved registrar, such as Alibaba Cloud (阿里云), Tencent Cloud (腾讯云) or 新网, have its real name verified again, then file, and update registrar in the ledger.",
  ),
  messages: {
    missing: ({ domain }: Pick<Registered, "domain">) =>
      text(
        `台账没有写明 ${domain} 的注册服务机构（domains 下的 registrar）。`,
        `The ledger does not name the registrar of ${domain} (registrar under domains:).`,
      ),
    refused: ({ domain, registrar }: Registered) =>
      text(
        `${domain} 注册在“${registrar}”，它不是工信部批准的注册服务机构（截至 ${REGISTRARS_AS_OF}），转出之前无法备案。`,
        `${domain} is registered at "${registrar}", which is no registrar approved by the MIIT (as of ${REGISTRARS_AS_OF}), so it cannot be filed before it is transferred.`,
      ),
    filed: ({ domain, registrar }: Registered) =>
      text(
        `${domain} 已经备案，但注册在“${registrar}”，它不是工信部批准的注册服务机构（截至 ${REGISTRARS_AS_OF}）；以后的变更和核查可能通不过。`,
        `${domain} is filed, but registered at "${registrar}", which is no registrar approved by the MIIT (as of ${REGISTRARS_AS_OF}); later changes and reviews may fail.`,
      ),
    unlisted: ({ domain, registrar }: Registered) =>
      text(
        `${domain} 注册在“${registrar}”，本规则的表中没有这家机构，是否获批未能判断；备案之前请在 https://domain.miit.gov.cn 查询。`,
        `${domain} is registered at "${registrar}", which the table of this rule does not have, so whether it is approved is not known; look it up at https://domain.miit.gov.cn before filing.`,
      ),
  },
  *check({ ledger, settings }) {
    for (const filed of filedDomains(ledger)) {
      const registrar = filed.domain?.registrar ?? null;
      if (registrar === null && settings.strict)
        yield {
          message: "missing",
          data: { domain: filed.name },
          severity: "warning",
          site: null,
          entry: filedDomainEntry(filed),
        };
      if (registrar === null) continue;
      const found = findRegistrar(registrar);
      const data = { domain: filed.name, registrar };
      const where = { site: null, entry: filedDomainEntry(filed, "registrar") };
      if (found === null) {
        if (!wasGranted(filed)) yield { message: "unlisted", data, severity: "info", ...where };
      } else if (!found.approved) {
        if (wasGranted(filed)) yield { message: "filed", data, severity: "warning", ...where };
        else yield { message: "refused", data, ...where };
      }
    }
  },
  examples: {
    denied: [
      {
        title: text("准备备案的域名在 GoDaddy", "The domain that is to be filed is at GoDaddy"),
        ledger: at("GoDaddy.com, LLC"),
        expects: [{ message: "refused", entry: "xinghai-shop.cn" }],
      },
      {
        title: text("在阿里云国际站注册", "Registered at the international site of Alibaba Cloud"),
        ledger: at("alibabacloud.com"),
        expects: [{ message: "refused", entry: "xinghai-shop.cn" }],
      },
      {
        title: text("已备案的域名转到了 GoDaddy", "A filed domain has moved to GoDaddy"),
        ledger: at("GoDaddy.com, LLC", true),
        expects: [{ message: "filed", entry: "xinghai-shop.cn", severity: "warning" }],
      },
      {
        title: text("表中没有的注册服务机构", "A registrar that the table does not have"),
        ledger: at("晨星域名注册有限公司"),
        expects: [{ message: "unlisted", entry: "xinghai-shop.cn", severity: "info" }],
      },
      {
        title: text("strict：台账没有写注册服务机构", "strict: the ledger names no registrar"),
        ledger: at("", true),
        settings: { ruleSet: "strict" },
        expects: [{ message: "missing", entry: "xinghai-shop.cn", severity: "warning" }],
      },
    ],
    allowed: [
      { title: text("在阿里云注册", "Registered at Alibaba Cloud"), ledger: at("阿里云计算有限公司") },
      { title: text("近似情形：台账没有写注册服务机构", "Near miss: the ledger names no registrar"), ledger: at("") },
      {
        title: text("近似情形：表中没有的机构，但备案已经取得", "Near miss: not in the table, but the domain has its filing"),
        ledger: at("晨星域名注册有限公司", true),
      },
    ],
  },
});
