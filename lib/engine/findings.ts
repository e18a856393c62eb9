import type { LedgerWaiver } from "../filing/ledger";
import { type Text, text } from "../text";
import { aboutNoResource } from "./about-no-resource";
import { applySettings } from "./apply-settings";
import { announced, blocksLater, notYet } from "./blocks-later";
import { expectShowable, factsForHouse } from "./house-facts";
import { isHouseRuleId } from "./house-rule-id";
import { fingerprintOf } from "./fingerprint";
import type { Facts } from "./judged";
import type { Finding } from "./report";
import { type RestsOn, restsOn, restsOnNothing } from "./rests-on";
import type { AnyRule, RenderedReport, RuleSeverity } from "./rule";
import { type WaiverUse, type Waivers, openWaivers } from "./waivers";

export interface Found {
  readonly findings: readonly Finding[];
  /** Those of rules that the settings switch off; they do not block. */
  readonly hidden: readonly Finding[];
  /** All of them as they are without settings. */
  readonly unset: readonly Finding[];
  /** What became of every waiver of the ledger. */
  readonly waivers: readonly WaiverUse[];
}

/**
 * Runs every rule: the shipped ones, then those of the house, which can change nothing that they see, and those about waivers when all
 * others have. A rule that crashes is a blocking finding under its own id.
 */
export function findAll(rules: readonly AnyRule[], facts: Facts): Found {
  const { today, settings } = facts;
  const { stacks } = facts.infrastructure;
  const waivers = openWaivers(facts.ledger.waivers, rules, { today, maxDays: settings.waiverMaxDays });
  const rests = restsOn(facts);
  const run = (rule: AnyRule, seen: Facts): readonly Judged[] => {
    try {
      return [...rule.check(seen)].map((report) => {
        if (isHouseRuleId(rule.id)) expectShowable(report);
        const day = blocksBy(report) ? blocksLater(rule, today) : null;
        const unset = findingOf(rule, report, waivers, day);
        const { finding: set, isHidden } = applySettings(unset, day === null ? rule.severity : "warning", settings, stacks);
        const isAnnounced = day !== null && set.waived === null && settings.rules[rule.id] === undefined;
        const finding = isAnnounced ? announced(set, day) : set;
        return { unset: withholdBlock(unset, report, rests), finding: withholdBlock(finding, report, rests), isHidden };
      });
    } catch (error) {
      // What a rule that did not run would have found is not known, so no setting makes light of it.
      const crash = crashOf(rule, error);
      return [{ unset: crash, finding: crash, isHidden: false }];
    }
  };
  const shipped = rules.filter(({ id, after }) => after === undefined && !isHouseRuleId(id));
  const house = rules.filter(({ id }) => isHouseRuleId(id));
  const first = shipped.flatMap((rule) => run(rule, facts));
  const seenByHouse = house.length === 0 ? facts : factsForHouse(facts);
  first.push(...house.flatMap((rule) => run(rule, seenByHouse)));
  const used = { ...facts, waivers: waivers.uses() };
  const last = rules.filter(({ id, after }) => after === "waivers" && !isHouseRuleId(id)).flatMap((rule) => run(rule, used));
  const all = [...first, ...last];
  return {
    findings: all.filter(({ isHidden }) => !isHidden).map(({ finding }) => finding),
    hidden: all.filter(({ isHidden }) => isHidden).map(({ finding }) => finding),
    unset: all.map(({ unset }) => unset),
    waivers: used.waivers,
  };
}

interface Judged extends ReturnType<typeof applySettings> {
  readonly unset: Finding;
}

/** Whether a finding of that severity blocks by default. */
function blocksBy({ severity }: RenderedReport): boolean {
  return severity === "error" || severity === "undecided";
}

/** `day`: from when it blocks, where that is still to come. */
function findingOf(rule: AnyRule, report: RenderedReport, waivers: Waivers, day: string | null): Finding {
  const { site } = report;
  const address = site?.address ?? null;
  const fingerprint = fingerprintOf(rule.id, site?.stack ?? "", identityOf(report), report.domain);
  const sites = site === null ? [] : [site, ...report.others];
  const waiver = waivers.cover({ rule: rule.id, fingerprint, entry: report.entry?.name ?? null, sites });
  return {
    rule: rule.id,
    severity: report.severity === "undecided" || day !== null ? "warning" : report.severity,
    undecided: report.severity === "undecided",
    scope: rule.scope,
    ...(day === null || waiver !== null ? blocking(report.severity, waiver) : { blocks: false, why: notYet(day) }),
    address,
    entry: report.entry?.name ?? null,
    stack: site?.stack ?? null,
    constructPath: site?.constructPath ?? null,
    resources: sites.map(({ stack, address: at }) => ({ stack, address: at })),
    hostname: report.hostnames[0] ?? null,
    hostnames: [...report.hostnames],
    domain: report.domain,
    message: report.message,
    remedy: rule.remedy,
    trail: [...(site?.trail ?? [])],
    fingerprint,
    location: placeOf(report.entry),
    calledFrom: [],
    waived:
      waiver === null ? null : { reason: waiver.reason, owner: waiver.owner, expires: waiver.expires, ticket: waiver.ticket },
    formerFingerprints: [],
    state: null,
    before: null,
  };
}

/** A fault of an entry that no judged resource rests on concerns whoever keeps the ledger, not this deployment. */
function withholdBlock(finding: Finding, { entry }: RenderedReport, rests: RestsOn): Finding {
  if (!finding.blocks || finding.scope !== "ledger" || entry === null || rests(entry)) return finding;
  return { ...finding, blocks: false, why: restsOnNothing };
}

/** What a finding is about, apart from its domain. */
function identityOf({ site, entry, cause, messageId }: RenderedReport): string {
  if (entry !== null) return cause === null ? entry.name : `${entry.name} ${cause}`;
  return cause ?? site?.address ?? messageId;
}

/** An entry knows its place in the ledger; a resource is located when the findings are there. */
function placeOf(entry: RenderedReport["entry"]): Finding["location"] {
  if (entry === null || entry.place === null) return null;
  const { file, line, column } = entry.place;
  return { file, line: line ?? null, column: column ?? null };
}

/** The one formula of what blocks where nothing is configured. */
function blocking(severity: RuleSeverity, waiver: LedgerWaiver | null): { blocks: boolean; why: Text } {
  if (waiver !== null) {
    return {
      blocks: false,
      why: text(`已豁免至 ${waiver.expires}（${waiver.owner}）`, `waived until ${waiver.expires} (${waiver.owner})`),
    };
  }
  switch (severity) {
    case "error":
      return { blocks: true, why: text("错误会阻断部署", "an error blocks the deployment") };
    case "undecided":
      return { blocks: true, why: text("无法判断的内容会阻断部署", "what cannot be decided blocks the deployment") };
    case "warning":
    case "info":
      return { blocks: false, why: text("提示不阻断部署", "it is advice, not an error") };
  }
}

const REPORT_IT = text(
  "这是 beian-guard 的缺陷，请附上输入报告给维护者。",
  "This is a fault of beian-guard; report it to the maintainers with the input.",
);

const CORRECT_IT = text(
  "这条规则是贵方自定的：请把这份输入写成它的示例，修正规则，并用 testRule 检验。",
  "This rule is one of your own: make an example of this input, correct the rule, and hold it against testRule.",
);

function crashOf(rule: AnyRule, error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    rule: rule.id,
    severity: "error",
    undecided: false,
    scope: rule.scope,
    blocks: true,
    why: text("规则未能运行，结果不可信", "the rule did not run, so nothing it would have found is known"),
    ...aboutNoResource,
    message: text(`规则 ${rule.id} 运行时出错：${reason}`, `The rule ${rule.id} crashed: ${reason}`),
    remedy: isHouseRuleId(rule.id) ? CORRECT_IT : REPORT_IT,
    fingerprint: fingerprintOf(rule.id, "", "crash", null),
  };
}
