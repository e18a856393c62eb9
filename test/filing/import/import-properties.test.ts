import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { companyNames } from "../../../lib/catalogues/company-names";
import type { Addition, Item } from "../../../lib/filing/edit/entry";
import { editLedger } from "../../../lib/filing/edit/edit-ledger";
import { addDomain, addService, addSubject, addWaiver } from "../../../lib/filing/edit/new-entries";
import { findColumns } from "../../../lib/filing/import/columns";
import { readCsvTable } from "../../../lib/filing/import/csv-table";
import { groupRecords } from "../../../lib/filing/import/group-records";
import { mergeRecords } from "../../../lib/filing/import/merge-records";
import { readRecords } from "../../../lib/filing/import/read-records";
import { parseLedger } from "../../../lib/filing/ledger-file";
import type { Place } from "../../../lib/guard-error";
import { expectLinesKept } from "../edit/kept-lines";
import { randomLedger } from "../edit/random-ledgers";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** A fixed seed: a run that fails fails again. */
const runs = { numRuns: 300, seed: 20261122 };

/** Rows of subjects of the ledger (0 to 2) and of others, of services that it has (-1, -2) and of others. */
const row = fc.record({
  subject: fc.nat(5),
  service: fc.integer({ min: 1, max: 5 }),
  domain: fc.nat(2),
  provider: fc.constantFrom("阿里云", "腾讯云", "huaweicloud", ""),
  name: fc.constantFrom("", "站", "a: b #c", '"', "- x"),
});
type Row = typeof row extends fc.Arbitrary<infer R> ? R : never;

function csvOf(rows: readonly Row[]): string {
  const lines = rows.map(({ subject, service, domain, provider, name }) => {
    const number = `浙ICP备202199990${subject}号`;
    // The ledger's services have the domains s<subject>-<index from 0>.cn.
    const domains = [`s${subject}-${service - 1}.cn`, ...(domain === 0 ? [] : [`x${subject}-${service}-${domain}.cn`])];
    const cells = [`主体${subject}`, "企业", number, `${number}-${service}`, name, domains.join(";"), provider];
    return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");
  });
  return ["主办单位名称,主办单位性质,主体备案号,服务备案号,服务名称,域名,接入服务商", ...lines].join("\n");
}

function mergeOf(rows: readonly Row[], source: string) {
  const table = readCsvTable(bytesOf(csvOf(rows)), "t.csv");
  const records = readRecords(table, findColumns(table), { providers: ["alicloud"], companyNames });
  return mergeRecords(groupRecords(records), parseLedger(bytesOf(source), "filings.yaml"));
}

describe("An import into any ledger", () => {
  test("keeps every line, gives a ledger without faults, and adds nothing a second time", () => {
    let added = 0;
    fc.assert(
      fc.property(
        randomLedger,
        fc.uniqueArray(row, { selector: ({ subject, service }) => `${subject}-${service}`, minLength: 1, maxLength: 8 }),
        ({ source }, rows) => {
          const ledger = parseLedger(bytesOf(source), "filings.yaml");
          const { additions, origins, counts, conflicts } = mergeOf(rows, source);
          const edited = editLedger({ bytes: bytesOf(source), file: "filings.yaml" }, additions, {
            origins,
            expect: () => undefined,
          });
          expectLinesKept(source, edited, false);
          const now = parseLedger(bytesOf(edited), "filings.yaml");
          expect(now.services.length).toBe(ledger.services.length + counts.services);
          expect(now.subjects.length).toBe(ledger.subjects.length + counts.subjects);
          const again = mergeOf(rows, edited);
          expect(again.additions).toEqual([]);
          expect(again.conflicts.length).toBe(conflicts.length);
          added += counts.services;
        },
      ),
      runs,
    );
    expect(added).toBeGreaterThan(300);
  });
});

const edit = fc.oneof(
  fc.record({ kind: fc.constant("subject" as const), name: fc.constantFrom("甲", "a: b", "#x") }),
  fc.record({ kind: fc.constant("service" as const), at: fc.nat(2) }),
  fc.record({ kind: fc.constant("domain" as const), at: fc.nat(5) }),
  fc.record({ kind: fc.constant("registrant" as const), at: fc.nat(2) }),
  fc.record({ kind: fc.constant("waiver" as const), reason: fc.constantFrom("搬迁", "a: b", "- c", "'") }),
);

describe("An entry of the command line in any ledger", () => {
  test("keeps every line and gives a ledger without faults", () => {
    let added = 0;
    fc.assert(
      fc.property(randomLedger, edit, ({ source }, wanted) => {
        const ledger = parseLedger(bytesOf(source), "filings.yaml");
        const subject = "at" in wanted ? ledger.subjects[wanted.at] : undefined;
        const additions = ((): readonly Addition[] => {
          if (wanted.kind === "subject") return [addSubject({ name: wanted.name, kind: "company" }, ledger)];
          if (wanted.kind === "waiver") {
            const match = { rule: "server-without-filing", match: "alicloud_instance.b", owner: "ops", expires: "2026-12-31" };
            return [addWaiver({ ...match, reason: wanted.reason })];
          }
          if (wanted.kind === "domain") {
            const service = ledger.services[wanted.at]?.number?.canonical;
            return service === undefined ? [] : addDomain({ name: "new.cn", service }, ledger);
          }
          if (subject === undefined) return [];
          if (wanted.kind === "registrant") return addDomain({ name: "new.cn", registrant: subject.name }, ledger);
          const number = `${subject.number?.canonical ?? ""}-9`;
          return [addService({ number, domain: ["new.cn"], provider: ["alicloud"] }, subject.name, ledger)];
        })();
        if (additions.length === 0) return;
        const origins = new Map<Item, Place>();
        const edited = editLedger({ bytes: bytesOf(source), file: "filings.yaml" }, additions, {
          origins,
          expect: () => undefined,
        });
        expectLinesKept(source, edited, wanted.kind === "domain");
        parseLedger(bytesOf(edited), "filings.yaml");
        added++;
      }),
      runs,
    );
    expect(added).toBeGreaterThan(150);
  });
});
