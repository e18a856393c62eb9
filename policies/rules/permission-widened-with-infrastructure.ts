import type { OwnedFile, PermittedByChange } from "../../lib/engine/permitted-by-change";
import { defineRule } from "../../lib/engine/rule";
import type { Widening } from "../../lib/engine/widening";
import { text } from "../../lib/text";
import { granted, ledgerOf, withoutFilings } from "../examples/ledger";
import { hangzhou, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { separationOfDuties } from "../legal-basis";
import { listNames } from "../name-list";
import { ownerWords, placeWords } from "../permission-words";

interface Arrived {
  readonly addresses: readonly string[];
  readonly widenings: readonly Widening[];
  readonly permissionFiles: readonly OwnedFile[];
  readonly writtenIn: readonly OwnedFile[];
}

const nothing = synthesised({ shop: { provider: hangzhou, resource: { alicloud_vpc: { main: { cidr_block: "10.0.0.0/8" } } } } });
const served = {
  alicloud_instance: { web: publicServer },
  alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}") },
};
const shop = synthesised({ shop: { provider: hangzhou, resource: served } });
const server = synthesised({ shop: { provider: hangzhou, resource: { alicloud_instance: { web: publicServer } } } });
const codeOwners = "* @xinghai/platform\nfilings.yaml @xinghai/compliance\n";
const tidied = `# reviewed 2026-11-20\n${granted.replace("domains: [xinghai-shop.cn]", 'domains: ["xinghai-shop.cn"]')}`;
const other = ledgerOf(
  "{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn, xinghai-blog.cn], accessProviders: [alicloud], registrant: subject }",
);
const waived = (reason: string): string =>
  withoutFilings(
    `waivers:\n  - { rule: server-without-filing, match: "alicloud_instance.*", reason: ${reason}, owner: wang, expires: 2026-12-31 }\n`,
  );

export const permissionWidenedWithInfrastructure = defineRule({
  id: "permission-widened-with-infrastructure",
  severity: "warning",
  scope: "infrastructure",
  // A waiver would be one more permission in the same hand.
  waivable: false,
  title: text("同一次变更既带来资源，又放宽了对它的许可", "One change both brings infrastructure and widens what permits it"),
  rationale: text(
    "备案号只是声明，没有人向工信部核验。台账、豁免、基线和配置决定什么可以部署；如果写代码的人能在同一次变更中顺手改掉它们，检查就只是形式。因此放宽许可应由其负责人单独审阅。",
    "Filing numbers are declared, and nobody looks them up at the MIIT. The ledger, its waivers, the baseline and the configuration decide what may be deployed; where whoever writes the code can change them in the same go, the check is a formality. So whoever owns the permission reviews it by itself.",
  ),
  legalBasis: [separationOfDuties],
  remedy: text(
    "请先把许可的改动单独提交，由其负责人审阅并合并，再合并资源；或请该负责人在这次变更中批准，并在 CODEOWNERS 中写明许可文件的负责人。",
    "Put the permission into a change of its own, have its owner review and merge it, then merge the infrastructure; or have that owner approve this change, and let CODEOWNERS name the owner of the file.",
  ),
  messages: {
    together: ({ addresses, widenings, permissionFiles, writtenIn }: Arrived) => {
      const what = listNames(addresses);
      const by = placeWords(widenings);
      const owners = ownerWords(permissionFiles, writtenIn);
      return text(
        `${what.zh} 能通过，是因为同一次变更放宽了许可：${by.zh}；按变更之前的许可会被阻断。${owners.zh}。`,
        `${what.en} would be blocked by the permissions before this change, and ${addresses.length === 1 ? "passes" : "pass"} only by what the same change permits: ${by.en}. ${owners.en}.`,
      );
    },
  },
  *check({ permittedByChange }) {
    for (const arrived of byWidenings(permittedByChange ?? [])) {
      const [first] = arrived;
      if (first === undefined) continue;
      const { widenings, permissionFiles } = first;
      const data = {
        addresses: arrived.map(({ site }) => site.address),
        widenings,
        permissionFiles,
        writtenIn: arrived.flatMap(({ writtenIn }) => writtenIn ?? []),
      };
      const others = arrived.slice(1).map(({ site }) => site);
      yield { message: "together", data, site: first.site, others, cause: causeOf(first) };
    }
  },
  examples: {
    denied: [
      {
        title: text("同一次变更写入了备案和它的网站", "One change enters a filing and its website"),
        before: nothing,
        stacks: shop,
        ledgerBefore: withoutFilings(""),
        ledger: granted,
        codeOwners,
        expects: [{ message: "together", address: "alicloud_alidns_record.www" }],
      },
      {
        title: text("同一次变更新增服务器和对它的豁免", "One change adds a server and the waiver for it"),
        before: nothing,
        stacks: server,
        ledgerBefore: withoutFilings(""),
        ledger: waived("moving to Hong Kong"),
        codeOwners,
        expects: [{ message: "together", address: "alicloud_instance.web" }],
      },
    ],
    allowed: [
      {
        title: text("近似情形：只改台账，网站早已存在", "Near miss: only the ledger changes, the website stood before"),
        before: shop,
        stacks: shop,
        ledgerBefore: withoutFilings(""),
        ledger: granted,
      },
      {
        title: text(
          "近似情形：只新增网站，台账早已写明备案",
          "Near miss: only the website is new, the ledger had its filing before",
        ),
        before: nothing,
        stacks: shop,
        ledgerBefore: granted,
        ledger: granted,
      },
      {
        title: text("近似情形：台账放宽的是另一个域名", "Near miss: the ledger is widened for another domain"),
        before: nothing,
        stacks: shop,
        ledgerBefore: granted,
        ledger: other,
      },
      {
        title: text("近似情形：只改写了豁免的理由", "Near miss: only the reason of a waiver is reworded"),
        before: nothing,
        stacks: server,
        ledgerBefore: waived("moving to Hong Kong"),
        ledger: waived("moving to Hong Kong by the end of the year"),
      },
      {
        title: text("近似情形：只整理了台账的写法", "Near miss: the ledger is only tidied up"),
        before: nothing,
        stacks: shop,
        ledgerBefore: granted,
        ledger: tidied,
      },
    ],
  },
});

/** What the same entries of one stack let through is one finding, of what publishes a hostname where there is one. */
function byWidenings(arrived: readonly PermittedByChange[]): readonly (readonly PermittedByChange[])[] {
  const groups = new Map<string, PermittedByChange[]>();
  for (const each of arrived.toSorted((a, b) => Number(b.site.publishes) - Number(a.site.publishes))) {
    const key = `${each.site.stack} ${causeOf(each)}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

function causeOf({ widenings }: PermittedByChange): string {
  return widenings.map(({ what }) => what.en).join("; ");
}
