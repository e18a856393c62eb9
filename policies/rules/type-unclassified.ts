import { defineRule } from "../../lib/engine/rule";
import { type Text, text } from "../../lib/text";
import { hangzhou } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { order33 } from "../legal-basis";
import { sentenceOf } from "../waiting-words";

interface Unlisted {
  readonly reason: Text;
  readonly count: number;
}

export const typeUnclassified = defineRule({
  id: "type-unclassified",
  severity: "info",
  scope: "infrastructure",
  title: text("资源类型不在目录中", "No catalogue lists a resource type"),
  rationale: text(
    "目录按日期收录云的资源类型。新类型尚未收录时，不知道它是否提供网站：这条提示说明目录的日期，是否阻断由 exposure-undecided 决定。",
    "The catalogues list the clouds' resource types as of a date. Of a newer type it is not known whether it serves a website: this notice names the date, and exposure-undecided decides whether that blocks.",
  ),
  legalBasis: [order33(5)],
  remedy: text(
    "请升级 beian-guard；最新版本仍未收录时，向维护者报告该类型及其文档。",
    "Update beian-guard; if the newest version does not list the type either, report it to the maintainers with its documentation.",
  ),
  messages: {
    unlisted: ({ reason, count }: Unlisted) =>
      text(
        `${reason.zh}（${count} 个资源）。`,
        `${sentenceOf(reason).en.slice(0, -1)} (${count} ${count === 1 ? "resource" : "resources"}).`,
      ),
  },
  *check({ infrastructure }) {
    const unlisted = infrastructure.sites.filter((site) => site.role === "unlisted");
    for (const type of new Set(unlisted.map((site) => site.type))) {
      const [site, ...others] = unlisted.filter((each) => each.type === type);
      if (site?.reason == null) continue;
      yield { message: "unlisted", data: { reason: site.reason, count: others.length + 1 }, site, others, cause: type };
    }
  },
  examples: {
    denied: [
      {
        title: text("两个资源的类型比目录新", "The type of two resources is newer than the catalogue"),
        stacks: synthesised({
          shop: { provider: hangzhou, resource: { alicloud_moonbase_gateway: { a: { name: "a" }, b: { name: "b" } } } },
        }),
        expects: [{ message: "unlisted", address: "alicloud_moonbase_gateway.a" }],
      },
    ],
    allowed: [
      {
        title: text("近似情形：不属于已知云的类型", "Near miss: a type of no known cloud"),
        stacks: synthesised({ shop: { resource: { random_password: { admin: { length: 16 } } } } }),
      },
      {
        title: text("近似情形：目录收录为不参与网站服务的类型", "Near miss: a type that the catalogue lists as playing no part"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: { alicloud_ram_user: { ci: { name: "ci" } } } } }),
      },
    ],
  },
});
