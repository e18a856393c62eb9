import { defineRule } from "../../lib/engine/rule";
import { type Text, text } from "../../lib/text";
import { carriesUnknownFiling } from "../carried";
import { granted } from "../examples/ledger";
import { cdnDomain, hangzhou, hongKong } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { contentDeliveryNeedsFiling, functionDomainsNeedFiling, order33 } from "../legal-basis";
import { listNames } from "../name-list";
import { placeOf } from "../place-words";
import { problemsOfPublishers } from "../problems";
import { noFilingLists } from "../unfiled-words";

interface Unfiled {
  readonly address: string;
  readonly hostnames: readonly string[];
  readonly place: Text;
  readonly domain: string;
}

export const domainBindingWithoutFiling = defineRule({
  id: "domain-binding-without-filing",
  severity: "error",
  scope: "infrastructure",
  title: text("云产品在中国内地绑定了没有备案的域名", "A product in mainland China serves a domain that has no filing"),
  rationale: text(
    "加速域名、函数与网关的自定义域名、存储桶的自有域名、监听的域名，都以该域名对外提供网站。覆盖范围含中国内地时（多数产品未设置范围即含内地），云厂商在绑定时查验备案，没有备案就报错，部署到一半失败。",
    "A CDN domain, a custom domain of a function, a gateway or a bucket, a domain of a listener: each serves a website under that name. Where its scope includes mainland China, which for most products is the default, the cloud looks for the filing when the domain is bound and refuses it, half-way through the deployment.",
  ),
  legalBasis: [order33(5), order33(18), contentDeliveryNeedsFiling, functionDomainsNeedFiling],
  remedy: text(
    "请先为该域名办理备案并写入 filings.yaml；在此之前去掉这个域名绑定，或把范围、地域改为不含中国内地。",
    "File the domain and enter it in filings.yaml; until then take the domain off, or choose a scope or region without mainland China.",
  ),
  messages: {
    unfiled: ({ address, hostnames, place, domain }: Unfiled) =>
      text(
        `${address} 以 ${listNames(hostnames).zh} 提供服务（${place.zh}），但${noFilingLists(domain).zh}。`,
        `${address} serves ${listNames(hostnames).en} (${place.en}), but ${noFilingLists(domain).en}.`,
      ),
  },
  *check({ infrastructure }) {
    for (const { site, hostnames, domain } of problemsOfPublishers(infrastructure.sites, "no-filing")) {
      if (site.role === "record" || carriesUnknownFiling(site)) continue;
      const data = { address: site.address, hostnames, place: placeOf(site), domain };
      yield { message: "unfiled", data, site, domain, hostnames };
    }
  },
  examples: {
    denied: [
      {
        title: text("加速域名没有设置范围，默认只覆盖中国内地", "A CDN domain sets no scope, and the default is mainland China"),
        stacks: synthesised({ shop: { resource: { alicloud_cdn_domain_new: { static: cdnDomain("static.example.com") } } } }),
        ledger: granted,
        expects: [{ message: "unfiled", address: "alicloud_cdn_domain_new.static" }],
      },
      {
        title: text("杭州的函数绑定自定义域名", "A function in Hangzhou has a custom domain"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: { alicloud_fcv3_custom_domain: { api: { custom_domain_name: "api.xinghai-shop.cn", protocol: "HTTP" } } },
          },
        }),
        expects: [{ message: "unfiled", address: "alicloud_fcv3_custom_domain.api" }],
      },
      {
        title: text("全球加速同样覆盖中国内地", "A global scope includes mainland China as well"),
        stacks: synthesised({
          shop: {
            resource: {
              tencentcloud_cdn_domain: {
                static: {
                  domain: "static.xinghai-shop.cn",
                  service_type: "web",
                  area: "global",
                  origin: [{ origin_type: "domain", origin_list: ["origin.example.com"] }],
                },
              },
            },
          },
        }),
        expects: [{ message: "unfiled", address: "tencentcloud_cdn_domain.static" }],
      },
    ],
    allowed: [
      {
        title: text("加速域名已备案", "The CDN domain is filed"),
        stacks: synthesised({ shop: { resource: { alicloud_cdn_domain_new: { static: cdnDomain("static.xinghai-shop.cn") } } } }),
        ledger: granted,
      },
      {
        title: text("近似情形：范围只含海外", "Near miss: the scope is overseas only"),
        stacks: synthesised({
          shop: { resource: { alicloud_cdn_domain_new: { static: cdnDomain("static.example.com", { scope: "overseas" }) } } },
        }),
      },
      {
        title: text("近似情形：函数位于香港", "Near miss: the function stands in Hong Kong"),
        stacks: synthesised({
          shop: {
            provider: hongKong,
            resource: { alicloud_fcv3_custom_domain: { api: { custom_domain_name: "api.xinghai-shop.cn", protocol: "HTTP" } } },
          },
        }),
      },
    ],
  },
});
