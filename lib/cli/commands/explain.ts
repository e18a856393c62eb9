import type { Command } from "commander";
import { rules } from "../../../policies/index";
import type { AnyRule } from "../../engine/rule";
import { nearest } from "../../filing/nearest";
import { GuardError } from "../../guard-error";
import { text } from "../../text";
import { exitCodes } from "../exit-codes";
import { ruleText } from "../rule-text";
import type { Session } from "../session";

/** `explain RULE`: what the rule says, why, on which basis, and what to do. */
export function addExplain(program: Command, session: Session): void {
  const { language } = session;
  program
    .command("explain")
    .description(
      text("说明一条规则：理由、法律依据、处理办法和示例", "explain a rule: why, its legal basis, what to do, examples")[
        language
      ],
    )
    .argument("<rule>", text("规则名，例如 record-without-filing", "the id of a rule, such as record-without-filing")[language])
    .action((id: string) => {
      session.io.stdout.write(ruleText(findRule(id), language, session.width));
      session.end(exitCodes.passed);
    });
}

function findRule(id: string): AnyRule {
  const found = rules.find((rule) => rule.id === id || rule.formerIds?.includes(id) === true);
  if (found !== undefined) return found;
  const near = nearest(
    id,
    rules.map((rule) => rule.id),
  );
  throw new GuardError({
    message: text(`没有名为“${id}”的规则。`, `There is no rule "${id}".`),
    remedy:
      near === null
        ? text("所有规则见 beian-guard rules。", "beian-guard rules lists them all.")
        : text(`是否想写 ${near}？`, `Did you mean ${near}?`),
  });
}
