import { z } from "zod";
import { isHouseRuleId } from "../engine/house-rule-id";
import type { ValueFault } from "../filing/value-fault";
import { text } from "../text";
import { type Part, shapeFaults } from "./extension-words";
import { namelessFault } from "./house-rule";

const both = z.object({ zh: z.string().min(1), en: z.string().min(1) }).meta({ examples: ['text("…", "…")'] });
const isFunction = (value: unknown): boolean => typeof value === "function";
const basis = z.object({
  name: both,
  article: both,
  asOf: z.iso.date().meta({ examples: ["2026-11-01"] }),
  link: z.string().nullable(),
  confidence: z.enum(["high", "medium", "low"]),
});

/** What the engine and the reports read of a rule; that its functions say something is found when they run. */
const ruleSchema = z.object({
  id: z.string().meta({ examples: ["acme/record-outside-dnspod"] }),
  formerIds: z.array(z.string()).optional(),
  severity: z.enum(["error", "warning", "info", "undecided"]).meta({ examples: ["error"] }),
  scope: z.enum(["infrastructure", "ledger"]).meta({ examples: ["infrastructure"] }),
  title: both,
  rationale: both,
  remedy: both,
  legalBasis: z
    .array(basis)
    .min(1)
    .meta({ examples: ["[{ name, article, asOf, link, confidence }]"] }),
  messages: z.record(z.string(), z.unknown()),
  examples: z.object({ denied: z.array(z.unknown()), allowed: z.array(z.unknown()) }),
});

/** What is wrong with the rules of extensions, and with their ids beside each other. */
export function ruleFaults(rules: readonly Part[]): readonly { readonly where: string; readonly fault: ValueFault }[] {
  const seen = new Map<string, string>();
  return rules.flatMap(({ namespace, at, value }) => {
    const where = `${namespace}: rules[${at}]`;
    const parsed = ruleSchema.safeParse(value);
    if (!parsed.success) return shapeFaults(parsed.error, { data: value, form: ruleSchema, where });
    const { id, formerIds = [], messages } = parsed.data;
    const check = (value as { readonly check?: unknown }).check;
    if (![check, ...Object.values(messages)].every(isFunction)) return [{ where, fault: notDefined(id) }];
    return [id, ...formerIds].flatMap((name) => {
      const fault = idFault(name, namespace, seen);
      seen.set(name, where);
      return fault === null ? [] : [{ where, fault }];
    });
  });
}

function idFault(id: string, namespace: string, seen: ReadonlyMap<string, string>): ValueFault | null {
  if (!isHouseRuleId(id)) return namelessFault(id);
  if (!id.startsWith(`${namespace}/`)) {
    return {
      message: text(
        `规则 ${id} 不在扩展的命名空间 ${namespace} 内。`,
        `The rule ${id} is not in the namespace ${namespace} of its extension.`,
      ),
      remedy: text(`请改为 ${namespace}/…。`, `Call it ${namespace}/….`),
    };
  }
  const other = seen.get(id);
  if (other === undefined) return null;
  const message = text(`名称 ${id} 已由 ${other} 使用。`, `The id ${id} is that of ${other}.`);
  return { message, remedy: text("一个名称只属于一条规则，请改其中一个。", "An id belongs to one rule: rename one of them.") };
}

function notDefined(id: string): ValueFault {
  return {
    message: text(
      `规则 ${id} 的 check 或某条 messages 不是函数。`,
      `The check of the rule ${id}, or one of its messages, is no function.`,
    ),
    remedy: text("请用 beian-guard/policies 的 defineRule 定义它。", "Define it with defineRule of beian-guard/policies."),
  };
}
