import { expect, test } from "vitest";
import type { Finding, Report, ReportedResource } from "../../lib/engine/report";
import { judgeExample } from "../../lib/try-example";
import { granted, inProgress, ledgerOf, withoutFilings } from "../../policies/examples/ledger";
import { cdnDomain, declarationOf, privateServer, publicServer, wwwRecord } from "../../policies/examples/parts";
import { type ExampleStack, synthesised } from "../../policies/examples/synthesised";
import { rules } from "../../policies/index";
import { estateNames, readEstate } from "../estates";
import { check } from "../../lib/check";

/**
 * A verdict that no rule speaks of would let the deployment through in silence. So estates of all kinds are judged, and every
 * violation and every undecided resource must be in a blocking finding.
 */

type Resources = ExampleStack["resource"];
type Mark = Readonly<Record<string, unknown>>;

const address = (mark: Mark): Resources => ({
  alicloud_eip_address: { web: { bandwidth: "10", ...mark } },
  alicloud_eip_association: {
    web: { allocation_id: "${alicloud_eip_address.web.id}", instance_id: "${alicloud_instance.web.id}" },
  },
});
const balancer = (mark: Mark): Resources => ({
  alicloud_slb_load_balancer: { front: { address_type: "internet", ...mark } },
  alicloud_slb_backend_server: {
    back: {
      load_balancer_id: "${alicloud_slb_load_balancer.front.id}",
      backend_servers: [{ server_id: "${alicloud_instance.web.id}", weight: 100 }],
    },
  },
});
const record = (value: string, mark: Mark = {}, changes: Readonly<Record<string, string>> = {}): Resources => ({
  alicloud_alidns_record: { www: { ...wwwRecord(value, changes), ...mark } },
});
const server = (body: object, mark: Mark): Resources => ({ alicloud_instance: { web: { ...body, ...mark } } });
const origin = { sources: [{ type: "ipaddr", content: "${alicloud_instance.web.public_ip}" }] };

const shapes: Readonly<Record<string, (own: Mark, front: Mark) => Resources>> = {
  "a public server": (own) => server(publicServer, own),
  "a private server": (own) => server(privateServer, own),
  "a server behind an address": (own, front) => ({ ...server(privateServer, own), ...address(front) }),
  "a server behind a load balancer": (own, front) => ({ ...server(privateServer, own), ...balancer(front) }),
  "a record to a server": (own, front) => ({
    ...server(publicServer, own),
    ...record("${alicloud_instance.web.public_ip}", front),
  }),
  "a record to an address": (own, front) => ({
    ...server(privateServer, own),
    ...address(front),
    ...record("${alicloud_eip_address.web.ip_address}"),
  }),
  "a record to a load balancer": (own, front) => ({
    ...server(privateServer, own),
    ...balancer(front),
    ...record("${alicloud_slb_load_balancer.front.address}"),
  }),
  "a CDN domain before a server": (own, front) => ({
    ...server(publicServer, own),
    alicloud_cdn_domain_new: { www: { ...cdnDomain("www.xinghai-shop.cn", origin), ...front } },
    ...record("${alicloud_cdn_domain_new.www.cname}", {}, { type: "CNAME" }),
  }),
  "an overseas CDN domain before a server": (own, front) => ({
    ...server(publicServer, own),
    alicloud_cdn_domain_new: { www: { ...cdnDomain("www.xinghai-shop.cn", { ...origin, scope: "overseas" }), ...front } },
  }),
  "a record without a known domain": (own, front) => ({
    ...server(publicServer, own),
    ...record("${alicloud_instance.web.public_ip}", front, { domain_name: "${var.unknown}" }),
  }),
  "a record that leads anywhere": (own, front) => ({ ...server(publicServer, own), ...record("${var.unknown}", front) }),
  "a record to one of two": (own, front) => ({
    ...server(publicServer, own),
    ...record('${var.unknown ? alicloud_instance.web.public_ip : "203.0.113.10"}', front),
  }),
  "a server with unknown bandwidth": (own) => server({ ...privateServer, internet_max_bandwidth_out: "${var.unknown}" }, own),
  "a function's domain": (_, front) => ({
    alicloud_fcv3_custom_domain: { api: { custom_domain_name: "api.xinghai-shop.cn", protocol: "HTTP", ...front } },
  }),
};

const frontMarks = ["no mark", "a tag with an unknown number", "a declaration"];

const regions = ["cn-hangzhou", "cn-hongkong", "${var.unknown}", '${var.unknown ? "cn-hangzhou" : "cn-hongkong"}'];

const service = (rest: string): string => ledgerOf(`{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], ${rest} }`);
const covering = 'servers: ["alicloud_instance.*"]';
const ledgers: Readonly<Record<string, string | undefined>> = {
  none: undefined,
  granted,
  "granted, for the server": service(`accessProviders: [alicloud], registrant: subject, ${covering}`),
  "at another cloud": service(`accessProviders: [tencentcloud], registrant: subject, ${covering}`),
  "access pending": service(`accessProviders: [{ cloud: alicloud, status: pending }], registrant: subject, ${covering}`),
  cancelled: service(`status: service_cancelled, accessProviders: [alicloud], registrant: subject, ${covering}`),
  restricted: service(`status: access_restricted, accessProviders: [alicloud], registrant: subject, ${covering}`),
  "under review": inProgress(
    `{ id: shop, status: bureau_review, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject, ${covering} }`,
  ),
  "no registrant": service("accessProviders: [alicloud]"),
  "another registrant": service("accessProviders: [alicloud], registrant: { name: 王海, kind: individual }"),
  attested: withoutFilings(
    "attestations:\n  - { match: alicloud_instance.web, purpose: non-web, reason: SSH only, owner: ops, reviewedAt: 2026-09-01 }\n",
  ),
};

const marks: Readonly<Record<string, Mark>> = {
  "no mark": {},
  "a tag": { tags: { "icp-filing": "浙ICP备2021999901号-1" } },
  "a tag with an unknown number": { tags: { "icp-filing": "浙ICP备2021999902号-1" } },
  "a tag with a malformed number": { tags: { "icp-filing": "备案中" } },
  "a declaration": { "//": { icp: declarationOf("浙ICP备2021999901号-1") } },
  "a declaration that cannot be read": { "//": { icp: "浙ICP备2021999901号-1" } },
};

test.each(Object.keys(shapes))("%s: nothing passes in silence", (shape) => {
  const build = shapes[shape]!;
  let judged = 0;
  for (const region of regions) {
    for (const [ledgerName, ledger] of Object.entries(ledgers)) {
      for (const [ownName, own] of Object.entries(marks)) {
        for (const frontName of frontMarks) {
          const stack = {
            provider: { alicloud: [{ region }] },
            variable: { unknown: { type: "string" } },
            resource: build(own, marks[frontName]!),
          };
          const example = {
            title: { zh: "", en: "" },
            stacks: synthesised({ shop: stack }),
            ...(ledger === undefined ? {} : { ledger }),
          };
          expect(
            unspoken(judgeExample(rules, example)),
            `${region}, ledger ${ledgerName}, ${ownName} behind ${frontName}`,
          ).toEqual([]);
          judged += 1;
        }
      }
    }
  }
  expect(judged).toBe(regions.length * Object.keys(ledgers).length * Object.keys(marks).length * frontMarks.length);
});

test.each(estateNames)("estate %s: nothing passes in silence", (name) => {
  const { units, ledger } = readEstate(name);
  expect(unspoken(check({ units, ledger, rules, today: "2026-11-25", door: "check", inputs: [] }))).toEqual([]);
});

/** Resources that should block and that no blocking finding speaks of. */
function unspoken({ resources, findings }: Report): readonly string[] {
  const blocking = findings.filter(({ blocks }) => blocks);
  const errors = blocking.filter(({ undecided }) => !undecided);
  const silent = resources.filter((row) => {
    if (row.verdict === "undecided") return !blocking.some((finding) => finding.undecided && isNamed(row, finding));
    return (
      row.verdict === "violation" &&
      !errors.some(
        (finding) => isNamed(row, finding) || isNamedByPublisher(row, finding, resources) || sharesServer(row, finding),
      )
    );
  });
  return silent.map(({ address: at, verdict }) => `${at}: ${verdict}`);
}

function isNamed(row: ReportedResource, { resources }: Finding): boolean {
  return resources.some(({ stack, address: at }) => stack === row.stack && at === row.address);
}

/** What a hostname leads to is spoken of by whoever publishes the hostname. */
function isNamedByPublisher({ hostnames }: ReportedResource, finding: Finding, rows: readonly ReportedResource[]): boolean {
  const violating = hostnames.filter(({ verdict }) => verdict === "violation");
  if (violating.some(({ domain }) => domain === finding.domain)) return true;
  const publishers = rows.filter((row) => isNamed(row, finding));
  return publishers.some((publisher) =>
    publisher.hostnames.some(({ name }) => violating.some((hostname) => hostname.name === name)),
  );
}

/** Without a hostname, an address, a load balancer and the server of one of these estates are one thing. */
function sharesServer({ hostnames }: ReportedResource, { domain }: Finding): boolean {
  return hostnames.length === 0 && domain === null;
}
