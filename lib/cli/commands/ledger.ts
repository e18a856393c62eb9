import type { Command } from "commander";
import { relative } from "node:path";
import { rules } from "../../../policies/index";
import type { Ledger } from "../../filing/ledger";
import { findLedger, readLedgerFile } from "../../filing/ledger-on-disk";
import { ledgerJsonSchema } from "../../filing/ledger-schema";
import { GuardError } from "../../guard-error";
import { makeInert } from "../../report/inert";
import { type Text, text } from "../../text";
import { exitCodes } from "../exit-codes";
import type { Session } from "../session";
import { expectWaivableRules } from "../waiver-faults";

/** `ledger lint` and `ledger schema`. */
export function addLedger(program: Command, session: Session): void {
  const { io, language, end } = session;
  const ledger = program
    .command("ledger")
    .description(text("检查台账或输出其格式", "check the ledger or print its schema")[language]);
  ledger
    .command("lint")
    .description(text("检查台账，错误带有行号和列号", "check the ledger; faults come with line and column")[language])
    .argument("[file]", text("默认从当前目录向上查找 filings.yaml", "by default filings.yaml, from here upwards")[language])
    .action((named: string | undefined) => {
      const file = named ?? findOwnLedger();
      const read = readLedgerFile(file);
      expectWaivableRules(read, rules);
      io.stdout.write(`${makeInert(file)}${COLON[language]}${contentOf(read)[language]}\n`);
      end(exitCodes.passed);
    });
  ledger
    .command("schema")
    .description(text("输出台账的 JSON Schema", "print the JSON Schema of the ledger")[language])
    .action(() => {
      io.stdout.write(`${JSON.stringify(ledgerJsonSchema(), null, 2)}\n`);
      end(exitCodes.passed);
    });
}

const COLON = { zh: "：", en: ": " } as const;

function findOwnLedger(): string {
  const found = findLedger(process.cwd());
  if (found !== null) return relative(process.cwd(), found);
  throw new GuardError({
    message: text(
      "从当前目录向上没有找到台账（filings.yaml）。",
      "There is no ledger (filings.yaml) here or in a directory above.",
    ),
    remedy: text("请指定文件，或新建一份 filings.yaml。", "Name the file, or create a filings.yaml."),
  });
}

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
