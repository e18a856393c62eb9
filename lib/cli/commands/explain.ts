import type { Command } from "commander";
import { findRule } from "../../engine/find-rule";
import type { Report } from "../../engine/report";
import type { AnyRule } from "../../engine/rule";
import { unknownName } from "../../filing/unknown-name";
import { GuardError } from "../../guard-error";
import { explainResource } from "../../report/explain-resource";
import { text } from "../../text";
import { exitCodes } from "../exit-codes";
import { type Question, type QuestionOptions, addQuestionOptions, judge } from "../judge";
import { knownNames, rulesBy } from "../known-names";
import { ruleText } from "../rule-text";
import { parseSavedReport } from "../saved-report";
import type { Session } from "../session";
import type { GivenVariables } from "../variables";

/** `explain RULE`: what the rule says, why, on which basis, and what to do. `explain ADDRESS PATH…`: how one resource was judged. */
export function addExplain(program: Command, session: Session): void {
  const { language } = session;
  const variables: GivenVariables[] = [];
  const command = program
    .command("explain")
    .description(
      text(
        "说明一条规则：理由、法律依据、处理办法和示例；给出资源地址和路径时，说明该资源的判断过程",
        "explain a rule: why, its legal basis, what to do, examples; with an address and a path, explain how that resource was judged",
      )[language],
    )
    .argument(
      "<rule|address>",
      text(
        "规则名，例如 record-without-filing；或资源地址，例如 alicloud_instance.web",
        "the id of a rule, such as record-without-filing; or an address, such as alicloud_instance.web",
      )[language],
    )
    .argument("[path...]", text("要判断的输入；说明规则时不需要", "what to judge; not for a rule")[language]);
  addQuestionOptions(command, session, variables).action(
    (subject: string, paths: readonly string[], options: QuestionOptions) => {
      // What is ours is explained whatever the settings say.
      const rule = findRule(subject, knownNames.rules) ?? findRule(subject, rulesBy(session.settings()));
      if (paths.length === 0 && (rule !== undefined || !subject.includes(".")))
        session.io.stdout.write(ruleText(rule ?? noRule(subject, rulesBy(session.settings())), language, session.width));
      else {
        const question = {
          paths: paths.length === 0 ? ["cdktf.out"] : paths,
          variables,
          settings: session.settings(),
          ...options,
        };
        session.io.stdout.write(explain(subject, question, session));
      }
      session.end(exitCodes.passed);
    },
  );
}

function explain(address: string, question: Question, { io, language, colour, width }: Session): string {
  const judged = judge(question, io.today);
  const report: Report = judged.kind === "judged" ? judged.report : parseSavedReport(judged.saved.report, judged.saved.file);
  const rows = report.resources.filter((row) => row.address === address || row.constructPath === address);
  if (rows.length === 0) throw noResource(address, report);
  const options = { language, colour: colour.stdout, width };
  return rows.map((row) => explainResource(report, row, options)).join("\n");
}

function noResource(address: string, report: Report): GuardError {
  const message = text(
    `输入中没有名为“${address}”的已知云资源。`,
    `The input has no resource of a known cloud at the address "${address}".`,
  );
  const all = text(
    "地址见报告；带索引的要写全，例如 alicloud_instance.web[0]。",
    "The report lists the addresses; an index belongs to them, as in alicloud_instance.web[0].",
  );
  const addresses = report.resources.map((row) => row.address);
  return new GuardError(unknownName(message, address, addresses, all));
}

function noRule(id: string, rules: readonly AnyRule[]): never {
  const all = text(
    "所有规则见 beian-guard rules。要说明资源，请写出其地址。",
    "beian-guard rules lists them all. To explain a resource, name its address.",
  );
  const ids = rules.map((rule) => rule.id);
  throw new GuardError(unknownName(text(`没有名为“${id}”的规则。`, `There is no rule "${id}".`), id, ids, all));
}
