import type { Command } from "commander";
import type { Ledger } from "../../filing/ledger";
import { readLedgerFile } from "../../filing/ledger-on-disk";
import { ledgerJsonSchema } from "../../filing/ledger-schema";
import { makeInert } from "../../report/inert";
import { type Text, text } from "../../text";
import { exitCodes } from "../exit-codes";
import { rulesBy } from "../known-names";
import { findLedgerFile } from "../ledger-handle";
import type { Session } from "../session";
import { addLedgerAdd } from "./ledger-add";
import { addLedgerAudit } from "./ledger-audit";
import { addLedgerImport } from "./ledger-import";
import { expectNoContradictions } from "../contradictory-ledger";
import { expectWaivableRules } from "../waiver-faults";

/** `ledger lint`, `ledger add`, `ledger import`, `ledger audit` and `ledger schema`. */
export function addLedger(program: Command, session: Session): void {
  const { io, language, end } = session;
  const ledger = program
    .command("ledger")
    .description(text("检查、编辑、审计台账或输出其格式", "check, edit or audit the ledger, or print its schema")[language]);
  ledger
    .command("lint")
    .description(text("检查台账，错误带有行号和列号", "check the ledger; faults come with line and column")[language])
    .argument("[file]", text("默认从当前目录向上查找 filings.yaml", "by default filings.yaml, from here upwards")[language])
    .action((named: string | undefined) => {
      const settings = session.settings();
      const rules = rulesBy(settings);
      const file = findLedgerFile(named, settings);
      const read = readLedgerFile(file);
      expectWaivableRules(read, rules, { today: io.today, maxDays: settings.settings.waiverMaxDays });
      expectNoContradictions(read, rules, io.today);
      io.stdout.write(`${makeInert(file)}${COLON[language]}${contentOf(read)[language]}\n`);
      end(exitCodes.passed);
    });
  addLedgerAdd(ledger, session);
  addLedgerImport(ledger, session);
  addLedgerAudit(ledger, session);
  ledger
    .command("schema")
    .description(text("输出台账的 JSON Schema", "print the JSON Schema of the ledger")[language])
    .action(() => {
      io.stdout.write(`${JSON.stringify(ledgerJsonSchema(), null, 2)}\n`);
      end(exitCodes.passed);
    });
}

const COLON = { zh: "：", en: ": " } as const;

function contentOf({ subjects, services, domains, waivers, attestations }: Ledger): Text {
  const parts: readonly (readonly [number, string, string, string])[] = [
    [subjects.length, "个主体", "subject", "subjects"],
    [services.length, "项服务", "service", "services"],
    [domains.length, "条域名信息", "domain entry", "domain entries"],
    [waivers.length, "项豁免", "waiver", "waivers"],
    [attestations.length, "项用途声明", "attestation", "attestations"],
  ];
  return text(
    `没有错误；${parts.map(([count, zh]) => `${count} ${zh}`).join("，")}`,
    `no faults; ${parts.map(([count, , one, many]) => `${count} ${count === 1 ? one : many}`).join(", ")}`,
  );
}
