import { describe, expect, test } from "vitest";
import { faultsOf, ledgerOf, linesOf, oneService } from "./ledgers";

/** Takes the signs § out and says at which `line:column` they stood. */
function unmark(marked: string): { readonly yaml: string; readonly places: readonly string[] } {
  const places = marked.split("\n").flatMap((line, row) => {
    const pieces = line.split("§").slice(0, -1);
    return pieces.map((_, index) => `${row + 1}:${pieces.slice(0, index + 1).join("").length + 1}`);
  });
  return { yaml: marked.replaceAll("§", ""), places };
}

const granted = "number: 浙ICP备2021999901号-1, accessProviders: [alicloud]";

// The sign § stands before the place that the fault names; it is taken out before the ledger is read.
describe("one value at fault is placed and told", () => {
  test.each<[string, string, string]>([
    [
      "an unknown key",
      oneService(`{ ${granted}, §domain: [a.cn], domains: [a.cn] }`),
      '"domain" is not a key that belongs here. | Did you mean domains?',
    ],
    [
      "a key in another spelling",
      oneService(`{ ${granted}, domains: [a.cn], §access_providers: [] }`),
      "Did you mean accessProviders?",
    ],
    [
      "a key that resembles none",
      oneService(`{ ${granted}, domains: [a.cn], §colour: red }`),
      "Remove it; the keys here are id, number, kind,",
    ],
    [
      "a missing key",
      oneService(`§{ ${granted} }`),
      'The required key "domains" is missing. | Write it like domains: [xinghai-shop.cn]',
    ],
    ["a key without a value", oneService(`{ ${granted}, §domains: }`), 'The key "domains" has no value.'],
    [
      "a word that is not offered",
      oneService(`{ ${granted}, domains: [a.cn], status: §grantet }`),
      '"grantet" is not a value of "status", which takes not_filed, draft,',
    ],
    ...[
      ["aliyun", "alicloud"],
      ["qcloud", "tencentcloud"],
      ["tencent", "tencentcloud"],
      ["huawei", "huaweicloud"],
      ["huawei-cloud", "huaweicloud"],
      ["volcano", "volcengine"],
      ["azure", "azurerm"],
      ["阿里云", "alicloud"],
      ["alicoud", "alicloud"],
    ].map(([written = "", meant = ""]): [string, string, string] => [
      `a cloud by another name, ${written}`,
      oneService(`{ number: 浙ICP备2021999901号-1, domains: [a.cn], accessProviders: [§${written}] }`),
      `"${written}" is not the Terraform provider name of a cloud. | Did you mean ${meant}?`,
    ]),
    [
      "a number where text belongs",
      oneService(`{ ${granted}, domains: [a.cn], name: §123 }`),
      'The value of "name" is a number where text belongs. | Put it in quotes',
    ],
    [
      "text where a list belongs",
      oneService(`{ ${granted}, domains: §a.cn }`),
      'The value of "domains" is text where a list belongs. | Write it like domains: [xinghai-shop.cn]',
    ],
    ["an empty text", oneService(`{ ${granted}, domains: [a.cn], name: §"" }`), 'The value of "name" is empty.'],
    ["a blank text", oneService(`{ ${granted}, domains: [a.cn], name: §"　" }`), "The value is nothing but white space."],
    [
      "a date that is none",
      oneService(`{ ${granted}, domains: [a.cn], openedAt: §2026-02-30 }`),
      '"2026-02-30" is not a date of the calendar.',
    ],
    [
      "a cloud by its Chinese name",
      oneService(`{ number: 浙ICP备2021999901号-1, accessProviders: [§阿里云], domains: [a.cn] }`),
      '"阿里云" is not the Terraform provider name',
    ],
    [
      "an unknown access state",
      oneService(`{ number: 浙ICP备2021999901号-1, accessProviders: [{ cloud: alicloud, status: §pendin }], domains: [a.cn] }`),
      "Did you mean pending?",
    ],
    [
      "a public suffix as a domain",
      oneService(`{ ${granted}, domains: [§com.cn] }`),
      '"com.cn" is a public suffix or a single label',
    ],
    ["an IDN public suffix", oneService(`{ ${granted}, domains: [§公司.cn] }`), '"公司.cn" is a public suffix or a single label'],
    ["a top-level domain", oneService(`{ ${granted}, domains: [§cn] }`), '"cn" is a public suffix or a single label'],
    [
      "a wildcard as a domain",
      oneService(`{ ${granted}, domains: [§"*.a.cn"] }`),
      '"*.a.cn" is a wildcard; a ledger lists the domain itself, which contains every name below it. | Write a.cn.',
    ],
    ["an address as a domain", oneService(`{ ${granted}, domains: [§203.0.113.7] }`), '"203.0.113.7" is an IP address'],
    ["a URL as a domain", oneService(`{ ${granted}, domains: [§"https://a.cn"] }`), '"https://a.cn" is a URL'],
    ["one domain twice", oneService(`{ ${granted}, domains: [a.cn, §A.cn.] }`), '"a.cn" stands here a second time'],
    [
      "an unknown registrant",
      oneService(`{ ${granted}, domains: [a.cn], registrant: §xingha }`),
      'The registrant "xingha" is no subject of this ledger. | Did you mean xinghai?',
    ],
    [
      "a registrant without a nature",
      oneService(`{ ${granted}, domains: [a.cn], registrant: §{ name: 李星 } }`),
      "The registrant has neither kind nor role",
    ],
    [
      "a granted service without a number",
      oneService(`§{ domains: [a.cn], accessProviders: [alicloud] }`),
      'The service is in the state "granted" (granted) but has no number',
    ],
    [
      "a nameless filing in progress",
      oneService(`§{ status: draft, domains: [a.cn], accessProviders: [alicloud] }`),
      "The service has neither a number nor an id",
    ],
    [
      "a sub-domain with a registrant",
      oneService(`{ ${granted}, domains: [a.cn] }`, `domains: [{ name: §www.a.cn, registrant: xinghai }]`),
      '"www.a.cn" is a name below a.cn; a registrant holds the registrable domain. | Write a.cn.',
    ],
    [
      "a network that holds everything",
      oneService(`{ ${granted}, domains: [a.cn] }`, `addresses: [{ cidr: §0.0.0.0/0, jurisdiction: overseas }]`),
      'The network "0.0.0.0/0" is so wide',
    ],
    [
      "an octal address",
      oneService(`{ ${granted}, domains: [a.cn] }`, `addresses: [{ cidr: §010.0.0.1, jurisdiction: overseas }]`),
      '"010.0.0.1" is neither an IP address nor a network.',
    ],
    [
      "a host that is a suffix",
      oneService(`{ ${granted}, domains: [a.cn] }`, `addresses: [{ host: §"*.com", jurisdiction: overseas }]`),
      '"*.com" covers a whole public suffix',
    ],
    [
      "an attestation for everything",
      oneService(
        `{ ${granted}, domains: [a.cn] }`,
        `attestations: [{ match: §"**", purpose: non-web, reason: x, owner: x, reviewedAt: 2026-01-01 }]`,
      ),
      'The pattern "**" names nothing',
    ],
    ...['§"icp/v1:*"', '§"icp/v1:7d2*"', '§"icp/*"'].map((match): [string, string, string] => [
      `a waiver for many fingerprints: ${match.slice(1)}`,
      oneService(
        `{ ${granted}, domains: [a.cn] }`,
        `waivers: [{ rule: r, match: ${match}, reason: x, owner: x, expires: 2026-12-31 }]`,
      ),
      "is a fingerprint with a wildcard",
    ]),
    ...["legal-representative", "officer"].map((role): [string, string, string] => [
      `a company that is a ${role}`,
      oneService(
        `{ ${granted}, domains: [a.cn], registrant: §{ name: 北京星河有限公司, kind: company, role: ${role}, proof: x } }`,
      ),
      `is of the kind company and cannot be ${role}`,
    ]),
    ...["无", "没有", "none", "N/A", '"-"', "TODO", "待补"].flatMap((nothing): [string, string, string][] => [
      [
        `a proof that is ${nothing}`,
        oneService(`{ ${granted}, domains: [a.cn], registrant: { name: 李星, role: officer, proof: §${nothing} } }`),
        "names no document. | Write the name or number of the document",
      ],
      [
        `a certificate that is ${nothing}`,
        oneService(`{ ${granted}, domains: [a.cn], categories: [{ item: 新闻, certificate: §${nothing} }] }`),
        "names no document.",
      ],
    ]),
    [
      "a waiver without an end",
      oneService(`{ ${granted}, domains: [a.cn] }`, `waivers: [§{ rule: r, match: a.b, reason: x, owner: x }]`),
      'The required key "expires" is missing.',
    ],
    ["another version", `version: §2\nsubjects: []`, '"2" is not a value of "version"'],
    ["no mapping", `§hello`, "The ledger is not a mapping of keys to values."],
  ])("%s", (_name, marked, words) => {
    const { yaml, places } = unmark(marked);
    const lines = linesOf(yaml);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.split(" ")[0]).toBe(places[0]);
    expect(lines[0]).toContain(words);
  });
});

describe("a malformed number is refused under the id of its rule", () => {
  test.each([
    ["too few digits", "浙ICP备2021999号-1", "has 7 digits"],
    ["a Cyrillic letter", "浙ICР备2021999901号-1", "look-alike"],
    ["the number of a subject", "浙ICP备2021999901号", "is the number of a subject"],
  ])("%s", (_name, number, words) => {
    const [fault, ...others] = faultsOf(() =>
      ledgerOf(oneService(`{ number: ${number}, domains: [a.cn], accessProviders: [] }`)),
    );
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ rule: "filing-number-malformed", place: { file: "filings.yaml", line: 8, column: 19 } });
    expect(fault?.message.en).toContain(words);
  });

  test("a zero-width character is named", () => {
    const [fault] = faultsOf(() =>
      ledgerOf(oneService('{ number: "浙ICP备2021999901号\u200b-1", domains: [a.cn], accessProviders: [] }')),
    );
    expect(fault?.message.en).toContain("U+200B");
  });
});

test("all faults come at once, from top to bottom", () => {
  const { yaml, places } = unmark(`version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: §compny
    services:
      - §{ number: §浙ICP备2021号-1, §domain: [a.cn], accessProviders: [alicloud] }
  - §name: 宁波星河科技有限公司
    kind: company
    services:
      - { number: 浙ICP备2021999902号-1, domains: [a.cn], accessProviders: [alicloud] }
      - §{ domains: [b.cn, §b.cn], accessProviders: [alicloud] }
domains:
  - { name: §com.cn, registrant: 宁波星河科技有限公司 }
waivers:
  - { rule: x, match: §"*", reason: x, owner: x, expires: §tomorrow }
`);
  expect(linesOf(yaml).map((line) => line.split(" ")[0])).toEqual(places);
});

describe("entries that disagree", () => {
  const two = (first: string, second: string, rest = "") => `version: 1
subjects:
  - { name: 甲公司, kind: company, number: 浙ICP备2021999901号, services: [${first}] }
  - { name: 乙公司, kind: company, number: 浙ICP备2021999902号, services: [${second}] }
${rest}`;
  const a = "{ number: 浙ICP备2021999901号-1, domains: [a.cn], accessProviders: [alicloud], registrant: subject }";

  test("two registrants of one domain", () => {
    const lines = linesOf(two(a, "", "domains: [{ name: a.cn, registrant: 乙公司 }]"));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('The registrant of a.cn is "甲公司" here and "乙公司" elsewhere');
  });

  test("one number for two services", () => {
    const b = "{ number: 浙ICP备2021999901号-1, domains: [b.cn], accessProviders: [alicloud] }";
    expect(linesOf(two(a, b))[0]).toContain('"浙ICP备2021999901号-1" stands here a second time');
  });

  test("a granted service whose subject has no number", () => {
    const lines = linesOf(`version: 1\nsubjects:\n  - { name: 甲公司, kind: company, services: [${a}] }`);
    expect(lines).toEqual([
      '3:5 The subject "甲公司" has a granted service but no number of its own (the key number is missing). | Add it, such as number: 浙ICP备2021999901号.',
    ]);
  });

  test("one domain twice among the domains", () => {
    const lines = linesOf(two(a, "", "domains: [{ name: b.cn, registrant: 甲公司 }, { name: B.cn, registrant: 甲公司 }]"));
    expect(lines[0]).toContain('The domain "B.cn" stands in domains twice.');
  });
});

test.each(["ksyun", "jdcloud", "ucloud", "baiducloud", "ecloud", "ctyun"])("%s is a cloud that a ledger may name", (cloud) => {
  const source = oneService(`{ number: 浙ICP备2021999901号-1, domains: [a.cn], accessProviders: [${cloud}] }`);
  expect(ledgerOf(source).services[0]?.accessProviders[0]?.cloud).toBe(cloud);
});
