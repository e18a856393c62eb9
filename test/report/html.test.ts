import { describe, expect, test } from "vitest";
import type { Finding } from "../../lib/engine/report";
import { htmlReport } from "../../lib/report/html";
import { type Text } from "../../lib/text";
import { reportOf, undecidedFinding, unfiledRecord, waivedRecord } from "./reports";
import { real, pages, shownIn } from "./html-pages";

/** Everything below a value that has both languages. */
function textsIn(value: unknown): readonly Text[] {
  if (typeof value !== "object" || value === null) return [];
  if ("zh" in value && "en" in value) return [value as Text];
  return Object.values(value).flatMap(textsIn);
}

describe("The HTML report", () => {
  test("is one document in the language that was asked for, ended by one line feed", () => {
    expect(pages.en).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(pages.zh).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
    expect(pages.en).toMatch(/<\/html>\n$/);
    expect(pages.en).toBe(htmlReport(structuredClone(real), { language: "en" }));
  });

  test("differs between the languages only in where it starts", () => {
    const settle = (page: string): string =>
      page.replace(/<html lang="[^"]*">|<title>.*<\/title>|aria-pressed="\w+">(?=中文|English)/g, "");
    expect(settle(pages.zh)).toBe(settle(pages.en));
  });

  test("holds every sentence of the report in both languages", () => {
    const shown = shownIn(pages.en);
    const texts = textsIn(real);
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter(({ zh }) => !shown.includes(zh))).toEqual([]);
    expect(texts.filter(({ en }) => !shown.includes(en))).toEqual([]);
  });

  test("holds every fact of the findings, the resources, the exceptions and the basis", () => {
    const shown = shownIn(pages.zh);
    const facts = [
      ...real.findings.flatMap(({ rule, address, hostname, fingerprint, stack }) => [
        rule,
        address,
        hostname,
        fingerprint,
        stack,
      ]),
      ...real.findings.flatMap(({ trail }) => trail.flatMap(({ address, value }) => [address, value])),
      ...real.resources.flatMap(({ address, stack, hostnames }) => [address, stack, ...hostnames.map(({ name }) => name)]),
      ...real.waivers.flatMap(({ rule, match, reason, owner, expires, ticket }) => [rule, match, reason, owner, expires, ticket]),
      ...real.attestations.flatMap(({ match, reason, owner, reviewedAt }) => [match, reason, owner, reviewedAt]),
      ...real.rules.flatMap(({ legalBasis }) => legalBasis.flatMap(({ link, asOf }) => [link, asOf])),
      ...Object.entries(real.tool.catalogues).flat(),
      real.ledgerDigest,
      real.tool.version,
      real.today,
    ];
    expect(facts.length).toBeGreaterThan(100);
    expect(facts.filter((fact) => fact !== null && !shown.includes(fact))).toEqual([]);
  });

  test("says that numbers are declared, and the outcome with its counts, before anything else", () => {
    const shown = shownIn(pages.en);
    expect(shown).toContain("DENIED: 4 findings block the deployment (3 errors, 1 undecided), 1 more does not.");
    expect(shown).toContain("拒绝：4 项发现阻断部署（3 项错误，1 项待定）；另有 1 项不阻断。");
    expect(shown.indexOf("Filing numbers are declared")).toBeLessThan(shown.indexOf("Coverage", shown.indexOf("DENIED")));
  });

  test("shows the place, the state, the waiver, the verdict before and all resources of a finding", () => {
    const comparedWith = {
      name: "main",
      owner: null,
      expires: null,
      inForce: false,
      new: 0,
      unchanged: 1,
      fixed: 1,
      ledgerChanged: false,
    };
    const findings: Finding[] = [
      { ...waivedRecord, state: "unchanged", before: "covered" },
      { ...undecidedFinding(7), state: "fixed" },
    ];
    const report = reportOf(findings, { comparedWith });
    const shown = shownIn(htmlReport(report, { language: "en" })).replace(/\s+/g, " ");
    for (const part of [
      "main.ts:42:5",
      "unchanged",
      "fixed",
      "against main: 0 new, 1 unchanged, 1 fixed",
      "until 2026-12-31",
      "OPS-12",
      "Before the change",
      "alicloud_instance.web7",
    ])
      expect(shown).toContain(part);
    const alone = shownIn(htmlReport(reportOf([unfiledRecord]), { language: "en" }));
    expect(alone).not.toMatch(/新增|未变/);
  });

  test("says so where there is nothing", () => {
    const shown = shownIn(htmlReport(reportOf([], { notices: [], ledgerDigest: null }), { language: "en" }));
    for (const part of [
      "There are no findings.",
      "No resource was judged.",
      "There are no waivers.",
      "There are no attestations.",
    ])
      expect(shown).toContain(part);
  });

  test("finds a waiver's and an attestation's resources by their owner", () => {
    const owners = [...pages.en.matchAll(/<option value="(\d+)">([^<]+)<\/option>/g)].filter(([, , name]) => name === "ops");
    const place = owners[0]?.[1] ?? "none";
    const bastion = new RegExp(`data-row="resource"[^>]*data-owner="${place}">\\n[^\\n]*\\n[^\\n]*alicloud_instance\\.bastion`);
    expect(pages.en).toMatch(bastion);
  });
});
