import { defineRule } from "../../lib/engine/rule";
import { text } from "../../lib/text";
import { ledgerOf } from "../examples/ledger";
import { hangzhou, hongKong, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { hollowFiling, order33 } from "../legal-basis";
import { restingOn, stateMessages } from "../state-problems";

const site = { alicloud_instance: { web: publicServer } };
const website = { ...site, alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}") } };
const withStatus = (status: string): string =>
  ledgerOf(
    `{ id: shop, number: 浙ICP备2021999901号-1, status: ${status}, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject, servers: ["alicloud_instance.job"] }`,
  );
const waiver =
  "waivers:\n  - { rule: filing-cancelled-or-restricted, match: alicloud_alidns_record.www, reason: appeal, owner: legal, expires: 2026-12-31 }\n";

export const filingCancelledOrRestricted = defineRule({
  id: "filing-cancelled-or-restricted",
  severity: "error",
  scope: "infrastructure",
  // An owner inside the company cannot allow what the bureau or the provider has taken back.
  waivable: false,
  title: text("所依据的备案已被注销、限制或列入黑名单", "The filing was cancelled, restricted or blacklisted"),
  rationale: text(
    "被注销、取消接入、限制接入、成为空壳或列入黑名单的备案不再有效，号码也不能恢复；云厂商会停止接入，继续提供服务属于未备案经营。这是管局或接入服务商的决定，企业内部无权豁免，因此本规则不接受豁免。注销主体和空壳是整个主体的状态，名下各项服务都不再有效；黑名单和限制接入是域名的状态，列有同一域名的其他服务也不能放行。",
    "A filing that was cancelled, lost its access, was restricted, became hollow or was blacklisted is no longer in force: the cloud stops serving the site, and going on means operating without a filing. The bureau or the access provider decided it and nobody in the company can lift it, so no waiver covers this finding. A cancelled or hollow subject is a state of the subject, and none of its services is in force; the blacklist and a restriction are states of the domain, and another service that lists the same domain permits it no more than the first.",
  ),
  legalBasis: [order33(18), order33(22), order33(23), order33(27), hollowFiling],
  remedy: text(
    "请先停用这些域名和公网入口，并在工信部备案系统核对状态：确已恢复的，更新 filings.yaml 中的 status；限制接入或黑名单，向接入服务商或省通信管理局申诉；取消接入的，在接入的云重新办理接入备案；已注销或空壳的，重新办理备案，取得新号码后再开通。",
    "Take these hostnames and public addresses away first, and look the filing up in the MIIT's system. If it is in force again, correct its status in filings.yaml. Against a restriction or the blacklist, appeal to the access provider or the provincial bureau; after cancelled access, file for access anew at the cloud that serves it; after a cancelled or hollow filing, file anew and open only with the new number.",
  ),
  messages: stateMessages,
  check: (facts) => restingOn("revoked", facts),
  examples: {
    denied: [
      {
        title: text("备案已被注销", "The filing was cancelled"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: withStatus("service_cancelled"),
        expects: [{ message: "hostname", address: "alicloud_alidns_record.www" }],
      },
      {
        title: text("服务器所属的备案被取消接入", "The filing that the server is for lost its access"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: { alicloud_instance: { job: publicServer } } } }),
        ledger: withStatus("access_cancelled"),
        expects: [{ message: "server", address: "alicloud_instance.job" }],
      },
      {
        title: text("主体被列入黑名单，豁免对它不起作用", "The subject is blacklisted, and a waiver does not help"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: `${withStatus("blacklisted")}${waiver}`,
        expects: [{ message: "hostname", address: "alicloud_alidns_record.www" }],
      },
      {
        title: text("同一域名列在两项服务中，其中一项被限制接入", "Two services list the domain, and one of them is restricted"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger:
          ledgerOf(`{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }
      - { number: 浙ICP备2021999901号-2, status: access_restricted, domains: [xinghai-shop.cn], accessProviders: [alicloud] }`),
        expects: [{ message: "hostname", address: "alicloud_alidns_record.www" }],
      },
      {
        title: text(
          "主体已成为空壳，名下的其他服务也不再有效",
          "The subject is hollow, so its other services are in force no longer",
        ),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger:
          ledgerOf(`{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }
      - { number: 浙ICP备2021999901号-2, status: hollow_subject, domains: [xinghai-blog.cn], accessProviders: [alicloud] }`),
        expects: [{ message: "hostname", address: "alicloud_alidns_record.www" }],
      },
    ],
    allowed: [
      {
        title: text("近似情形：备案正在变更，网站保持开通", "Near miss: the filing is being changed, and the site stays online"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: withStatus("change_in_progress"),
      },
      {
        title: text(
          "近似情形：另一项备案被限制接入，与此无关",
          "Near miss: another filing is restricted, which is no matter here",
        ),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger:
          ledgerOf(`{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }
      - { number: 浙ICP备2021999901号-2, status: access_restricted, domains: [xinghai-blog.cn], accessProviders: [alicloud], registrant: subject }`),
      },
      {
        title: text(
          "近似情形：备案已注销，但服务器在香港",
          "Near miss: the filing was cancelled, but the server is in Hong Kong",
        ),
        stacks: synthesised({ shop: { provider: hongKong, resource: website } }),
        ledger: withStatus("service_cancelled"),
      },
      {
        title: text(
          "近似情形：注销的是旧的子域名备案，主域名的备案有效",
          "Near miss: an old filing of the subdomain was cancelled, that of the domain is in force",
        ),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger:
          ledgerOf(`{ number: 浙ICP备2021999901号-1, status: service_cancelled, domains: [www.xinghai-shop.cn], accessProviders: [alicloud] }
      - { number: 浙ICP备2021999901号-2, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }`),
      },
    ],
  },
});
