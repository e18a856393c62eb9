import type { RememberedAnchors } from "../../lib/engine/anchor-memory";
import { anchorsByService, filingNameOf, needsAnchor } from "../../lib/engine/filing-anchors";
import type { JudgedSite } from "../../lib/engine/judged";
import { defineRule } from "../../lib/engine/rule";
import { text } from "../../lib/text";
import { granted, ledgerOf } from "../examples/ledger";
import { hangzhou, hongKong, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { hollowFiling, order33 } from "../legal-basis";
import { serviceEntry } from "../ledger-entries";
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

const stoodOn = (address: string): RememberedAnchors => ({
  filing: "浙ICP备2021999901号-1",
  seen: "2026-11-20",
  resources: [{ stack: "shop", address }],
});

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
    remembered: ({ filing, domains, anchors, seen }: Removed & { readonly seen: string }) =>
      text(
        `备案 ${filing}（${listNames(domains).zh}）在 ${seen} 通过的 synth 中依附于 ${listNames(anchors).zh}，而这个应用中现在没有任何内地服务器或地址承载它。如果由其他应用承载，可以不处理。`,
        `In the synth that passed on ${seen}, the filing ${filing} (${listNames(domains).en}) stood on ${listNames(anchors).en}; no server or address of this app in the mainland carries it any more. Where another app carries it, nothing is to be done.`,
      ),
  },
  *check({ infrastructure: { sites }, ledger, before, remembered, changes }) {
    const now = anchorsByService(sites);
    const then = anchorsByService(before ?? []);
    // What is only forgotten runs on, in another state.
    const forgotten = new Set(
      changes.flatMap(({ stack, address, actions }) => (actions.includes("forget") ? [`${stack} ${address}`] : [])),
    );
    const needing = new Set(sites.filter(mayNeedFiling).map(({ stack, address }) => `${stack} ${address}`));
    const standsStill = ({ stack, address }: Standing): boolean => needing.has(`${stack} ${address}`);
    for (const service of ledger.services.filter((each) => needsAnchor(each) && !now.has(each))) {
      const filing = filingNameOf(service);
      const domain = service.domains[0] ?? filing;
      const known = remembered.find((each) => each.filing === filing);
      if (known !== undefined) {
        // What still needs a filing where it stood has findings of its own.
        if (known.resources.some(standsStill)) continue;
        const data = {
          filing,
          domains: service.domains,
          anchors: known.resources.map(({ address }) => address),
          seen: known.seen,
        };
        yield {
          message: "remembered",
          data,
          severity: "warning",
          site: null,
          entry: serviceEntry(service),
          domain,
          cause: filing,
        };
        continue;
      }
      const anchors = then.get(service) ?? [];
      // A plan says by itself what it takes away.
      if (changes.length === 0 && anchors.some(standsStill)) continue;
      const [site, ...others] = anchors;
      if (site === undefined || anchors.some(({ stack, address }) => forgotten.has(`${stack} ${address}`))) continue;
      const data = { filing, domains: service.domains, anchors: anchors.map(({ address }) => address) };
      yield { message: "removed", data, site, others, domain, cause: filing };
    }
  },
  examples: {
    denied: [
      {
        title: text("上次通过的 synth 有一台服务器，这次没有", "The last synth that passed had a server, and this one has none"),
        remembered: [stoodOn("alicloud_instance.web")],
        stacks: synthesised({ shop: { provider: hangzhou, resource: { alicloud_vpc: { main: { cidr_block: "10.0.0.0/8" } } } } }),
        ledger: granted,
        expects: [{ message: "remembered", entry: "浙ICP备2021999901号-1", severity: "warning" }],
      },
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
        title: text(
          "近似情形：上次的服务器不在了，另有一台承载该备案",
          "Near miss: the server of the last time is gone, and another one carries the filing",
        ),
        remembered: [stoodOn("alicloud_instance.old")],
        stacks: synthesised({ shop: served }),
        ledger: granted,
      },
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

type Standing = RememberedAnchors["resources"][number];

function mayNeedFiling({ need }: JudgedSite): boolean {
  return need.kind === "required" || need.kind === "undecided";
}
