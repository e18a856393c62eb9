import { defineRule } from "../../lib/engine/rule";
import { text } from "../../lib/text";
import { granted } from "../examples/ledger";
import { hangzhou, hongKong } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { functionDomainsNeedFiling } from "../legal-basis";

interface UnderVendorName {
  readonly address: string;
}

const publicBucket = { bucket: "xinghai-static", acl: "public-read" };

export const vendorHostnameInProduction = defineRule({
  id: "vendor-hostname-in-production",
  severity: "warning",
  scope: "infrastructure",
  title: text("只能通过云厂商的默认域名访问", "It answers only under the cloud's default hostname"),
  rationale: text(
    "存储桶、函数等产品的默认域名由云厂商备案，因此无需自己的备案；但云厂商只把它用于测试：会强制下载、限制次数，或在内地地域直接停止服务。绑定自己的域名后即需备案。",
    "The default hostname of a bucket or a function is filed by the cloud, so no filing of one's own is needed. The clouds mean it for tests only: they force downloads, limit the number of calls, or stop serving it in the mainland. As soon as a domain of one's own is bound, that domain needs a filing.",
  ),
  legalBasis: [functionDomainsNeedFiling],
  remedy: text(
    "用于生产时请绑定已备案的自有域名；只作测试或下载的，可以忽略，或在台账中限期豁免。",
    "For production bind a domain of your own that is filed; where it serves tests or downloads only, leave it, or waive it for a time in the ledger.",
  ),
  messages: {
    alone: ({ address }: UnderVendorName) =>
      text(
        `${address} 在内地可从公网访问，但没有绑定自己的域名，只能使用云厂商的默认域名。`,
        `${address} is reachable from the internet in the mainland, but no domain of one's own is bound to it: it answers only under the cloud's default hostname.`,
      ),
  },
  *check({ infrastructure }) {
    for (const site of infrastructure.sites) {
      const isNameless = site.names.length === 0 && site.nameGaps.length === 0;
      if (site.need.kind !== "required" || site.verdict !== "exempt" || !isNameless) continue;
      if (!(site.role === "storage" || site.role === "function")) continue;
      yield { message: "alone", data: { address: site.address }, site };
    }
  },
  examples: {
    denied: [
      {
        title: text("公共读的存储桶没有绑定域名", "A public bucket has no domain bound to it"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: { alicloud_oss_bucket: { static: publicBucket } } } }),
        ledger: granted,
        expects: [{ message: "alone", address: "alicloud_oss_bucket.static" }],
      },
    ],
    allowed: [
      {
        title: text("近似情形：私有的存储桶", "Near miss: a private bucket"),
        stacks: synthesised({
          shop: { provider: hangzhou, resource: { alicloud_oss_bucket: { static: { bucket: "xinghai-static" } } } },
        }),
        ledger: granted,
      },
      {
        title: text("近似情形：存储桶在香港", "Near miss: the bucket stands in Hong Kong"),
        stacks: synthesised({ shop: { provider: hongKong, resource: { alicloud_oss_bucket: { static: publicBucket } } } }),
        ledger: granted,
      },
      {
        title: text("绑定了已备案的域名", "A filed domain is bound to it"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: {
              alicloud_oss_bucket: { static: publicBucket },
              alicloud_oss_bucket_cname: {
                static: { bucket: "${alicloud_oss_bucket.static.bucket}", domain: "static.xinghai-shop.cn" },
              },
            },
          },
        }),
        ledger: granted,
      },
    ],
  },
});
