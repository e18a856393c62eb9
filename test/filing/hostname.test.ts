import { describe, expect, test } from "vitest";
import { domainContains, parseHostname, type Hostname } from "../../lib/filing/hostname";

function read(text: string): Hostname {
  const hostname = parseHostname(text);
  if (hostname.kind !== "hostname") throw new Error(hostname.reason.en);
  return hostname;
}

describe("hostnames are read as", () => {
  test.each([
    ["www.xinghai-shop.cn", "www.xinghai-shop.cn", false, "xinghai-shop.cn"],
    ["WWW.Xinghai-Shop.CN.", "www.xinghai-shop.cn", false, "xinghai-shop.cn"],
    ["*.xinghai-shop.cn", "xinghai-shop.cn", true, "xinghai-shop.cn"],
    [".xinghai-shop.cn", "xinghai-shop.cn", true, "xinghai-shop.cn"],
    ["*.a.xinghai-shop.com.cn", "a.xinghai-shop.com.cn", true, "xinghai-shop.com.cn"],
    ["_acme-challenge.example.com", "_acme-challenge.example.com", false, "example.com"],
    ["星海商城.中国", "xn--czru2dd8u48g.xn--fiqs8s", false, "xn--czru2dd8u48g.xn--fiqs8s"],
    ["www.星海商城.公司.cn", "www.xn--czru2dd8u48g.xn--55qx5d.cn", false, "xn--czru2dd8u48g.xn--55qx5d.cn"],
    ["www。example。com", "www.example.com", false, "example.com"],
    ["faß.example", "xn--fa-hia.example", false, "xn--fa-hia.example"],
    ["r3---sn-a.example.com", "r3---sn-a.example.com", false, "example.com"],
    // Only the ICANN section counts: github.io is filed (or not) by its owner.
    ["x.github.io", "x.github.io", false, "github.io"],
    ["www.hangzhou.gov.cn", "www.hangzhou.gov.cn", false, "hangzhou.gov.cn"],
    ["com.cn", "com.cn", false, null],
    ["公司.cn", "xn--55qx5d.cn", false, null],
    ["*.com.cn", "com.cn", true, null],
    ["localhost", "localhost", false, null],
  ])("%s", (text, name, wildcard, registrableDomain) => {
    expect(read(text)).toEqual({ kind: "hostname", text, name, wildcard, registrableDomain });
  });
});

describe("addresses are told apart", () => {
  test.each(["203.0.113.7", "2001:db8::1", "[2001:db8::1]", "２０３.0.113.7"])("%s", (text) => {
    expect(parseHostname(text).kind).toBe("address");
  });
});

describe("what is no hostname says why", () => {
  test.each([
    ["", "is empty"],
    ["*", "every hostname"],
    ["a.*.example.com", "wildcard that is not"],
    ["*.*.example.com", "wildcard that is not"],
    ["https://www.example.com/", "a URL"],
    ["www.example.com:8080", "a port"],
    ["[2001:db8::1]:443", "a port"],
    ["www.example.com/shop", "a path"],
    ["203.0.113.0/24", "a path or a network"],
    ["~^www\\d+\\.example\\.com$", "an expression"],
    ["${var.name}.example.com", "an expression"],
    ["www..example.com", "empty label"],
    ["www.example.com..", "empty label"],
    ["-www.example.com", 'label "-www"'],
    ["www.exa mple.com", "white space"],
    ["www.example.com ", "white space"],
    ["www.example.com\n", "white space"],
    ["www.exa\u200bmple.com", "U+200B"],
    ["www.example\u202e.com", "U+202E"],
    ["www.example.com\0", "U+0000"],
    ["010.0.0.1", "numeric label"],
    ["2.1", "numeric label"],
    ["256.0.0.1", "numeric label"],
    ["0x7f.1", "numeric label"],
    ["xn--zz.example", "internationalised"],
    [`${"a".repeat(64)}.example.com`, "more than 63"],
    [`${"a.".repeat(130)}com`, "more than the 253"],
    ["user@example.com", 'label "user@example"'],
  ])("%j", (text, reason) => {
    const fault = parseHostname(text);
    expect(fault.kind).toBe("malformed");
    if (fault.kind !== "hostname") expect(fault.reason.en).toContain(reason);
  });
});

test.each([
  ["xinghai-shop.cn", "xinghai-shop.cn", true],
  ["xinghai-shop.cn", "www.xinghai-shop.cn", true],
  ["xinghai-shop.cn", "*.xinghai-shop.cn", true],
  ["xinghai-shop.cn", "notxinghai-shop.cn", false],
  ["www.xinghai-shop.cn", "*.xinghai-shop.cn", false],
  ["www.xinghai-shop.cn", "xinghai-shop.cn", false],
])("that %s contains %s is %s", (domain, hostname, contains) => {
  expect(domainContains(domain, read(hostname))).toBe(contains);
});

test("a hundred thousand names are read twice to the same results", () => {
  const names = Array.from({ length: 100_000 }, (_, index) => `host-${index}.shop.example.com.cn`);
  const first = names.map((name) => parseHostname(name));
  expect(names.every((name, index) => parseHostname(name) === first[index])).toBe(true);
  expect(read("host-7.shop.example.com.cn").registrableDomain).toBe("example.com.cn");
});
