import { defineRule } from "../../lib/engine/rule";
import { nameCloud } from "../../lib/infrastructure/cloud-name";
import { type Text, text } from "../../lib/text";
import { carriedProblems } from "../carried";
import { granted, ledgerOf } from "../examples/ledger";
import { guangzhou, hangzhou, publicMachine, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { filingOf } from "../filing-words";
import { accessFiling, order33 } from "../legal-basis";
import { listClouds, listNames, verbFor } from "../name-list";
import { placeOf } from "../place-words";
import { problemsOfNames } from "../problems";

interface OtherCloud {
  readonly address: string;
  readonly place: Text;
  readonly cloud: string;
  readonly filing: string;
  readonly listed: readonly string[];
}

interface NameAtOtherCloud extends OtherCloud {
  readonly hostnames: readonly string[];
}

const website = {
  tencentcloud_instance: { web: publicMachine },
  alicloud_alidns_record: { www: wwwRecord("${tencentcloud_instance.web.public_ip}") },
};
const both = { ...hangzhou, ...guangzhou };
const withAccess = (accessProviders: string): string =>
  ledgerOf(
    `{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [${accessProviders}], registrant: subject, servers: ["tencentcloud_instance.job"] }`,
  );
const noneListed = text("无", "no cloud at all");

export const accessProviderDiffers = defineRule({
  id: "access-provider-differs",
  severity: "error",
  scope: "infrastructure",
  title: text("备案的接入服务商不包括这家云", "The filing has no access at this cloud"),
  rationale: text(
    "谁接入谁备案：服务器、公网 IP、负载均衡、函数等产品要求备案在这家云有接入。域名在别处已备案而未在这家云办理接入备案的，会被当作未备案域名拦截。CDN 等只查验域名是否已备案的产品不在此列。",
    "Who gives access, files: servers, public addresses, load balancers and functions ask for a filing with access at that very cloud. A domain that is filed elsewhere and has no access filing (接入备案) here is cut off like an unfiled one. Products that only ask whether the domain is filed at all, such as CDNs, do not count.",
  ),
  legalBasis: [order33(8), order33(18), accessFiling],
  remedy: text(
    "请在这家云办理接入备案（原有备案不受影响），完成后把它写入 filings.yaml 的 accessProviders；或把服务移回已接入的云。",
    "Apply for an access filing (接入备案) at this cloud, which leaves the existing filing untouched, and add the cloud to accessProviders in filings.yaml once it is granted; or move the service back to a cloud that has access.",
  ),
  messages: {
    hostname: ({ hostnames, address, place, cloud, filing, listed }: NameAtOtherCloud) =>
      text(
        `${listNames(hostnames).zh} 经 ${address} 由${nameCloud(cloud).zh}提供服务（${place.zh}），但备案 ${filing} 的接入服务商是：${listClouds(listed, noneListed).zh}。`,
        `${listNames(hostnames).en} ${verbFor(hostnames, "is", "are")} served at ${nameCloud(cloud).en} through ${address} (${place.en}), but the filing ${filing} lists ${listClouds(listed, noneListed).en}.`,
      ),
    pending: ({ hostnames, address, place, cloud, filing }: NameAtOtherCloud) =>
      text(
        `${listNames(hostnames).zh} 经 ${address} 由${nameCloud(cloud).zh}提供服务（${place.zh}），但备案 ${filing} 在这家云的接入备案尚未完成。`,
        `${listNames(hostnames).en} ${verbFor(hostnames, "is", "are")} served at ${nameCloud(cloud).en} through ${address} (${place.en}), but the access filing of ${filing} at that cloud is not granted yet.`,
      ),
    server: ({ address, place, cloud, filing, listed }: OtherCloud) =>
      text(
        `${address} 在${nameCloud(cloud).zh}可从公网访问（${place.zh}），但它声明的备案 ${filing} 的接入服务商是：${listClouds(listed, noneListed).zh}。`,
        `${address} is reachable from the internet at ${nameCloud(cloud).en} (${place.en}), but the filing ${filing} that it names lists ${listClouds(listed, noneListed).en}.`,
      ),
  },
  *check({ infrastructure: { sites } }) {
    for (const { site, others, hostnames, domain, cloud, permission, problem } of problemsOfNames(
      sites,
      "access-provider-differs",
    )) {
      const data = {
        hostnames,
        address: site.address,
        place: placeOf(site),
        cloud,
        filing: filingOf(permission),
        listed: problem.listed,
      };
      const message = problem.pending ? "pending" : "hostname";
      yield { message, data, site, others, domain, hostnames, cause: `${site.address} ${cloud}` };
    }
    for (const { site, others, permission, problem } of carriedProblems(sites, "access-provider-differs")) {
      const data = {
        address: site.address,
        place: placeOf(site),
        cloud: problem.cloud,
        filing: filingOf(permission),
        listed: problem.listed,
      };
      yield { message: "server", data, site, others, cause: `${site.address} ${problem.cloud}` };
    }
  },
  examples: {
    denied: [
      {
        title: text("在一家云备案，服务器在另一家云", "Filed at one cloud, served at another"),
        stacks: synthesised({ shop: { provider: both, resource: website } }),
        ledger: granted,
        expects: [{ message: "hostname", address: "alicloud_alidns_record.www" }],
      },
      {
        title: text("接入备案正在审核", "The access filing is under review"),
        stacks: synthesised({ shop: { provider: both, resource: website } }),
        ledger: withAccess("alicloud, { cloud: tencentcloud, status: pending }"),
        expects: [{ message: "pending", address: "alicloud_alidns_record.www" }],
      },
      {
        title: text("服务器声明的备案没有接入这家云", "The filing that the server names has no access at its cloud"),
        stacks: synthesised({ shop: { provider: guangzhou, resource: { tencentcloud_instance: { job: publicMachine } } } }),
        ledger: withAccess("alicloud"),
        expects: [{ message: "server", address: "tencentcloud_instance.job" }],
      },
    ],
    allowed: [
      {
        title: text("备案在两家云都有接入", "The filing has access at both clouds"),
        stacks: synthesised({ shop: { provider: both, resource: website } }),
        ledger: withAccess("alicloud, tencentcloud"),
      },
      {
        title: text("近似情形：CDN 只要求域名已备案", "Near miss: a CDN only asks for a filed domain"),
        stacks: synthesised({
          shop: {
            resource: {
              tencentcloud_cdn_domain: {
                static: {
                  domain: "static.xinghai-shop.cn",
                  service_type: "web",
                  area: "mainland",
                  origin: [{ origin_type: "domain", origin_list: ["origin.example.com"] }],
                },
              },
            },
          },
        }),
        ledger: granted,
      },
      {
        title: text(
          "近似情形：解析在另一家云，服务器在已接入的云",
          "Near miss: another cloud hosts the DNS, but the server stands where the filing has access",
        ),
        stacks: synthesised({
          shop: {
            provider: both,
            resource: {
              alicloud_instance: { web: publicServer },
              tencentcloud_dnspod_record: {
                www: {
                  domain: "xinghai-shop.cn",
                  sub_domain: "www",
                  record_type: "A",
                  record_line: "默认",
                  value: "${alicloud_instance.web.public_ip}",
                },
              },
            },
          },
        }),
        ledger: granted,
      },
    ],
  },
});
