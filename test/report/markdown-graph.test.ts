import { describe, expect, test } from "vitest";
import type { ReportedResource } from "../../lib/engine/report";
import { mermaidGraph } from "../../lib/report/mermaid-graph";
import { parseMarkdown } from "./commonmark";
import { many, write } from "./markdown-documents";
import { faultsOfMermaid, shownOf } from "./mermaid-checker";
import { reportOf, undecidedFinding, unfiledRecord } from "./reports";

describe("The graph", () => {
  const row: ReportedResource = {
    ...{
      anchor: null,
      stack: "shop",
      address: "alicloud_alidns_record.www",
      type: "alicloud_alidns_record",
      constructPath: null,
      verdict: "violation",
      before: null,
    },
    ...{ jurisdictions: ["mainland"], public: "yes", filing: null, reason: null, trail: unfiledRecord.trail },
    hostnames: [{ name: "www.xinghai-shop.cn", domain: "xinghai-shop.cn", filing: null, verdict: "violation" }],
  };
  const covered = (at: number): readonly ReportedResource[] => {
    const hostname = { name: `c${at}.cn`, domain: `c${at}.cn`, filing: "浙ICP备2021999901号-1", verdict: "covered" as const };
    const [first, , ...rest] = unfiledRecord.trail;
    const record = { ...row, address: `alicloud_alidns_record.c${at}`, verdict: "covered" as const, hostnames: [hostname] };
    const server = { ...row, address: "alicloud_instance.web", verdict: "covered" as const, hostnames: [hostname], trail: rest };
    return [{ ...record, trail: [{ ...first!, address: record.address }, ...rest] }, server];
  };

  test("leads from the hostname over record, entry and server to the region and the filing", () => {
    expect(mermaidGraph(reportOf([unfiledRecord], { resources: [row] }), "en")).toEqual({
      source: [
        "flowchart LR",
        '  n1(["www.xinghai-shop.cn"])',
        '  n2["alicloud_alidns_record.www"]',
        '  n3["alicloud_eip_address.web"]',
        '  n4["alicloud_instance.web"]',
        '  n5{{"cn-hangzhou is in mainland China"}}',
        '  n6[["no filing"]]',
        "  n1 --> n2",
        "  n2 --> n3",
        "  n3 --> n4",
        "  n4 --> n5",
        "  n5 --> n6",
        "  classDef violation fill:#ffebe9,stroke:#cf222e,color:#1f2328",
        "  class n1,n2,n6 violation",
      ].join("\n"),
      leftOut: 0,
      coveredLeftOut: 0,
    });
    expect(mermaidGraph(reportOf([unfiledRecord], { resources: [row] }), "zh").source).toContain('n6[["无备案"]]');
  });

  test("shows covered hostnames beside, once each from their record", () => {
    const { source } = mermaidGraph(reportOf([unfiledRecord], { resources: [row, ...covered(1)] }), "zh");
    expect(source).toContain('n7(["c1.cn"])');
    expect(source).toContain('n9[["浙ICP备2021999901号#45;1"]]');
    expect(source).toContain("  n7 --> n8\n  n8 --> n4\n");
    expect(source).not.toContain("n7 --> n4");
    expect(faultsOfMermaid(source!)).toEqual([]);
  });

  test("ends in what is undecided", () => {
    const trail = unfiledRecord.trail.slice(0, 3);
    const { source } = mermaidGraph(reportOf([{ ...undecidedFinding(1), trail }]), "en");
    expect(shownOf(source!)).toContain('{{"undecided: location-undecided"}}');
  });

  test("has no more than 40 nodes, and words for the rest", () => {
    const resources = Array.from({ length: 30 }, (_, at) => covered(at)).flat();
    const markdown = write(
      reportOf(
        many(30).findings.map((finding) => ({
          ...finding,
          trail: finding.trail.map((step) => ({ ...step, address: `${step.address}${finding.hostname ?? ""}` })),
        })),
        { resources },
      ),
    );
    const graph = parseMarkdown(markdown).find(({ info }) => info === "mermaid")!.literal!;
    expect(graph.match(/^ {2}n\d+[([{]/gm)!.length).toBeLessThanOrEqual(40);
    expect(faultsOfMermaid(graph)).toEqual([]);
    expect(markdown).toMatch(/\nNot in the graph: the paths of \d+ findings and \d+ covered hostnames\.\n/);
  });

  test("is left away where no finding has a path", () => {
    expect(write(reportOf([undecidedFinding(2)]))).not.toContain("mermaid");
  });
});
