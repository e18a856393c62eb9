import { defineRule } from "../../lib/engine/rule";
import type { StateName } from "../../lib/filing/states";
import { type Text, text } from "../../lib/text";
import { carriedProblems } from "../carried";
import { ledgerOf } from "../examples/ledger";
import { hangzhou, hongKong, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { filingOf, stateWords } from "../filing-words";
import { order33 } from "../legal-basis";
import { listNames, verbFor } from "../name-list";
import { placeOf } from "../place-words";
import { problemsOfNames } from "../problems";

interface NotGranted {
  readonly address: string;
  readonly place: Text;
  readonly filing: string;
  readonly state: StateName;
}

interface NameNotGranted extends NotGranted {
  readonly hostnames: readonly string[];
  readonly domain: string;
}

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
  title: text("所依据的备案不在有效状态", "The filing is not in force"),
  rationale: text(
    "只有“已备案”或“变更中”的备案允许网站开通。被驳回、注销、取消接入、限制接入或成为空壳的备案等同于没有备案，云厂商会停止接入。",
    "Only a filing that is granted, or granted and being changed, lets a website open. One that was rejected, cancelled, restricted or became hollow is no filing, and the cloud stops serving the site.",
  ),
  legalBasis: [order33(5), order33(18), order33(22), order33(23)],
  remedy: text(
    "请在工信部备案系统核对状态：已恢复的，更新 filings.yaml 中的 status；已失效的，重新办理备案，取得备案号前去掉这些域名和公网入口。",
    "Look the filing up in the MIIT's system. If it is in force again, correct its status in filings.yaml; if it has lapsed, file anew and take these hostnames and public addresses away until the number is granted.",
  ),
  messages: {
    hostname: ({ hostnames, address, place, filing, state, domain }: NameNotGranted) =>
      text(
        `${listNames(hostnames).zh} 经 ${address} 提供访问（${place.zh}），但 ${domain} 的备案 ${filing} 处于${stateWords(state).zh}状态。`,
        `${listNames(hostnames).en} ${verbFor(hostnames, "is", "are")} served through ${address} (${place.en}), but the filing ${filing} of ${domain} is in the state ${stateWords(state).en}.`,
      ),
    server: ({ address, place, filing, state }: NotGranted) =>
      text(
        `${address} 可从公网访问（${place.zh}），但它声明的备案 ${filing} 处于${stateWords(state).zh}状态。`,
        `${address} is reachable from the internet (${place.en}), but the filing ${filing} that it names is in the state ${stateWords(state).en}.`,
      ),
  },
  *check({ infrastructure: { sites } }) {
    for (const { site, others, hostnames, domain, permission, problem } of problemsOfNames(sites, "not-granted")) {
      const data = {
        address: site.address,
        place: placeOf(site),
        filing: filingOf(permission),
        state: problem.state,
        hostnames,
        domain,
      };
      yield { message: "hostname", data, site, others, domain, hostname: hostnames[0] ?? domain };
    }
    for (const { site, others, permission, problem } of carriedProblems(sites, "not-granted")) {
      const data = { address: site.address, place: placeOf(site), filing: filingOf(permission), state: problem.state };
      yield { message: "server", data, site, others };
    }
  },
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
    ],
    allowed: [
      {
        title: text("近似情形：备案正在变更，网站保持开通", "Near miss: the filing is being changed, and the site stays online"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: website } }),
        ledger: withStatus("change_in_progress"),
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
