import { defineRule } from "../../lib/engine/rule";
import { nameCloud } from "../../lib/infrastructure/cloud-name";
import { type Text, text } from "../../lib/text";
import { ledgerOf } from "../examples/ledger";
import { guangzhou, hangzhou, publicServer } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { servicesNaming } from "../filing-anchors";
import { anchorTerms } from "../legal-basis";

interface Crowded {
  readonly address: string;
  readonly cloud: Text;
  readonly count: number;
  readonly most: number;
}

const services = (count: number, cloud: string, server: string): string =>
  ledgerOf(
    Array.from(
      { length: count },
      (_, index) =>
        `{ number: 浙ICP备2021999901号-${index + 1}, domains: [xinghai-shop${index + 1}.cn], accessProviders: [${cloud}], registrant: subject, servers: [${server}] }`,
    ).join("\n      - "),
  );
const web = { alicloud_instance: { web: { ...publicServer, instance_charge_type: "PrePaid", period: 12 } } };

export const anchorQuotaExceeded = defineRule({
  id: "anchor-quota-exceeded",
  severity: "warning",
  scope: "ledger",
  title: text("同一台服务器上的备案超过云厂商的限额", "More filings name one server than its cloud allows"),
  rationale: text(
    "云厂商为每台服务器发放的备案服务号有限：云服务器一般 5 个，函数与虚拟主机类产品更少。超出限额的服务申请不到服务号，无法提交备案或变更。",
    "A cloud gives out a limited count of filing service numbers for each server: 5 for most, fewer for functions and web hosting. A service beyond that gets none, and can neither file nor change its filing.",
  ),
  legalBasis: [anchorTerms],
  remedy: text(
    "请把超出限额的服务改到另一台符合条件的服务器上，并更新台账的 servers；云厂商另有约定的，请把限额写入设置的 quotas.servicesPerAnchor。",
    "Move the services beyond the limit to another server that meets the terms, and update servers: in the ledger; where the cloud has granted more by contract, set quotas.servicesPerAnchor.",
  ),
  messages: {
    crowded: ({ address, cloud, count, most }: Crowded) =>
      text(
        `${count} 项服务的备案都写了 ${address}，${cloud.zh}对每个这样的资源最多发放 ${most} 个备案服务号。`,
        `${count} services name ${address} as their server, and ${cloud.en} gives out at most ${most} filing service numbers for such a resource.`,
      ),
  },
  *check({ infrastructure: { sites }, settings }) {
    for (const site of sites) {
      const count = servicesNaming(site).length;
      if (site.anchor === null) continue;
      const most = settings.quotas.servicesPerAnchor[site.cloud] ?? site.anchor.services;
      if (count <= most) continue;
      const data = { address: site.address, cloud: nameCloud(site.cloud), count, most };
      yield { message: "crowded", data, site };
    }
  },
  examples: {
    denied: [
      {
        title: text("六项服务写了同一台服务器", "Six services name one server"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: web } }),
        ledger: services(6, "alicloud", "alicloud_instance.web"),
        expects: [{ message: "crowded", address: "alicloud_instance.web" }],
      },
      {
        title: text("三项服务写了同一个云函数", "Three services name one cloud function"),
        stacks: synthesised({
          shop: {
            provider: guangzhou,
            resource: { tencentcloud_scf_function: { api: { name: "api", func_type: "HTTP" } } },
          },
        }),
        ledger: services(3, "tencentcloud", "tencentcloud_scf_function.api"),
        expects: [{ message: "crowded", address: "tencentcloud_scf_function.api" }],
      },
    ],
    allowed: [
      {
        title: text("近似情形：五项服务，刚好达到限额", "Near miss: five services, exactly the limit"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: web } }),
        ledger: services(5, "alicloud", "alicloud_instance.web"),
      },
      {
        title: text(
          "六项服务，设置中写明了云厂商另行约定的限额",
          "Six services, and the settings hold the limit that the cloud has agreed to",
        ),
        stacks: synthesised({ shop: { provider: hangzhou, resource: web } }),
        ledger: services(6, "alicloud", "alicloud_instance.web"),
        settings: { quotas: { servicesPerAnchor: { alicloud: 6 }, servicesPerIndividual: {} } },
      },
    ],
  },
});
