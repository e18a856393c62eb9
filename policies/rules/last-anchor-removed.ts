import { defineRule } from "../../lib/engine/rule";
import { text } from "../../lib/text";
import { anchorsOf } from "../anchors";
import { granted, ledgerOf } from "../examples/ledger";
import { hangzhou, hongKong, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { hollowFiling, order33 } from "../legal-basis";
import { listNames } from "../name-list";

interface Removed {
  readonly filing: string;
  readonly domains: readonly string[];
  readonly anchors: readonly string[];
}

const www = { www: wwwRecord("${alicloud_instance.web.public_ip}") };
const served = {
  provider: hangzhou,
  resource: { alicloud_instance: { web: publicServer }, alicloud_alidns_record: www },
};
const serverLedger = ledgerOf(
  '{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject, servers: ["alicloud_instance.job"] }',
);

export const lastAnchorRemoved = defineRule({
  id: "last-anchor-removed",
  severity: "error",
  scope: "infrastructure",
  title: text(
    "变更会移除备案的最后一个内地服务器或地址",
    "The change takes away the last mainland server or address of a filing",
  ),
  rationale: text(
    "备案依附于在接入服务商处真实运行的内地服务器和公网地址。最后一个被删除或迁出内地后，备案成为空壳，接入服务商会取消接入，直至被注销；注销的备案号无法恢复，重新备案需要数周。",
    "A filing stands on a server or address that really runs in the mainland at its access provider. Once the last one is deleted or moved out, the filing is hollow (空壳): the provider takes back its access, and in the end the number is cancelled. A cancelled number cannot be restored, and a new filing takes weeks.",
  ),
  legalBasis: [hollowFiling, order33(14)],
  remedy: text(
    "请先让该备案的域名由另一台内地服务器提供服务，再移除这一个；确实不再需要备案的，请先在接入服务商处注销备案，并把台账中的状态改为已注销。",
    "Let another mainland server serve the domains of the filing before this one goes; where the filing is no longer needed, have the access provider cancel it first and enter that state in the ledger.",
  ),
  messages: {
    removed: ({ filing, domains, anchors }: Removed) =>
      text(
        `备案 ${filing}（${listNames(domains).zh}）现在依附于 ${listNames(anchors).zh}，变更之后在内地不再有任何服务器或地址。`,
        `The filing ${filing} (${listNames(domains).en}) stands on ${listNames(anchors).en}, and after this change it has no server or address in the mainland any more.`,
      ),
  },
  *check({ infrastructure: { sites }, ledger, before, changes }) {
    if (before === null) return;
    // What is only forgotten runs on, in another state.
    const forgotten = new Set(
      changes.flatMap(({ stack, address, actions }) => (actions.includes("forget") ? [`${stack} ${address}`] : [])),
    );
    for (const service of ledger.services) {
      if (service.status !== "granted" && service.status !== "change_in_progress") continue;
      const anchors = anchorsOf(service, before);
      const [site, ...others] = anchors;
      if (site === undefined || anchorsOf(service, sites).length > 0) continue;
      if (anchors.some(({ stack, address }) => forgotten.has(`${stack} ${address}`))) continue;
      const filing = service.number?.canonical ?? service.id ?? "";
      const data = { filing, domains: service.domains, anchors: anchors.map(({ address }) => address) };
      yield { message: "removed", data, site, others, domain: service.domains[0] ?? filing, cause: filing };
    }
  },
  examples: {
    denied: [
      {
        title: text("最后一台服务器被删除", "The last server is deleted"),
        before: synthesised({ shop: served }),
        stacks: synthesised({ shop: { provider: hangzhou, resource: { alicloud_vpc: { main: { cidr_block: "10.0.0.0/8" } } } } }),
        ledger: granted,
        expects: [{ message: "removed", address: "alicloud_instance.web" }],
      },
      {
        title: text("网站整体迁往香港", "The whole website moves to Hong Kong"),
        before: synthesised({ shop: served }),
        stacks: synthesised({ shop: { ...served, provider: hongKong } }),
        ledger: granted,
        expects: [{ message: "removed", address: "alicloud_instance.web" }],
      },
    ],
    allowed: [
      {
        title: text("两台服务器之一被删除", "One of two servers is deleted"),
        before: synthesised({
          shop: {
            ...served,
            resource: { ...served.resource, alicloud_instance: { web: publicServer, job: publicServer } },
          },
        }),
        stacks: synthesised({ shop: served }),
        ledger: serverLedger,
      },
      {
        title: text(
          "近似情形：服务器被另一台内地服务器取代",
          "Near miss: another server in the mainland takes the place of the server",
        ),
        before: synthesised({ shop: served }),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: {
              alicloud_instance: { next: publicServer },
              alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.next.public_ip}") },
            },
          },
        }),
        ledger: granted,
      },
      {
        title: text("近似情形：被删除的服务器没有备案依附其上", "Near miss: no filing stood on the server that is deleted"),
        before: synthesised({ shop: { ...served, provider: hongKong } }),
        stacks: synthesised({ shop: { provider: hongKong, resource: { alicloud_vpc: { main: { cidr_block: "10.0.0.0/8" } } } } }),
        ledger: granted,
      },
    ],
  },
});
