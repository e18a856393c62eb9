import { expect, test } from "vitest";
import { rules } from "../../policies/index";
import * as legalBasis from "../../policies/legal-basis";
import * as domainBasis from "../../policies/legal-basis/domains";

test.each([
  [5, "第五条"],
  [10, "第十条"],
  [13, "第十三条"],
  [18, "第十八条"],
  [20, "第二十条"],
  [22, "第二十二条"],
])("article %i is written as statutes write it", (article, zh) => {
  expect(legalBasis.order33(article).article).toEqual({ zh, en: `article ${article}` });
});

test("Order 33 is the version promulgated on 8 February 2005, Order 292 the one of 8 January 2011", () => {
  expect(legalBasis.order33(5).asOf).toBe("2005-02-08");
  expect(legalBasis.order292(4).asOf).toBe("2011-01-08");
});

const cited = rules.flatMap(({ legalBasis }) => legalBasis);

test("every basis has a date, and its link is one of https", () => {
  for (const { asOf, link } of cited) {
    expect(asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    if (link !== null) expect(new URL(link).protocol).toBe("https:");
  }
});

test("one document has one date, one link and one confidence wherever it is cited", () => {
  const documents = new Map(cited.map(({ name, asOf, link, confidence }) => [name.zh, { asOf, link, confidence }]));
  for (const { name, asOf, link, confidence } of cited) expect({ asOf, link, confidence }).toEqual(documents.get(name.zh));
});

test("Order 33 has 29 articles and Order 292 has 27", () => {
  for (const { name, article } of cited) {
    const number = Number(/^article (\d+)$/.exec(article.en)?.[1]);
    if (name.en.includes("Order 33 ")) expect(number).toBeLessThanOrEqual(29);
    if (name.en.includes("Order 292 ")) expect(number).toBeLessThanOrEqual(27);
  }
});

test("every basis that a rule cites stands in legal-basis", () => {
  const constants = [...Object.values(legalBasis), ...Object.values(domainBasis)].flatMap((value) =>
    typeof value === "function" ? [] : [value],
  );
  const written = [...constants, legalBasis.order33(1), legalBasis.order292(1), legalBasis.networkSecurity(1)];
  const names = new Set(written.map(({ name }) => name.zh));
  expect(names.size).toBeGreaterThan(10);
  for (const { id, legalBasis: own } of rules) {
    for (const { name } of own) expect(names, `${id} cites ${name.en}`).toContain(name.zh);
  }
});
