import { describe, expect, test } from "vitest";
import type { Json } from "../../lib/terraform/body";
import { defineFiling } from "../../lib/filing/define-filing";
import { toDeclaration } from "../../lib/filing/declaration";
import { ledgerWith, rowsOf } from "../infrastructure/verdict-of";

const filing = defineFiling({
  number: "浙ICP备2021999901号-1",
  subject: { name: "杭州星海科技有限公司", kind: "company" },
  domains: ["xinghai-shop.cn"],
  accessProviders: ["alicloud"],
  registrant: "subject",
});
const declared = { "//": { icp: toDeclaration(filing) as unknown as Json } };
const open = { internet_max_bandwidth_out: 10 } as const;

function verdicts(resource: Record<string, Json>, ledger: Parameters<typeof rowsOf>[1] = ledgerWith()): Record<string, string> {
  const rows = rowsOf(
    { shop: { provider: { alicloud: { region: "cn-hangzhou" }, tencentcloud: { region: "ap-guangzhou" } }, resource } },
    ledger,
  );
  return Object.fromEntries(
    [...rows].filter(([, row]) => row.verdict !== "neutral").map(([address, row]) => [address, row.verdict]),
  );
}

describe("a mainland public server that no hostname leads to", () => {
  test.each<[string, Record<string, Json>, string]>([
    ["without a word about a filing", {}, "violation"],
    ["with a declaration that the ledger confirms", declared, "covered"],
    ["with the number as a tag", { tags: { "icp-filing": "浙ICP备2021999901号-1" } }, "covered"],
    ["with a number that the ledger does not know", { tags: { "icp-filing": "浙ICP备2021999999号-1" } }, "violation"],
    ["with a tag whose value is not known", { tags: { "icp-filing": "${var.u}" } }, "violation"],
    ["with a comment that only looks like a declaration", { "//": { icp: { number: "浙ICP备2021999901号-1" } } }, "violation"],
  ])("%s", (_, body, expected) => {
    expect(verdicts({ alicloud_instance: { web: { ...open, ...body } } })["alicloud_instance.web"]).toBe(expected);
  });

  test("a filing at another cloud is not enough for a server", () => {
    expect(
      verdicts({ tencentcloud_instance: { web: { allocate_public_ip: true, ...declared } } })["tencentcloud_instance.web"],
    ).toBe("violation");
  });

  test("a servers pattern and an attestation of the ledger speak for it; an index in an address is no character class", () => {
    const servers =
      ledgerWith(`      - { number: 浙ICP备2021999901号-2, domains: [second-shop.cn], accessProviders: [alicloud], registrant: subject, servers: ["alicloud_instance.pool[0]"] }
attestations:
  - { match: alicloud_instance.bastion, purpose: non-web, reason: SSH only, owner: ops, reviewedAt: 2026-09-01 }
`);
    const found = verdicts({ alicloud_instance: { pool: { ...open, count: 2 }, bastion: open, pool0: open } }, servers);
    expect(found).toEqual({
      "alicloud_instance.pool[0]": "covered",
      "alicloud_instance.pool[1]": "violation",
      "alicloud_instance.bastion": "exempt",
      "alicloud_instance.pool0": "violation",
    });
  });

  test("an attestation is void as soon as a hostname leads there", () => {
    const ledger = ledgerWith(`attestations:
  - { match: alicloud_instance.bastion, purpose: non-web, reason: SSH only, owner: ops, reviewedAt: 2026-09-01 }
`);
    const record = { domain_name: "other-shop.cn", rr: "ssh", type: "A", value: "${alicloud_instance.bastion.public_ip}" };
    expect(
      verdicts({ alicloud_instance: { bastion: open }, alicloud_alidns_record: { r: record } }, ledger)[
        "alicloud_instance.bastion"
      ],
    ).toBe("violation");
  });

  test("without a ledger file the declaration in the code is the ledger", () => {
    expect(verdicts({ alicloud_instance: { web: { ...open, ...declared }, other: open } }, null)).toEqual({
      "alicloud_instance.web": "covered",
      "alicloud_instance.other": "violation",
    });
  });
});

test("the address in front of a server of an attested use is exempt with it", () => {
  const ledger = ledgerWith(`attestations:
  - { match: alicloud_instance.bastion, purpose: non-web, reason: SSH only, owner: ops, reviewedAt: 2026-09-01 }
`);
  const way = {
    alicloud_instance: { bastion: { internet_max_bandwidth_out: 0 } },
    alicloud_eip_address: { ip: {} },
    alicloud_eip_association: {
      a: { allocation_id: "${alicloud_eip_address.ip.id}", instance_id: "${alicloud_instance.bastion.id}" },
    },
  };
  expect(verdicts(way, ledger)).toEqual({ "alicloud_instance.bastion": "exempt", "alicloud_eip_address.ip": "exempt" });
});

describe("a declaration covers the way from the public side to the server", () => {
  const eip = {
    alicloud_eip_address: { ip: {} },
    alicloud_eip_association: {
      a: { allocation_id: "${alicloud_eip_address.ip.id}", instance_id: "${alicloud_instance.web.id}" },
    },
  };
  test("the EIP of a declared server is covered, that of an undeclared one is not", () => {
    expect(verdicts({ ...eip, alicloud_instance: { web: { internet_max_bandwidth_out: 0, ...declared } } })).toEqual({
      "alicloud_eip_address.ip": "covered",
      "alicloud_instance.web": "covered",
    });
    expect(verdicts({ ...eip, alicloud_instance: { web: { internet_max_bandwidth_out: 0 } } })).toEqual({
      "alicloud_eip_address.ip": "violation",
      "alicloud_instance.web": "violation",
    });
  });

  const balanced = (lb: Record<string, Json>, a: Record<string, Json>, b: Record<string, Json>): Record<string, Json> => ({
    alicloud_slb_load_balancer: { lb: { address_type: "internet", ...lb } },
    alicloud_slb_backend_server: {
      s: {
        load_balancer_id: "${alicloud_slb_load_balancer.lb.id}",
        backend_servers: [{ server_id: "${alicloud_instance.a.id}" }, { server_id: "${alicloud_instance.b.id}" }],
      },
    },
    alicloud_instance: { a: { internet_max_bandwidth_out: 0, ...a }, b: { internet_max_bandwidth_out: 0, ...b } },
  });
  test("private backends of a declared load balancer are covered through it", () => {
    expect(verdicts(balanced(declared, {}, {}))).toEqual({
      "alicloud_slb_load_balancer.lb": "covered",
      "alicloud_instance.a": "covered",
      "alicloud_instance.b": "covered",
    });
  });
  test("a backend that is public by itself as well is not", () => {
    expect(verdicts(balanced(declared, open, {}))["alicloud_instance.a"]).toBe("violation");
  });
  test("a load balancer is covered only when all its backends are", () => {
    expect(verdicts(balanced({}, declared, declared))["alicloud_slb_load_balancer.lb"]).toBe("covered");
    expect(verdicts(balanced({}, declared, {}))["alicloud_slb_load_balancer.lb"]).toBe("violation");
  });
});

describe("a server that hostnames lead to is covered when every one of them is", () => {
  const record = (domain: string): Json => ({
    domain_name: domain,
    rr: "www",
    type: "A",
    value: "${alicloud_instance.web.public_ip}",
  });
  test("one filed name", () => {
    expect(
      verdicts({ alicloud_instance: { web: open }, alicloud_alidns_record: { a: record("xinghai-shop.cn") } })[
        "alicloud_instance.web"
      ],
    ).toBe("covered");
  });
  test("a filed and an unfiled name", () => {
    expect(
      verdicts({
        alicloud_instance: { web: open },
        alicloud_alidns_record: { a: record("xinghai-shop.cn"), b: record("other-shop.cn") },
      }),
    ).toEqual({
      "alicloud_instance.web": "violation",
      "alicloud_alidns_record.a": "covered",
      "alicloud_alidns_record.b": "violation",
    });
  });
  test("a declaration does not outweigh an unfiled name", () => {
    expect(
      verdicts({ alicloud_instance: { web: { ...open, ...declared } }, alicloud_alidns_record: { b: record("other-shop.cn") } })[
        "alicloud_instance.web"
      ],
    ).toBe("violation");
  });
  test("a record of an unfiled name whose target is not known leaves no server certainly covered", () => {
    const adrift = { domain_name: "other-shop.cn", rr: "www", type: "A", value: "${var.u}" };
    expect(
      verdicts({ alicloud_instance: { web: { ...open, ...declared } }, alicloud_alidns_record: { b: adrift } })[
        "alicloud_instance.web"
      ],
    ).toBe("undecided");
    expect(
      verdicts({
        alicloud_instance: { web: { ...open, ...declared } },
        alicloud_alidns_record: { b: { ...adrift, domain_name: "xinghai-shop.cn" } },
      })["alicloud_instance.web"],
    ).toBe("covered");
  });
});

test("a filing in progress permits its server and blocks its hostnames", () => {
  const ledger =
    ledgerWith(`      - { id: next, status: bureau_review, domains: [next-shop.cn], accessProviders: [alicloud], registrant: subject, servers: ["alicloud_instance.next"] }
`);
  const record = { domain_name: "next-shop.cn", rr: "www", type: "A", value: "${alicloud_instance.next.public_ip}" };
  expect(verdicts({ alicloud_instance: { next: open } }, ledger)).toEqual({ "alicloud_instance.next": "covered" });
  expect(verdicts({ alicloud_instance: { next: open }, alicloud_alidns_record: { r: record } }, ledger)).toEqual({
    "alicloud_instance.next": "covered",
    "alicloud_alidns_record.r": "violation",
  });
});

describe("a name covers a server only where it is known to lead there", () => {
  const record = (value: string): Json => ({ domain_name: "xinghai-shop.cn", rr: "www", type: "A", value });
  test("a filed name on its private address says nothing of its public one", () => {
    const found = verdicts({
      alicloud_instance: { web: open },
      alicloud_alidns_record: { r: record("${alicloud_instance.web.private_ip}") },
    });
    expect(found).toEqual({ "alicloud_instance.web": "violation", "alicloud_alidns_record.r": "exempt" });
  });
  test("a filed name on an attribute that is neither public nor private does not cover it", () => {
    const found = verdicts({
      alicloud_instance: { web: open },
      alicloud_alidns_record: { r: record("${alicloud_instance.web.os_name}") },
    });
    expect(found).toEqual({ "alicloud_instance.web": "violation", "alicloud_alidns_record.r": "undecided" });
  });
});

test("a rule without a hostname is covered with its front door, and only with it", () => {
  const estate = (domain: string): Record<string, Json> => ({
    alicloud_slb_load_balancer: { lb: { address_type: "internet" } },
    alicloud_slb_rule: {
      r: { load_balancer_id: "${alicloud_slb_load_balancer.lb.id}", frontend_port: 80, url: "/api", server_group_id: "rsp-1" },
    },
    alicloud_alidns_record: {
      www: { domain_name: domain, rr: "www", type: "A", value: "${alicloud_slb_load_balancer.lb.address}" },
    },
  });
  expect(verdicts(estate("xinghai-shop.cn"))).toEqual({
    "alicloud_slb_load_balancer.lb": "covered",
    "alicloud_slb_rule.r": "covered",
    "alicloud_alidns_record.www": "covered",
  });
  expect(verdicts(estate("other-shop.cn"))["alicloud_slb_rule.r"]).toBe("violation");
});

test("a bucket answers under the cloud's own name until a name of the user leads to it", () => {
  const bucket = { alicloud_oss_bucket: { b: { bucket: "xinghai-assets", acl: "public-read" } } };
  const bound = (domain: string): Json => ({ alicloud_oss_bucket_cname: { c: { bucket: "xinghai-assets", domain } } });
  expect(verdicts(bucket)).toEqual({ "alicloud_oss_bucket.b": "exempt" });
  expect(verdicts({ ...bucket, ...(bound("img.other-shop.cn") as object) })).toEqual({
    "alicloud_oss_bucket.b": "violation",
    "alicloud_oss_bucket_cname.c": "violation",
  });
  expect(verdicts({ ...bucket, ...(bound("img.xinghai-shop.cn") as object) })).toEqual({
    "alicloud_oss_bucket.b": "covered",
    "alicloud_oss_bucket_cname.c": "covered",
  });
});

test("one load balancer for several names: each server behind a rule answers for that rule's name alone", () => {
  const found = verdicts({
    alicloud_slb_load_balancer: { lb: { address_type: "internet" } },
    alicloud_slb_server_group: {
      good: { load_balancer_id: "${alicloud_slb_load_balancer.lb.id}" },
      bad: { load_balancer_id: "${alicloud_slb_load_balancer.lb.id}" },
    },
    alicloud_slb_server_group_server_attachment: {
      good: { server_group_id: "${alicloud_slb_server_group.good.id}", server_id: "${alicloud_instance.good.id}", port: 80 },
      bad: { server_group_id: "${alicloud_slb_server_group.bad.id}", server_id: "${alicloud_instance.bad.id}", port: 80 },
    },
    alicloud_slb_rule: {
      good: {
        load_balancer_id: "${alicloud_slb_load_balancer.lb.id}",
        domain: "www.xinghai-shop.cn",
        server_group_id: "${alicloud_slb_server_group.good.id}",
      },
      bad: {
        load_balancer_id: "${alicloud_slb_load_balancer.lb.id}",
        domain: "www.other-shop.cn",
        server_group_id: "${alicloud_slb_server_group.bad.id}",
      },
    },
    alicloud_instance: { good: { internet_max_bandwidth_out: 0 }, bad: { internet_max_bandwidth_out: 0 } },
  });
  expect(found["alicloud_slb_rule.good"]).toBe("covered");
  expect(found["alicloud_slb_rule.bad"]).toBe("violation");
  expect(found["alicloud_slb_load_balancer.lb"]).toBe("violation");
  expect(found["alicloud_instance.bad"]).toBe("violation");
});
