import { describe, expect, test } from "vitest";
import type { Json } from "../../lib/terraform/body";
import { estateOf, referencesOf, valuesOf } from "./values-of";

const context = {
  variable: {
    region: { default: "cn-hangzhou" },
    unset: { type: "string" },
    flag: { default: true },
    names: { default: ["a", "b"] },
    sites: { default: { cn: { zone: "cn-hangzhou-h" }, hk: { zone: "cn-hongkong-b" } } },
  },
  locals: {
    zones: { "cn-hangzhou": "cn-hangzhou-h", "cn-hongkong": "cn-hongkong-b" },
    loop: "${local.loop}",
    domain: "xinghai-shop.cn",
  },
  resource: {
    t: {
      eip: {},
      one: { name: "fixed", block: [{ port: 80 }, { port: 443 }] },
      many: { count: 2, name: "n-${count.index}" },
      each: { for_each: "${var.sites}", zone: "${each.value.zone}", key: "${each.key}" },
      none: { count: 0, name: "gone" },
    },
  },
};

/** What one expression comes out as. */
function evaluated(expression: Json): readonly unknown[] {
  const document: Json = { ...context, resource: { t: { ...context.resource.t, probe: { value: expression } } } };
  return valuesOf(estateOf({ shop: document }), "t.probe", "value");
}

describe("an expression comes out as the set of values that it may have", () => {
  test.each<[Json, readonly unknown[]]>([
    ["plain", ["plain"]],
    [10, [10]],
    ["$${literal}", ["${literal}"]],
    ["${var.region}", ["cn-hangzhou"]],
    ["${var.region}-h", ["cn-hangzhou-h"]],
    ["${var.unset}", ["?var.unset"]],
    ["${var.unset}.xinghai-shop.cn", ["${var.unset}.xinghai-shop.cn"]],
    ["${local.zones[var.region]}", ["cn-hangzhou-h"]],
    ["${local.zones[var.unset]}", ["cn-hangzhou-h", "cn-hongkong-b"]],
    ['${lookup(local.zones, "cn-hongkong", "x")}', ["cn-hongkong-b"]],
    ['${lookup(local.zones, "us-west-1", "x")}', ["x"]],
    ['${var.flag ? "a" : "b"}', ["a"]],
    ['${var.unset == "x" ? "cn-hangzhou" : "cn-hongkong"}', ["cn-hangzhou", "cn-hongkong"]],
    ['${var.flag && var.unset == "x" ? 1 : 2}', [1, 2]],
    ['${var.flag || var.unset == "x" ? 1 : 2}', [1]],
    ["${1 + 2 * 3}", [7]],
    ["${-3}", [-3]],
    ["${!var.flag}", [false]],
    ['${join(".", ["www", local.domain])}', ["www.xinghai-shop.cn"]],
    ['${format("%s.%s", "www", local.domain)}', ["www.xinghai-shop.cn"]],
    ['${format("%03d-x", 7)}', ["007-x"]],
    ['${element(["a", "b"], 3)}', ["b"]],
    ['${split(",", "a,b")[1]}', ["b"]],
    ['${upper(replace("a-b", "-", "_"))}', ["A_B"]],
    ['${try(t.one.name, "x")}', ["fixed"]],
    ['${coalesce("", "x")}', ["x"]],
    ['${coalesce(var.unset, "x")}', ["?var.unset", "x"]],
    ["${merge({ a = 1 }, { b = 2 })}", [{ a: 1, b: 2 }]],
    ['${concat(["a"], var.names)}', [["a", "a", "b"]]],
    ["${length(var.names)}", [2]],
    ["${[for n in var.names : upper(n)]}", [["A", "B"]]],
    ['${{ for k, v in var.sites : k => v.zone if k == "hk" }}', [{ hk: "cn-hongkong-b" }]],
    ["${t.one.name}", ["fixed"]],
    ["${t.one.block[1].port}", [443]],
    ["${t.one.block.*.port}", [[80, 443]]],
    ["${[[1, 2], [3]].*.0}", [[1, 3]]],
    ["${[[{ a = 1 }], [{ a = 2 }]].*.0.a}", [[1, 2]]],
    ["${[{ hosts = [1, 2] }, { hosts = [3] }].*.hosts.0[1]}", [3]],
    ["${[{ hosts = [1, 2] }, { hosts = [3] }].*.hosts[1]}", [[3]]],
    ['${{ null = "cn-hangzhou" }}', [{ null: "cn-hangzhou" }]],
    ["${t.many[1].name}", ["n-1"]],
    ["${t.many[*].name}", [["n-0", "n-1"]]],
    ['${t.each["hk"].zone}', ["cn-hongkong-b"]],
    ["${t.each[var.unset].zone}", ["cn-hangzhou-h", "cn-hongkong-b"]],
    ["${t.eip.ip_address}", ["?t.eip.ip_address"]],
    ["${t.missing.id}", ["?t.missing"]],
    ["${data.zones.default.ids}", ["?data.zones.default"]],
    ["${local.loop}", ["?loop"]],
    ["${cidrhost(var.region, 1)}", ["?cidrhost(var.region, 1)"]],
    ["${provider::acme::make(var.region)}", ["?provider::acme::make(var.region)"]],
    ["${constructor(1)}", ["?constructor(1)"]],
    ["${terraform.workspace}", ["?terraform.workspace"]],
    ["${1 +}", ["?${1 +}"]],
    ["%{ if var.flag }a%{ endif }", ["a"]],
  ])("%j is %j", (expression, expected) => {
    expect(evaluated(expression)).toEqual(expected);
  });
});

test("a value that is only known after apply keeps the references that lead to it", () => {
  const estate = estateOf({
    shop: {
      resource: {
        t: {
          eip: {},
          pool: { count: 2 },
          direct: { value: "${t.eip.ip_address}" },
          nested: { value: "${t.eip.website[0].endpoint}" },
          splat: { value: "${element(t.pool[*].public_ip, 0)}" },
          lost: { value: "${base64encode(t.eip.ip_address)}" },
          both: { value: "${t.eip.flag ? t.eip.ip_address : t.pool[0].id}" },
        },
      },
    },
  });
  expect(referencesOf(estate, "t.direct", "value")).toEqual(["t.eip.ip_address"]);
  expect(referencesOf(estate, "t.nested", "value")).toEqual(["t.eip.website.endpoint"]);
  expect(referencesOf(estate, "t.splat", "value")).toEqual(["t.pool[0].public_ip"]);
  expect(referencesOf(estate, "t.lost", "value")).toEqual(["t.eip.ip_address"]);
  expect(referencesOf(estate, "t.both", "value")).toEqual(["t.eip.ip_address", "t.pool[0].id"]);
});

test("count and for_each make one instance per known key, none for zero, and one of unknown index otherwise", () => {
  const addresses = estateOf({
    shop: {
      variable: { n: {} },
      resource: {
        t: {
          a: { count: 2 },
          b: { count: 0 },
          c: { for_each: { x: 1, "y.z": 2 } },
          d: { count: "${var.n}" },
          e: { for_each: "${toset(var.n)}" },
        },
      },
    },
  }).resources.map((resource) => resource.address);
  expect(addresses).toEqual(["t.a[0]", "t.a[1]", 't.c["x"]', 't.c["y.z"]', "t.d", "t.e"]);
});

test("a variable that is given outranks its default, and a default that was used is named", () => {
  const stack: Json = { variable: { region: { default: "cn-hangzhou" } }, resource: { t: { a: { region: "${var.region}" } } } };
  const assumed = estateOf({ shop: stack });
  expect(valuesOf(assumed, "t.a", "region")).toEqual(["cn-hangzhou"]);
  expect(assumed.assumedVariables()).toEqual(["shop: var.region"]);
  const given = estateOf({ shop: stack }, { region: "cn-hongkong" });
  expect(valuesOf(given, "t.a", "region")).toEqual(["cn-hongkong"]);
  expect(given.assumedVariables()).toEqual([]);
});

test("dynamic blocks are expanded, at any depth, and an unknown collection leaves the list open", () => {
  const estate = estateOf({
    shop: {
      variable: { n: {} },
      resource: {
        t: {
          a: {
            sources: [{ content: "one" }],
            dynamic: { sources: { for_each: ["two", "three"], content: { content: "${sources.value}" } } },
          },
          b: {
            rule: {
              dynamic: { host: [{ for_each: { x: "a.cn" }, iterator: "it", content: { name: "${it.key}:${it.value}" } }] },
            },
          },
          c: { dynamic: { sources: { for_each: "${var.n}", content: { content: "${sources.value}" } } } },
        },
      },
    },
  });
  expect(valuesOf(estate, "t.a", "sources")).toEqual([[{ content: "one" }, { content: "two" }, { content: "three" }]]);
  expect(valuesOf(estate, "t.b", "rule")).toEqual([{ host: [{ name: "x:a.cn" }] }]);
  expect(valuesOf(estate, "t.c", "sources")).toEqual([[{ content: "?var.n" }]]);
});

test("an output of another stack is followed through remote state by the place where the state is kept", () => {
  const backend = (name: string): Json => ({ backend: { local: { path: `terraform.${name}.tfstate` } } });
  const remote = (name: string): Json => ({
    terraform_remote_state: {
      other: { backend: "local", config: { path: `terraform.${name}.tfstate` }, workspace: "${terraform.workspace}" },
    },
  });
  const value = "${data.terraform_remote_state.other.outputs.domain}";
  const zone: Json = {
    terraform: backend("zone"),
    output: { domain: { value: "${t.zone.domain_name}" } },
    resource: { t: { zone: { domain_name: "xinghai-shop.cn" } } },
  };
  const estate = estateOf({
    zone,
    server: { terraform: backend("server"), data: remote("zone"), resource: { t: { record: { value } } } },
    stranger: { terraform: backend("stranger"), data: remote("elsewhere"), resource: { t: { foreign: { value } } } },
  });
  expect(valuesOf(estate, "t.record", "value")).toEqual(["xinghai-shop.cn"]);
  expect(valuesOf(estate, "t.foreign", "value")).toEqual(["?data.terraform_remote_state.other"]);
});

test("providers are found by alias, by the first word of the type, and are implicit where no block declares one, but for an alias", () => {
  const estate = estateOf({
    shop: {
      terraform: { required_providers: { alicloud: { source: "aliyun/alicloud" } } },
      provider: { alicloud: [{ region: "cn-hangzhou" }, { alias: "hk", region: "cn-hongkong" }] },
      resource: {
        alicloud_x: { plain: {}, hk: { provider: "alicloud.hk" }, gone: { provider: "alicloud.gone" } },
        tencentcloud_x: { plain: {} },
      },
    },
  });
  const region = (address: string): unknown =>
    estate.resources.find((one) => one.address === address)?.provider.argument("region")?.[0]?.value ?? "implicit";
  expect(region("alicloud_x.plain")).toBe("cn-hangzhou");
  expect(region("alicloud_x.hk")).toBe("cn-hongkong");
  expect(region("alicloud_x.gone")).toMatchObject({ kind: "unknown" });
  expect(region("tencentcloud_x.plain")).toBe("implicit");
});

test("a set that grows beyond sixty-four values is given up as unknown and keeps its references", () => {
  const pick = (n: number): string => `\${var.u == ${n} ? "a${n}" : "b${n}"}`;
  const estate = estateOf({
    shop: { variable: { u: {} }, resource: { t: { a: { value: Array.from({ length: 8 }, (_, n) => pick(n)).join("") } } } },
  });
  expect(valuesOf(estate, "t.a", "value")).toEqual(["?…"]);
});

test("an expression that is nested beyond reason is unknown, not a crash", () => {
  const deep = `\${${"(".repeat(5000)}1${")".repeat(5000)}}`;
  expect(valuesOf(estateOf({ shop: { resource: { t: { a: { value: deep } } } } }), "t.a", "value")[0]).toMatch(/^\?/);
});

test.each<Json>([false, "", [], {}, null])("a count of %j is no count of zero", (count) => {
  const { resources } = estateOf({ shop: { resource: { t: { web: { count, name: "x" } } } } });
  expect(resources.map(({ address }) => address)).toEqual(["t.web"]);
});

test("the end of a chain of 3000 locals is unknown, of 100 it is known", () => {
  const locals = Object.fromEntries(
    Array.from({ length: 3000 }, (_, at) => [`l${at}`, at === 2999 ? "cn-hangzhou" : `\${upper(lower(local.l${at + 1}))}`]),
  );
  const t = { far: { name: "${local.l0}" }, near: { name: "${lower(local.l2900)}" } };
  const estate = estateOf({ shop: { locals, resource: { t } } });
  expect(valuesOf(estate, "t.far", "name")).toEqual([expect.stringMatching(/^\?l\d+$/)]);
  expect(valuesOf(estate, "t.near", "name")).toEqual(["cn-hangzhou"]);
});
