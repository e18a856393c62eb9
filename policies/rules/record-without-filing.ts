import { defineRule } from "../../lib/engine/rule";
import { type Text, text } from "../../lib/text";
import { carriesUnknownFiling } from "../carried";
import { granted } from "../examples/ledger";
import { hangzhou, hongKong, privateServer, publicServer, wwwRecord } from "../examples/parts";
import { subjectLedger } from "../examples/subjects";
import { synthesised } from "../examples/synthesised";
import { order33, unfiledDomainsAreCutOff } from "../legal-basis";
import { listNames, verbFor } from "../name-list";
import { placeOf, targetOf } from "../place-words";
import { problemsOfPublishers } from "../problems";
import { noFilingLists } from "../unfiled-words";

interface Unfiled {
  readonly hostnames: readonly string[];
  readonly target: string;
  readonly place: Text;
  readonly domain: string;
}

export const recordWithoutFiling = defineRule({
  id: "record-without-filing",
  severity: "error",
  scope: "infrastructure",
  title: text("解析记录指向中国内地，域名却没有备案", "A DNS record leads to mainland China, and its domain has no filing"),
  rationale: text(
    "域名一旦解析到中国内地的服务器或加速节点，网站就必须先完成备案。云厂商按域名识别，与端口和记录类型（A、AAAA、CNAME）无关：未备案的域名会被拦截，接入商不得为其提供接入，主办者会被处 10000 元罚款。",
    "As soon as a hostname resolves to a server or an edge in mainland China, its website has to be filed first. The clouds judge by domain, whatever the port and whether the record is A, AAAA or CNAME: an unfiled domain is cut off, no provider may give it access, and its organiser is fined CNY 10000.",
  ),
  legalBasis: [order33(5), order33(18), order33(22), unfiledDomainsAreCutOff],
  remedy: text(
    "请先在所用的云上为该域名办理备案，取得备案号后写入 filings.yaml；在此之前删除或停用这条记录，或改为指向香港等无需备案的地域。",
    "File the domain at the cloud that serves it and enter the granted number in filings.yaml; until then remove or disable the record, or point it to a region that needs no filing, such as Hong Kong.",
  ),
  messages: {
    unfiled: ({ hostnames, target, place, domain }: Unfiled) =>
      text(
        `${listNames(hostnames).zh} 解析到 ${target}（${place.zh}），但${noFilingLists(domain).zh}。`,
        `${listNames(hostnames).en} ${verbFor(hostnames, "resolves", "resolve")} to ${target} (${place.en}), but ${noFilingLists(domain).en}.`,
      ),
  },
  *check({ infrastructure }) {
    for (const { site, hostnames, domain } of problemsOfPublishers(infrastructure.sites, "no-filing")) {
      if (site.role !== "record" || carriesUnknownFiling(site)) continue;
      const data = { hostnames, target: targetOf(site), place: placeOf(site), domain };
      yield { message: "unfiled", data, site, domain, hostnames };
    }
  },
  examples: {
    denied: [
      {
        title: text(
          "A 记录指向杭州的服务器，台账中没有这个域名",
          "An A record leads to a server in Hangzhou, and the ledger does not know the domain",
        ),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: {
              alicloud_instance: { web: publicServer },
              alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}", { domain_name: "example.com" }) },
            },
          },
        }),
        ledger: granted,
        expects: [{ message: "unfiled", address: "alicloud_alidns_record.www" }],
      },
      {
        title: text("CNAME 指向内地存储桶的默认域名", "A CNAME leads to the default name of a bucket in the mainland"),
        stacks: synthesised({
          shop: {
            resource: {
              alicloud_alidns_record: {
                static: wwwRecord("xinghai-static.oss-cn-hangzhou.aliyuncs.com", { rr: "static", type: "CNAME" }),
              },
            },
          },
        }),
        expects: [{ message: "unfiled", address: "alicloud_alidns_record.static" }],
      },
      {
        title: text(
          "网址转发由云解析在内地应答，与转发到哪里无关",
          "URL forwarding is answered in the mainland, wherever it forwards to",
        ),
        stacks: synthesised({
          shop: {
            resource: {
              alicloud_alidns_record: { go: wwwRecord("https://www.example.net/", { rr: "go", type: "REDIRECT_URL" }) },
            },
          },
        }),
        expects: [{ message: "unfiled", address: "alicloud_alidns_record.go" }],
      },
      {
        title: text(
          "gov.cn 下的 www 没有单独列出，主域名的备案不包含它",
          "Under gov.cn www is not listed by itself, and the filing of its parent does not contain it",
        ),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: {
              alicloud_instance: { web: publicServer },
              alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}", { domain_name: "xinghai.gov.cn" }) },
            },
          },
        }),
        ledger: subjectLedger("{ name: 星海市人民政府, kind: government, number: 浙ICP备2021999903号", [
          "{ number: 浙ICP备2021999903号-1, domains: [xinghai.gov.cn], accessProviders: [alicloud], registrant: subject }",
        ]),
        expects: [{ message: "unfiled", address: "alicloud_alidns_record.www" }],
      },
    ],
    allowed: [
      {
        title: text("域名已备案，接入商就是这家云", "The domain is filed, with access at this very cloud"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: {
              alicloud_instance: { web: publicServer },
              alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}") },
            },
          },
        }),
        ledger: granted,
      },
      {
        title: text(
          "近似情形：地域同样以 cn- 开头，但位于香港",
          "Near miss: the region begins with cn- as well, but is in Hong Kong",
        ),
        stacks: synthesised({
          shop: {
            provider: hongKong,
            resource: {
              alicloud_instance: { web: publicServer },
              alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}") },
            },
          },
        }),
      },
      {
        title: text("近似情形：MX 记录不提供网站服务", "Near miss: an MX record serves no web"),
        stacks: synthesised({
          shop: {
            resource: {
              alicloud_alidns_record: { mail: wwwRecord("mx.xinghai-shop.cn", { rr: "@", type: "MX", priority: "10" }) },
            },
          },
        }),
      },
      {
        title: text("近似情形：记录指向内网地址", "Near miss: the record holds a private address"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: {
              alicloud_instance: { web: privateServer },
              alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.private_ip}") },
            },
          },
        }),
      },
      {
        title: text("近似情形：记录已停用", "Near miss: the record is disabled"),
        stacks: synthesised({
          shop: {
            resource: {
              alicloud_alidns_record: {
                www: wwwRecord("xinghai-static.oss-cn-hangzhou.aliyuncs.com", { type: "CNAME", status: "DISABLE" }),
              },
            },
          },
        }),
      },
      {
        title: text("近似情形：网址转发，但域名已备案", "Near miss: URL forwarding, but the domain is filed"),
        stacks: synthesised({
          shop: {
            resource: {
              alicloud_alidns_record: { go: wwwRecord("https://www.example.net/", { rr: "go", type: "REDIRECT_URL" }) },
            },
          },
        }),
        ledger: granted,
      },
    ],
  },
});
