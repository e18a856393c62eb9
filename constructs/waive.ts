import { findRule } from "../lib/engine/find-rule";
import { isHouseRuleId } from "../lib/engine/house-rule-id";
import { unknownName } from "../lib/filing/unknown-name";
import { type Text, text } from "../lib/text";
import { rules } from "../policies/index";
import { refusal } from "./refusal";

/** A resource, or a scope with resources below it: a construct of any kind, a stack, the app. */
export interface WaivableScope {
  readonly node: {
    readonly path: string;
    findAll(): readonly object[];
    addValidation(validation: { validate(): string[] }): void;
  };
}

/** Which waiver of the ledger is meant. */
export interface WaiverReference {
  /** The rule whose findings the ledger waives, by its id. */
  readonly rule: string;
  /** The ticket of the waiver, where the ledger gives it one. */
  readonly ticket?: string;
}

/**
 * Says in code that the ledger waives a rule for a resource, or for what stands below a scope when the app is synthesised. It
 * grants nothing: the reason, the owner and the end stand under `waivers:` in the ledger, and a reference that no waiver there
 * confirms is the finding `declared-only-in-code`. Of `waive(app, …)`, resources that come later do not carry the reference.
 *
 * Throws GuardError for a rule that does not exist or that nobody can waive. Source: product 5.
 */
export function waive(scope: WaivableScope, reference: WaiverReference): void {
  checkUse(scope, reference);
  const mark = (): string[] => {
    for (const node of scope.node.findAll()) if (isResource(node)) refer(node, scope.node.path, reference);
    return [];
  };
  mark();
  // Validations run when everything stands and nothing is written yet.
  scope.node.addValidation({ validate: mark });
}

interface Overridable {
  addOverride(path: string, value: unknown): void;
}

const references = new WeakMap<Overridable, Map<string, object>>();

function refer(resource: Overridable, scope: string, { rule, ticket }: WaiverReference): void {
  const known = references.get(resource) ?? new Map<string, object>();
  references.set(resource, known);
  known.set(JSON.stringify([rule, ticket, scope]), { rule, ...(ticket === undefined ? {} : { ticket }), scope });
  resource.addOverride("//.icp.version", 1);
  resource.addOverride("//.icp.waivers", [...known.values()]);
}

/** Providers have a type and overrides as well, but no attributes to read. */
function isResource(node: object): node is Overridable {
  return "terraformResourceType" in node && "addOverride" in node && "getStringAttribute" in node;
}

const knownKeys = ["rule", "ticket"];

/** TypeScript says some of it in the editor; a misspelt rule and an app in JavaScript hear it here. */
function checkUse(scope: unknown, reference: unknown): void {
  const fault = isScope(scope) ? faultOf(reference) : noConstruct;
  if (fault !== null) throw refusal(fault.message, fault.remedy);
}

interface Fault {
  readonly message: Text;
  readonly remedy: Text;
}

function faultOf(reference: unknown): Fault | null {
  if (typeof reference !== "object" || reference === null || !("rule" in reference)) return noRule;
  const { rule } = reference;
  const ticket = "ticket" in reference ? reference.ticket : undefined;
  const foreign = Object.keys(reference).find((key) => !knownKeys.includes(key));
  if (typeof rule !== "string") return noRule;
  if (foreign !== undefined) return foreignKey(foreign);
  if (ticket !== undefined && (typeof ticket !== "string" || ticket.trim() === "")) return emptyTicket;
  // A house rule is known when the settings are read: the waiver that is named has to stand in the ledger in any case.
  if (isHouseRuleId(rule)) return null;
  const found = findRule(rule, rules);
  if (found === undefined) return unknownRule(rule);
  return found.waivable === false ? notWaivable(rule) : null;
}

function isScope(scope: unknown): boolean {
  if (typeof scope !== "object" || scope === null || !("node" in scope)) return false;
  const { node } = scope;
  return typeof node === "object" && node !== null && "findAll" in node && "addValidation" in node;
}

const example = 'waive(legacy, { rule: "record-without-filing", ticket: "OPS-12" })';
const writeLike = text(`请写成 ${example}。`, `Write ${example}.`);

const noConstruct: Fault = {
  message: text("waive() 的第一个参数不是构造。", "The first argument of waive() is no construct."),
  remedy: writeLike,
};

const noRule: Fault = {
  message: text("waive() 没有写明豁免的是哪条规则。", "waive() does not say which rule is waived."),
  remedy: writeLike,
};

const emptyTicket: Fault = {
  message: text("waive() 的 ticket 不是工单号。", "The ticket of waive() is no text with a ticket in it."),
  remedy: text("请写台账中这项豁免的 ticket，或去掉它。", "Give the ticket that the waiver has in the ledger, or leave it out."),
};

function foreignKey(key: string): Fault {
  return {
    message: text(`waive() 没有“${key}”这一项。`, `waive() takes no "${key}".`),
    remedy: text(
      "理由、负责人和截止日期请写在台账的 waivers 中；代码里只写 rule 和 ticket。",
      "The reason, the owner and the end stand under waivers: in the ledger; code gives the rule and the ticket alone.",
    ),
  };
}

function unknownRule(rule: string): Fault {
  const message = text(`没有名为“${rule}”的规则。`, `There is no rule called "${rule}".`);
  const all = text("全部规则见 beian-guard rules。", "beian-guard rules lists all rules.");
  const ids = rules.map(({ id }) => id);
  return unknownName(message, rule, ids, all);
}

function notWaivable(rule: string): Fault {
  return {
    message: text(`规则 ${rule} 不接受豁免。`, `No waiver covers the rule ${rule}.`),
    remedy: text(
      `请去掉这个 waive()，并按 beian-guard explain ${rule} 的说明处理。`,
      `Take this waive() out, and do what beian-guard explain ${rule} says.`,
    ),
  };
}
