import { defineRule } from "../../lib/engine/rule";
import { type Text, text } from "../../lib/text";
import { hangzhou, hongKong, privateServer } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { order33 } from "../legal-basis";
import { listNames } from "../name-list";

interface Contradictory {
  readonly addresses: readonly string[];
  readonly here: Text;
  readonly provider: Text;
}

export const locationContradictory = defineRule({
  id: "location-contradictory",
  severity: "warning",
  scope: "infrastructure",
  title: text("资源的位置与 provider 的地域互相矛盾", "A resource's place contradicts the region of its provider"),
  rationale: text(
    "可用区或网络说资源在一处，provider 的地域说在另一处。两者只能有一个为真，部署多半会失败；在弄清之前按中国内地判断，以免漏掉需要的备案。",
    "A zone or network says that the resource stands in one place, and the region of its provider says another. Only one can be true, and the deployment will most likely fail; until that is settled it counts as mainland China, so that no filing is missed.",
  ),
  legalBasis: [order33(5)],
  remedy: text(
    "请让两者一致：改正可用区或网络，或为该资源指定地域相符的 provider 别名。",
    "Make the two agree: correct the zone or the network, or give the resource a provider alias of the right region.",
  ),
  messages: {
    contradiction: ({ addresses, here, provider }: Contradictory) =>
      text(
        `${listNames(addresses).zh} 的位置互相矛盾：${here.zh}，而 ${provider.zh}，按中国内地判断。`,
        `${listNames(addresses).en} cannot be in two places: ${here.en}, but ${provider.en}; it is judged as mainland China.`,
      ),
  },
  *check({ infrastructure }) {
    const causes = new Map<string, typeof infrastructure.sites>();
    for (const site of infrastructure.sites) {
      if (site.contradiction === null) continue;
      const { here } = site.contradiction;
      const cause = [site.stack, here.address, here.value].join(" ");
      causes.set(cause, [...(causes.get(cause) ?? []), site]);
    }
    for (const [cause, [site, ...others]] of causes) {
      if (site?.contradiction == null) continue;
      const { here, provider } = site.contradiction;
      const data = { addresses: [site, ...others].map(({ address }) => address), here: here.means, provider: provider.means };
      yield { message: "contradiction", data, site, others, cause };
    }
  },
  examples: {
    denied: [
      {
        title: text("provider 在杭州，可用区在香港", "The provider is in Hangzhou, the zone in Hong Kong"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: { alicloud_instance: { web: { ...privateServer, availability_zone: "cn-hongkong-b" } } },
          },
        }),
        expects: [{ message: "contradiction", address: "alicloud_instance.web" }],
      },
      {
        title: text(
          "两台服务器所在的网络在内地，provider 在香港",
          "Two servers stand in a network of the mainland, their provider is in Hong Kong",
        ),
        stacks: synthesised({
          shop: {
            provider: hongKong,
            resource: {
              alicloud_vswitch: { a: { vpc_id: "vpc-bp1xinghai", cidr_block: "10.0.0.0/24", zone_id: "cn-hangzhou-h" } },
              alicloud_instance: {
                one: { ...privateServer, vswitch_id: "${alicloud_vswitch.a.id}" },
                two: { ...privateServer, vswitch_id: "${alicloud_vswitch.a.id}" },
              },
            },
          },
        }),
        expects: [{ message: "contradiction", address: "alicloud_instance.one" }],
      },
    ],
    allowed: [
      {
        title: text("近似情形：provider 没有写地域", "Near miss: the provider names no region"),
        stacks: synthesised({
          shop: {
            provider: { alicloud: [{}] },
            resource: { alicloud_instance: { web: { ...privateServer, availability_zone: "cn-hongkong-b" } } },
          },
        }),
      },
      {
        title: text(
          "近似情形：加速域名只覆盖海外，provider 在杭州",
          "Near miss: an overseas CDN domain under a provider in Hangzhou",
        ),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: {
              alicloud_cdn_domain_new: {
                static: {
                  domain_name: "static.example.com",
                  cdn_type: "web",
                  scope: "overseas",
                  sources: [{ type: "domain", content: "origin.example.com" }],
                },
              },
            },
          },
        }),
      },
    ],
  },
});
