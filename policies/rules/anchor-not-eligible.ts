import { defineRule } from "../../lib/engine/rule";
import { nameCloud } from "../../lib/infrastructure/cloud-name";
import { type Text, text } from "../../lib/text";
import { inProgress, ledgerOf } from "../examples/ledger";
import { hangzhou, hongKong, privateServer, publicServer } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { type NamedAnchor, awaitsNumber, namedAnchors } from "../filing-anchors";
import { anchorTerms } from "../legal-basis";

interface Ineligible {
  readonly address: string;
  readonly filing: string;
  readonly cloud: Text;
  readonly minimumMonths: number;
}

const filing = inProgress(
  '{ id: shop, status: bureau_review, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject, servers: ["alicloud_instance.*", "alicloud_alb_load_balancer.*"] }',
);
const prepaid = { ...publicServer, instance_charge_type: "PrePaid", period: 12 };
const servers = (...bodies: readonly object[]) => ({
  alicloud_instance: Object.fromEntries(bodies.map((body, index) => [`web${index}`, body])),
});

export const anchorNotEligible = defineRule({
  id: "anchor-not-eligible",
  severity: "warning",
  scope: "infrastructure",
  title: text("备案所写的服务器不符合云厂商的备案条件", "The server of a filing does not meet the cloud's terms for one"),
  rationale: text(
    "云厂商只为符合条件的资源发放备案服务号：位于中国内地、包年包月达到最短时长（续费累计）、有公网地址。按量付费、时长不足或没有公网地址的服务器申请不到，备案会在初审被退回。已经备案的，下次变更或新增接入时也用不上它。",
    "A cloud gives out the number that a filing is handed in with only for a resource that stands in the mainland, is subscribed for the shortest term (renewals count) and has a public address. A server that is paid as it is used, subscribed for less or without a public address gets none, and the filing comes back from the first review; where it is granted already, a change or a further access filing cannot rest on that server.",
  ),
  legalBasis: [anchorTerms],
  remedy: text(
    "请至少让备案所写的一台服务器改为包年包月（三个月以上，以云厂商文档为准）并有公网地址，或在台账的 servers 中改写符合条件的服务器。",
    "Let at least one server of the filing be subscribed for three months or more, as the cloud's documents ask, with a public address, or name one that is under servers: in the ledger.",
  ),
  messages: {
    postpaid: ({ address, filing, cloud }: Ineligible) =>
      text(
        `备案 ${filing} 所写的服务器 ${address} 按量付费，${cloud.zh}不为它发放备案服务号。`,
        `${address}, the server of the filing ${filing}, is paid as it is used, and ${cloud.en} gives out no filing service number for it.`,
      ),
    tooShort: ({ address, filing, cloud, minimumMonths }: Ineligible) =>
      text(
        `备案 ${filing} 所写的服务器 ${address} 购买时长不足 ${minimumMonths} 个月，未达到${cloud.zh}的备案条件。`,
        `${address}, the server of the filing ${filing}, is subscribed for less than the ${minimumMonths} months that ${cloud.en} asks for.`,
      ),
    withoutAddress: ({ address, filing, cloud }: Ineligible) =>
      text(
        `备案 ${filing} 所写的服务器 ${address} 没有公网地址，${cloud.zh}不为它发放备案服务号。`,
        `${address}, the server of the filing ${filing}, has no public address, and ${cloud.en} gives out no filing service number for it.`,
      ),
    neverEligible: ({ address, filing, cloud }: Ineligible) =>
      text(
        `备案 ${filing} 所写的 ${address} 属于${cloud.zh}不发放备案服务号的产品。`,
        `${address}, which the filing ${filing} names, is a product for which ${cloud.en} gives out no filing service numbers.`,
      ),
  },
  *check({ infrastructure: { sites } }) {
    for (const { service, cloud, named } of namedAnchors(sites)) {
      const faults = named.flatMap((each) => faultOf(each) ?? []);
      // One that is eligible, or may be, is enough for the filing.
      if (faults.length < named.length) continue;
      const [{ site, anchor }, ...others] = named;
      const message = faultOf(named[0]) ?? "postpaid";
      const data = {
        address: site.address,
        filing: service.number?.canonical ?? service.id ?? "",
        cloud: nameCloud(cloud),
        minimumMonths: anchor.minimumMonths,
      };
      yield {
        message,
        data,
        site,
        others: others.map((other) => other.site),
        // A filing that is granted stands; only its next change has to look for another server.
        ...(awaitsNumber(service, cloud) ? {} : { severity: "info" }),
      };
    }
  },
  examples: {
    denied: [
      {
        title: text("备案审核中，服务器按量付费", "The filing is under review, and its server is paid as it is used"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: servers(publicServer) } }),
        ledger: filing,
        expects: [{ message: "postpaid", address: "alicloud_instance.web0" }],
      },
      {
        title: text("只购买一个月", "It is subscribed for one month"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: servers({ ...prepaid, period: 1 }) } }),
        ledger: filing,
        expects: [{ message: "tooShort", address: "alicloud_instance.web0" }],
      },
      {
        title: text("服务器没有公网地址", "The server has no public address"),
        stacks: synthesised({
          shop: { provider: hangzhou, resource: servers({ ...prepaid, internet_max_bandwidth_out: 0 }) },
        }),
        ledger: filing,
        expects: [{ message: "withoutAddress", address: "alicloud_instance.web0" }],
      },
      {
        title: text("只写了应用型负载均衡", "The filing names an application load balancer alone"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: {
              alicloud_alb_load_balancer: {
                front: {
                  address_type: "Internet",
                  load_balancer_edition: "Standard",
                  vpc_id: "vpc-bp1xinghai",
                  load_balancer_billing_config: [{ pay_type: "PayAsYouGo" }],
                  zone_mappings: [
                    { zone_id: "cn-hangzhou-h", vswitch_id: "vsw-bp1xinghai1" },
                    { zone_id: "cn-hangzhou-i", vswitch_id: "vsw-bp1xinghai2" },
                  ],
                },
              },
            },
          },
        }),
        ledger: filing,
        expects: [{ message: "neverEligible", address: "alicloud_alb_load_balancer.front" }],
      },
      {
        title: text("备案已获批准，服务器按量付费", "The filing is granted, and its server is paid as it is used"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: servers(publicServer) } }),
        ledger: ledgerOf(
          '{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject, servers: ["alicloud_instance.*"] }',
        ),
        expects: [{ message: "postpaid", address: "alicloud_instance.web0", severity: "info" }],
      },
    ],
    allowed: [
      {
        title: text("包年包月一年，有公网地址", "Subscribed for a year, with a public address"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: servers(prepaid) } }),
        ledger: filing,
      },
      {
        title: text(
          "近似情形：另一台按量付费，但已有一台符合条件",
          "Near miss: another server is paid as it is used, but one meets the terms",
        ),
        stacks: synthesised({ shop: { provider: hangzhou, resource: servers(prepaid, publicServer) } }),
        ledger: filing,
      },
      {
        title: text("近似情形：购买三个月", "Near miss: subscribed for three months"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: servers({ ...prepaid, period: 3 }) } }),
        ledger: filing,
      },
      {
        title: text("近似情形：备案没有写这台服务器", "Near miss: no filing names the server"),
        stacks: synthesised({ shop: { provider: hongKong, resource: { alicloud_instance: { job: privateServer } } } }),
        ledger: ledgerOf(
          "{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }",
        ),
      },
    ],
  },
});

type Fault = "postpaid" | "tooShort" | "withoutAddress" | "neverEligible";

/** Null where it meets the terms, or may. */
function faultOf({ site, anchor }: NamedAnchor): Fault | null {
  if (anchor.carriesFiling === "no") return "neverEligible";
  if (anchor.prepaid === "no") return "postpaid";
  if (anchor.prepaid === "yes" && anchor.longEnough === "no") return "tooShort";
  return site.exposure === "no" ? "withoutAddress" : null;
}
