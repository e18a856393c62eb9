import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isNumberFault, parseFilingNumber, serviceBelongsToSubject, type FilingNumber } from "../../lib/filing/filing-number";
import { PROVINCES } from "../../lib/filing/provinces";

function read(text: string): FilingNumber {
  const number = parseFilingNumber(text);
  if (isNumberFault(number)) throw new Error(number.reason.en);
  return number;
}

function reasonOf(text: string): string {
  const number = parseFilingNumber(text);
  if (!isNumberFault(number)) throw new Error(`${text} was read as ${number.canonical}`);
  expect(number.reason.zh).not.toBe("");
  expect(number.validForm.en).toContain("浙ICP备2021999901号-1");
  return number.reason.en;
}

// Forms of real numbers as the ministry's query answers them, with invented serials.
describe("the forms that the ministry issues", () => {
  test.each([
    ["浙ICP备2021999901号", "filing", "subject", "浙", 4, "999901", null, null],
    ["蜀ICP备19999901号", "filing", "subject", "蜀", 2, "999901", null, null],
    ["蜀ICP备19999901号-6", "filing", "service", "蜀", 2, "999901", 6, null],
    ["鄂ICP备2025999924号-3A", "filing", "service", "鄂", 4, "999924", 3, "A"],
    ["鄂ICP备2025999924号-3X", "filing", "service", "鄂", 4, "999924", 3, "X"],
    ["鄂ICP备2025999924号-14K", "filing", "service", "鄂", 4, "999924", 14, "K"],
    ["京ICP证039901号", "icp-licence", "subject", "京", null, "039901", null, null],
    ["京ICP证03999901号-1", "icp-licence", "service", "京", null, "03999901", 1, null],
    ["粤B2-20099901", "telecom-licence", "subject", "粤", 4, "9901", null, null],
    ["粤B2-20099901-5", "telecom-licence", "service", "粤", 4, "9901", 5, null],
    ["粤B2-20099901-1621A", "telecom-licence", "service", "粤", 4, "9901", 1621, "A"],
    ["A2.B1.B2-20109901", "telecom-licence", "subject", null, 4, "9901", null, null],
    ["合字B2-20239901", "telecom-licence", "subject", null, 4, "9901", null, null],
    ["合字A1.B1.B2-20189901-2", "telecom-licence", "service", null, 4, "9901", 2, null],
  ])("%s is read", (text, system, level, province, yearDigits, serial, serviceIndex, kindLetter) => {
    const number = read(text);
    expect(number).toMatchObject({ canonical: text, system, level, province, serial, serviceIndex, kindLetter, changes: [] });
    expect(number.year?.digits ?? null).toBe(yearDigits);
  });

  test("every one of the 31 provinces has numbers", () => {
    expect(PROVINCES.map(({ icp }) => read(`${icp}ICP备2021999901号`).province)).toHaveLength(31);
  });
});

describe("spellings that people use", () => {
  test.each([
    ["京ＩＣＰ备２０２１９９９９０１号－１", "京ICP备2021999901号-1", ["full-width"]],
    [" 京ICP备 2021999901 号 - 1\n", "京ICP备2021999901号-1", ["white-space"]],
    ["京icp备2021999901号-1a", "京ICP备2021999901号-1A", ["letter-case"]],
    ["京ICP备2021999901号–1", "京ICP备2021999901号-1", ["dash"]],
    ["京ICP备2021999901号——1", "京ICP备2021999901号-1", ["dash"]],
    ["备案号：京ICP备2021999901号", "京ICP备2021999901号", ["full-width", "label"]],
    ["ICP备案/许可证号:京ICP备2021999901号-1", "京ICP备2021999901号-1", ["label"]],
    ["网站备案号:京ICP证039901号", "京ICP证039901号", ["label"]],
    ["增值电信业务经营许可证编号:粤B2-20099901", "粤B2-20099901", ["label"]],
    ["京ICP备2021999901", "京ICP备2021999901号", ["missing-hao"]],
    ["京ICP备2021999901-1", "京ICP备2021999901号-1", ["missing-hao"]],
    ["京ICP证039901", "京ICP证039901号", ["missing-hao"]],
    ["滇ICP备09999950-5号", "滇ICP备09999950号-5", ["suffix-before-hao"]],
    ["粤B2-20099901号", "粤B2-20099901", ["surplus-hao"]],
  ])("%j means %s", (text, canonical, changes) => {
    expect(read(text)).toMatchObject({ canonical, original: text, changes });
  });

  test.each([
    ["川", "蜀"],
    ["甘", "陇"],
    ["贵", "黔"],
    ["云", "滇"],
    ["秦", "陕"],
  ])("%s is read as an alias of the issued %s", (used, issued) => {
    const number = read(`${used}ICP备2021999901号-1`);
    expect(number).toMatchObject({
      canonical: `${issued}ICP备2021999901号-1`,
      province: issued,
      provinceAlias: { used, issued },
    });
    expect(number.changes).toEqual(["province-alias"]);
  });
});

describe("what is no filing number says why", () => {
  test.each([
    ["", "empty"],
    ["京ICP备12345号", "5 digits"],
    ["京ICP备202199990号", "9 digits"],
    ["京ICP备号", "0 digits"],
    ["京ICP证0399号", "4 digits"],
    ["京ICP备2021999901号-0", 'ends in "-0"'],
    ["京ICP备2021999901号-01", 'ends in "-01"'],
    ["京ICP备2021999901号-1B", 'ends in "-1B"'],
    ["京ICP备2021999901号-1234567", 'ends in "-1234567"'],
    ["ICP备2021999901号", "lacks the province character"],
    ["香ICP备2021999901号", "not the filing character of any province"],
    ["港ICP备2021999901号", "not the filing character of any province"],
    ["星云ICP备2021999901号", "not the filing character of any province"],
    ["申ICP备2021999901号", 'numbers of Shanghai begin with "沪"'],
    ["内蒙ICP备2021999901号", 'numbers of Inner Mongolia begin with "蒙"'],
    ["四川ICP备2021999901号", 'numbers of Sichuan begin with "蜀"'],
    ["京公网安备11010899999901号", "public-security number"],
    ["京ICP备1".repeat(100_000), "600000 characters"],
    ["ICP", "does not have the form"],
    ["浙B2-2021990", "does not have the form"],
    ["京ICP备2021999901号-1 京ICP备2021999902号-1", "ends in"],
  ])("%j", (text, reason) => {
    expect(reasonOf(text)).toContain(reason);
  });

  test.each([
    ["a Cyrillic С", "京I\u0421P备2021999901号", "look-alike"],
    ["a Cyrillic Р", "京IC\u0420备2021999901号", "look-alike"],
    ["a Greek Β", "粤\u03922-20099901", "look-alike"],
    ["a zero-width space", "京ICP备2021999901号\u200b", "U+200B"],
    ["a byte order mark", "\ufeff京ICP备2021999901号", "U+FEFF"],
    ["a right-to-left override", "京ICP备\u202e2021999901号", "U+202E"],
    ["a soft hyphen", "京ICP备2021\u00ad999901号", "U+00AD"],
    ["a variation selector", "京\ufe0fICP备2021999901号", "U+FE0F"],
    ["a null character", "京ICP备2021999901号\0", "U+0000"],
    ["an Arabic digit", "京ICP备202199990\u0661号", "U+0661"],
    ["a superscript", "京ICP备202199990\u00b9号", "U+00B9"],
    ["a mathematical digit", "京ICP备202199990\u{1d7cf}号", "U+1D7CF"],
    ["a dotless i", "京\u0131CP备2021999901号", "U+0131"],
  ])("%s is never dropped or mapped into a valid number", (_name, text, reason) => {
    expect(reasonOf(text)).toContain(reason);
  });
});

describe("whatever is written", () => {
  const head = fc.constantFrom(...PROVINCES.flatMap(({ icp, aliases }) => [icp, ...aliases]));
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
  const body = fc.oneof(
    fc.tuple(head, fc.oneof(digits(8), digits(10))).map(([province, serial]) => `${province}ICP备${serial}号`),
    fc.tuple(head, fc.oneof(digits(6), digits(8))).map(([province, serial]) => `${province}ICP证${serial}号`),
    fc.tuple(fc.oneof(head, fc.constantFrom("", "合字")), digits(8)).map(([province, serial]) => `${province}A2.B1-${serial}`),
  );
  const suffix = fc.oneof(
    fc.constant(""),
    fc
      .tuple(fc.integer({ min: 1, max: 999_999 }), fc.constantFrom("", "A", "X", "K"))
      .map(([index, letter]) => `-${index}${letter}`),
  );
  const valid = fc.tuple(body, suffix).map((parts) => parts.join(""));

  test("a canonical number reads as itself", () => {
    fc.assert(
      fc.property(valid, (text) => {
        const once = read(text);
        expect(read(once.canonical)).toMatchObject({ canonical: once.canonical, provinceAlias: null, changes: [] });
      }),
    );
  });

  test("white space and case change nothing", () => {
    fc.assert(
      fc.property(valid, (text) => {
        expect(read(Array.from(text.toLowerCase()).join(" ")).canonical).toBe(read(text).canonical);
      }),
    );
  });

  test("an inserted foreign character is always refused", () => {
    fc.assert(
      fc.property(valid, fc.nat(), fc.constantFrom("\u200b", "\u200f", "\u0421", "\u03a1", "é", "😀"), (text, at, stranger) => {
        const position = at % (text.length + 1);
        reasonOf(text.slice(0, position) + stranger + text.slice(position));
      }),
    );
  });

  test("any text at all gives a number or a reason", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const number = parseFilingNumber(text);
        if (!isNumberFault(number)) expect(read(number.canonical).canonical).toBe(number.canonical);
      }),
    );
  });
});

test.each([
  ["浙ICP备2021999901号-1", "浙ICP备2021999901号", true],
  ["浙ICP备2021999901号-1", "浙ICP备2021999902号", false],
  ["浙ICP备2021999901号", "浙ICP备2021999901号", false],
  ["粤B2-20099901-5", "粤B2-20099901", true],
  ["粤B2-20099901-5", "粤ICP备20999901号", false],
  ["川ICP备19999901号-2", "蜀ICP备19999901号", true],
])("that %s is a service of %s is %s", (service, subject, belongs) => {
  expect(serviceBelongsToSubject(read(service), read(subject))).toBe(belongs);
});
