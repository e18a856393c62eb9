import type { Command } from "commander";
import type { AnyRule } from "../../engine/rule";
import { columnsOf, padColumns } from "../../report/columns";
import { severityWords } from "../../report/finding-words";
import { type Language, text } from "../../text";
import { exitCodes } from "../exit-codes";
import { rulesBy } from "../known-names";
import { findListFormat, listFormatHelp } from "../list-format";
import type { Session } from "../session";

/** `rules`: every rule, those of the settings' extensions included, with its severity and title. */
export function addRules(program: Command, session: Session): void {
  const { language } = session;
  program
    .command("rules")
    .description(text("列出所有规则", "list every rule")[language])
    .option("--format <name>", listFormatHelp[language], findListFormat, "text")
    .action(({ format }: { readonly format: "text" | "json" }) => {
      const rules = rulesBy(session.settings());
      session.io.stdout.write(format === "json" ? jsonList(rules) : table(rules, language));
      session.end(exitCodes.passed);
    });
}

function jsonList(list: readonly AnyRule[]): string {
  const rows = list.map(({ id, formerIds, severity, scope, waivable, title }) => ({
    ...{ id, formerIds: formerIds ?? [], severity, scope, waivable: waivable !== false, title },
  }));
  return `${JSON.stringify(rows, null, 2)}\n`;
}

function table(list: readonly AnyRule[], language: Language): string {
  const rows = list.map(({ id, severity, title }) => [id, severityWords[severity][language], title[language]] as const);
  const idColumns = Math.max(0, ...rows.map(([id]) => columnsOf(id)));
  const severityColumns = Math.max(0, ...rows.map(([, severity]) => columnsOf(severity)));
  return rows
    .map(([id, severity, title]) => `${padColumns(id, idColumns)}  ${padColumns(severity, severityColumns)}  ${title}\n`)
    .join("");
}
