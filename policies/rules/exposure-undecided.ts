import { defineRule } from "../../lib/engine/rule";
import { text } from "../../lib/text";
import { undecidedFor } from "../by-cause";
import { hangzhou, hongKong, privateServer } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { order33 } from "../legal-basis";
import { type Waiting, sentenceOf, severalWait, waitingOf } from "../waiting-words";

const bandwidthFromVariable = {
  variable: { bandwidth: { type: "number" } },
  resource: { alicloud_instance: { web: { ...privateServer, internet_max_bandwidth_out: "${var.bandwidth}" } } },
};

export const exposureUndecided = defineRule({
  id: "exposure-undecided",
  severity: "undecided",
  scope: "infrastructure",
  title: text("无法判断资源是否对公网提供网站", "It is not known whether a resource serves the public"),
  rationale: text(
    "只有能从公网访问的资源才需要备案。带宽、公网开关或绑定关系的值不确定，模块的内容不在输入中，或资源类型不在目录中时，无法得出结论，也不能当作通过。",
    "Only what the internet can reach needs a filing. While a bandwidth, a public switch or a binding is not known, the content of a module is not in the input, or no catalogue lists the type, there is no verdict, and no pass either.",
  ),
  legalBasis: [order33(5)],
  remedy: text(
    "请给出它所取决的值（--var 或 guard(app, { variables })），直接写出公网带宽或开关，或把模块源码放入输入；类型不在目录中的，升级 beian-guard 或报告该类型。",
    "Give the value that it waits for (--var or guard(app, { variables })), write the bandwidth or the switch out, or put the module's source into the input; for a type that no catalogue lists, update beian-guard or report the type.",
  ),
  messages: {
    one: ({ reason }: Waiting) => sentenceOf(reason),
    several: severalWait,
  },
  *check({ infrastructure }) {
    for (const undecided of undecidedFor("exposure", infrastructure.sites)) {
      const { site, others, cause } = undecided;
      const message = others.length === 0 ? "one" : "several";
      yield { message, data: waitingOf(undecided), site, others, ...(cause === null ? {} : { cause }) };
    }
  },
  examples: {
    denied: [
      {
        title: text("公网带宽来自没有默认值的变量", "The public bandwidth comes from a variable without a default"),
        stacks: synthesised({ shop: { provider: hangzhou, ...bandwidthFromVariable } }),
        expects: [{ message: "one", address: "alicloud_instance.web" }],
      },
      {
        title: text("模块的内容不在输入中", "The content of a module is not in the input"),
        stacks: synthesised({ shop: { module: { site: { source: "git::https://example.com/site.git" } }, resource: {} } }),
        expects: [{ message: "one", address: "module.site" }],
      },
      {
        title: text("两个资源的类型不在目录中", "No catalogue lists the type of two resources"),
        stacks: synthesised({
          shop: { provider: hangzhou, resource: { alicloud_moonbase_gateway: { a: { name: "a" }, b: { name: "b" } } } },
        }),
        expects: [{ message: "several", address: "alicloud_moonbase_gateway.a" }],
      },
    ],
    allowed: [
      {
        title: text("近似情形：带宽未知，但位于香港", "Near miss: the bandwidth is not known, but it stands in Hong Kong"),
        stacks: synthesised({ shop: { provider: hongKong, ...bandwidthFromVariable } }),
      },
      {
        title: text("近似情形：没有设置带宽，默认为 0", "Near miss: no bandwidth is set, and the default is 0"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: { alicloud_instance: { web: privateServer } } } }),
      },
    ],
  },
});
