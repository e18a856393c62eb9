import { describe, expect, test } from "vitest";
import type { Json } from "../../lib/terraform/body";
import { variable, verdictsOf } from "./false-passes-shop";
import { rowsOf } from "./verdict-of";

describe("Terraform's own semantics decide the region", () => {
  test.each<[string, Json, string]>([
    [
      "a map is read in the order of its keys",
      '${values({ overseas = "cn-hongkong", mainland = "cn-hangzhou" })[0]}',
      "violation",
    ],
    ["a for expression as well", '${[for k, v in { o = "cn-hongkong", m = "cn-hangzhou" } : v][0]}', "violation"],
    ["a set is ordered", '${tolist(toset(["cn-hongkong", "cn-hangzhou"]))[0]}', "violation"],
    ["distinct drops what stands twice", '${distinct(["cn-hongkong", "cn-hongkong", "cn-hangzhou"])[1]}', "violation"],
    ["a set holds each value once", '${length(toset(["a", "a"])) == 1 ? "cn-hangzhou" : "cn-hongkong"}', "violation"],
    ["null is no error to try", '${try(var.none, "cn-hongkong")}', "violation"],
    ["a number is no text", '${1 == "1" ? "cn-hongkong" : "cn-hangzhou"}', "violation"],
    [
      "a filter that is not known moves what follows",
      '${[for r in ["cn-hongkong", "cn-hangzhou"] : r if r != var.x][0]}',
      "violation",
    ],
    ["a computed key may replace one before it", '${{ region = "cn-hongkong", (var.x) = "cn-hangzhou" }.region}', "violation"],
    [
      "a name in parentheses is its value",
      '${{ for k in ["region"] : "o" => { (k) = "cn-hangzhou" } }["o"].region}',
      "violation",
    ],
    ["an optional attribute may have a default of its own", '${lookup(var.site, "region", "cn-hongkong")}', "violation"],
    ["a variable that is not nullable takes its default", "${var.set}", "violation"],
    [
      "what a filter may drop may not be there",
      '${try({ for k, v in { a = "cn-hongkong" } : k => v if var.x }.a, "cn-hangzhou")}',
      "violation",
    ],
    ["nor to lookup", '${lookup({ for k, v in { a = "cn-hongkong" } : k => v if var.x }, "a", "cn-hangzhou")}', "undecided"],
    ["nor to merge", '${merge({ a = "cn-hangzhou" }, { for k, v in { a = "cn-hongkong" } : k => v if var.x }).a}', "undecided"],
    ["a variable that is a set is ordered", "${tolist(var.places)[0]}", "violation"],
    ["an optional attribute that is null takes its default", "${var.nulled.region}", "violation"],
    ["an object type drops what it does not name", '${try(var.closed.region, "cn-hangzhou")}', "violation"],
    ["a bool reads 1 as true", '${var.flag ? "cn-hangzhou" : "cn-hongkong"}', "violation"],
  ])("%s", (_, region, expected) => {
    const more = {
      ...variable,
      none: { default: null },
      places: { type: "set(string)", default: ["cn-hongkong", "cn-hangzhou"] },
      nulled: { type: 'object({ region = optional(string, "cn-hangzhou") })', default: { region: null } },
      closed: { type: "object({ name = string })", default: { name: "x", region: "cn-hongkong" } },
      flag: { type: "bool", default: "1" },
      site: { type: 'object({ region = optional(string, "cn-hangzhou") })', default: {} },
      set: { default: "cn-hangzhou", nullable: false },
    };
    const rows = rowsOf({
      shop: {
        provider: { alicloud: { region } },
        variable: more,
        resource: { alicloud_instance: { web: { internet_max_bandwidth_out: 10 } } },
      },
    });
    expect(rows.get("alicloud_instance.web")?.verdict).toBe(expected);
  });
});

describe("Terraform computes exactly and compares letters, not code points", () => {
  const counted = (condition: string, variable: Json = {}): string | undefined =>
    verdictsOf(
      { alicloud_instance: { web: { count: `\${${condition} ? 1 : 0}`, internet_max_bandwidth_out: 10 } } },
      { variable },
    )["alicloud_instance.web"];

  test.each([
    "0.1 + 0.2 == 0.3",
    "4.35 * 100 == 435",
    "0.1 * 3 == 0.3",
    "3.3 / 1.1 == 3",
    "9007199254740993 == 9007199254740992",
    "100000000000000000000000 + 1 != 100000000000000000000000",
    'tonumber("9007199254740993") != 9007199254740992',
  ])("%s is not decided by a double", (condition) => {
    expect(counted(condition)).toBe("violation");
  });

  test("whole numbers are decided", () => {
    expect(counted("2 + 3 == 6 / 1")).toBeUndefined();
    expect(verdictsOf({ alicloud_instance: { web: { count: "${7 % 4 - 2}", internet_max_bandwidth_out: 10 } } })).toEqual({
      "alicloud_instance.web[0]": "violation",
    });
  });

  test("a number that JSON cannot keep is not known", () => {
    const account = { account: { type: "number", default: 1234567890123456789 } };
    const bandwidth = '${lookup({"1234567890123456789" = 10}, var.account, 0)}';
    const verdicts = verdictsOf({ alicloud_instance: { web: { internet_max_bandwidth_out: bandwidth } } }, { variable: account });
    expect(verdicts["alicloud_instance.web"]).not.toBe("exempt");
  });

  test("two spellings of one letter are equal, and its length is one", () => {
    const cafe = { s: { type: "string", default: "cafe\u0301" } };
    const one = verdictsOf(
      { alicloud_instance: { web: { count: '${var.s == "caf\u00e9" ? 1 : 0}', internet_max_bandwidth_out: 10 } } },
      { variable: cafe },
    );
    expect(one).toEqual({ "alicloud_instance.web[0]": "violation" });
    const letter = verdictsOf(
      { alicloud_instance: { web: { count: "${length(var.s) == 1 ? 1 : 0}", internet_max_bandwidth_out: 10 } } },
      { variable: { s: { default: "e\u0301" } } },
    );
    expect(letter).toEqual({ "alicloud_instance.web[0]": "violation" });
  });
});
