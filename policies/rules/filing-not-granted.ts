import { defineRule } from "../../lib/engine/rule";
import { text } from "../../lib/text";
import { ledgerOf } from "../examples/ledger";
import { hangzhou, hongKong, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { order33 } from "../legal-basis";
import { restingOn, stateMessages } from "../state-problems";

const site = { alicloud_instance: { web: publicServer } };
const website = { ...site, alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}") } };
const withStatus = (status: string): string =>
  ledgerOf(
    `{ id: shop, number: 浙ICP备2021999901号-1, status: ${status}, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject, servers: ["alicloud_instance.job"] }`,
  );

export const filingNotGranted = defineRule({
  id: "filing-not-granted",
  severity: "error",
  scope: "infrastructure",
  title: text("所依据的备案没有获得批准", "The filing was never granted"),
  rationale: text(
    "只有“已备案”或“变更中”的备案允许网站开通。台账里尚未提交或被驳回的条目等同于没有备案，云厂商不会开通接入；since 还没有到的状态也不能放行。",
    "Only a filing that is granted, or granted and being changed, lets a website open. An entry of the ledger that was rejected or never handed in is no filing, and the cloud does not serve the site; nor does a state permit anything before the day of its since.",
  ),
  legalBasis: [order33(5), order33(18), order33(22)],
  remedy: text(
    "请在工信部备案系统核对状态：已获批准的，更新 filings.yaml 中的 status 和 since；被驳回的，按驳回原因修改后重新提交，取得备案号前去掉这些域名和公网入口。",
    "Look the filing up in the MIIT's system. If it has been granted, correct its status and since in filings.yaml; if it was rejected, correct what the rejection names and hand it in again, and take these hostnames and public addresses away until the number is granted.",
  ),
  messages: stateMessages,
  check: (facts) => restingOn("not-granted", facts),
  examples: {
    denied: [
      {
        title: text("备案申请被驳回", "The filing was rejected"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: withStatus("rejected"),
        expects: [{ message: "hostname", address: "alicloud_alidns_record.www" }],
      },
      {
        title: text("服务器所属的备案尚未提交", "The filing that the server is for was never handed in"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: { alicloud_instance: { job: publicServer } } } }),
        ledger: withStatus("not_filed"),
        expects: [{ message: "server", address: "alicloud_instance.job" }],
      },
      {
        title: text("台账写明的已备案日期还没有到", "The day on which it is granted, by the ledger, is still to come"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: withStatus("granted, since: 2027-01-01"),
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
        title: text("近似情形：备案被驳回，但服务器在香港", "Near miss: the filing was rejected, but the server is in Hong Kong"),
        stacks: synthesised({ shop: { provider: hongKong, resource: website } }),
        ledger: withStatus("rejected"),
      },
      {
        title: text(
          "近似情形：被驳回的是子域名的备案，主域名的备案有效",
          "Near miss: a filing of the subdomain was rejected, that of the domain is in force",
        ),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger:
          ledgerOf(`{ number: 浙ICP备2021999901号-1, status: rejected, domains: [www.xinghai-shop.cn], accessProviders: [alicloud] }
      - { number: 浙ICP备2021999901号-2, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }`),
      },
    ],
  },
});
