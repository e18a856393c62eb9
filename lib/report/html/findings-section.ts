import type { Finding, Report, ReportedResource } from "../../engine/report";
import { text } from "../../text";
import { verdictWords } from "../resource-words";
import { findingBadge, stateBadge } from "./badges";
import { both, bothBlocks } from "./bilingual";
import { cutCode, cutLink, cutProse } from "./cut";
import { noneLeft, rowAttributes, stacksOf } from "./filters";
import { labelled } from "./labelled";
import { type Markup, markup, nothing } from "./markup";
import type { ReportIndex } from "./report-index";
import { trailList } from "./trail-list";

/** Every finding with its evidence: those that block first, and of these what is new. */
export function findingsSection({ findings, comparedWith }: Report, index: ReportIndex): Markup {
  const numbered = findings.map((finding, at) => ({ finding, at }));
  const namesState = comparedWith !== null;
  const ordered = numbered.sort((a, b) => urgencyOf(a.finding) - urgencyOf(b.finding));
  return markup`<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">${both(text("发现", "Findings"))} <span class="number">${findings.length}</span></h2>
${findings.length === 0 ? markup`<p>${both(text("没有发现。", "There are no findings."))}</p>` : nothing}${noneLeft("finding")}
${ordered.map(({ finding, at }) => article(finding, at, namesState, index))}</section>
`;
}

/** What blocks as a fault, what blocks because it cannot be decided, what does not block; each with what is new first. */
function urgencyOf({ blocks, undecided, state }: Finding): number {
  return (blocks ? (undecided ? 1 : 0) : 2) * 3 + { new: 0, unchanged: 1, fixed: 2 }[state ?? "new"];
}

function article(finding: Finding, at: number, namesState: boolean, index: ReportIndex): Markup {
  const { waived, before, address, entry, hostname } = finding;
  return markup`<article class="finding${finding.blocks ? " blocks" : ""}" id="finding-${at}" aria-labelledby="finding-${at}-title"${rowAttributes("finding", factsOf(finding, index), index.places)}>
<div class="head">${findingBadge(finding)}<h3 id="finding-${at}-title">${ruleLink(finding.rule, index)}</h3>${namesState && finding.state !== null ? stateBadge(finding.state) : nothing}</div>
<div class="body"><div class="subject">${address === null ? nothing : resourceLink(finding.stack, address, index)}${entry === null ? nothing : cutCode(entry)}${hostname === null ? nothing : markup` <span class="hostname">${cutCode(hostname)}</span>`}</div>
<div class="message">${bothBlocks(finding.message)}</div>
${trailList(finding)}${labelled([
    [finding.undecided ? DECIDE : FIX, bothBlocks(finding.remedy)],
    [finding.blocks ? BLOCKS : BLOCKS_NOT, bothBlocks(finding.why)],
    [WAIVED, waived === null ? null : waivedUntil(waived)],
    [BEFORE, before === null ? null : both(verdictWords[before].word)],
    [ALSO, otherResources(finding, index)],
    [AT, placeOf(finding)],
    [STACK, finding.stack === null ? null : cutCode(finding.stack)],
    [DOMAIN, finding.domain === null || finding.domain === hostname ? null : cutCode(finding.domain)],
    [FINGERPRINT, cutCode(finding.fingerprint)],
  ])}</div></article>
`;
}

const FIX = text("处理", "Fix");
const DECIDE = text("如何判定", "To decide");
const BLOCKS = text("阻断部署", "Blocks");
const BLOCKS_NOT = text("不阻断", "Does not block");
const WAIVED = text("豁免", "Waiver");
const BEFORE = text("变更之前", "Before the change");
const ALSO = text("同因", "Also");
const AT = text("位置", "At");
const STACK = text("堆栈", "Stack");
const DOMAIN = text("域名", "Domain");
const FINGERPRINT = text("指纹", "Fingerprint");

function factsOf(finding: Finding, index: ReportIndex): Parameters<typeof rowAttributes>[1] {
  const rows = finding.resources.flatMap(({ stack, address }) => index.rowOf(stack, address)?.row.verdict ?? []);
  const own: readonly ReportedResource["verdict"][] = finding.undecided ? ["undecided"] : [];
  const fallback: readonly ReportedResource["verdict"][] =
    rows.length + own.length === 0 && finding.severity === "error" ? ["violation"] : [];
  return {
    verdicts: [...new Set([...own, ...rows, ...fallback])],
    stacks: stacksOf(finding),
    rules: [finding.rule],
    owners: finding.waived === null ? [] : [finding.waived.owner],
  };
}

function waivedUntil({ reason, owner, expires, ticket }: NonNullable<Finding["waived"]>): Markup {
  const parts = [
    markup`${both(text("至 ", "until "))}${cutProse(expires)}`,
    cutProse(owner),
    ...(ticket === null ? [] : [cutProse(ticket)]),
  ];
  const listed = parts.map((part, at) => (at === 0 ? part : markup`${both(text("，", ", "))}${part}`));
  return markup`${listed}${both(text("：", ": "))}${cutProse(reason)}`;
}

function otherResources(finding: Finding, index: ReportIndex): Markup | null {
  const others = finding.resources.filter(({ stack, address }) => stack !== finding.stack || address !== finding.address);
  if (others.length === 0) return null;
  const list = others.map(
    ({ stack, address }) =>
      markup`<li>${resourceLink(stack, address, index)}${stack === finding.stack ? nothing : markup` (${cutCode(stack)})`}</li>
`,
  );
  const body = markup`<ul class="plain-list">
${list}</ul>`;
  if (others.length <= SHOWN_RESOURCES) return body;
  return markup`<details><summary>${both(text(`${others.length} 项资源`, `${others.length} resources`))}</summary>${body}</details>`;
}

const SHOWN_RESOURCES = 4;

function placeOf({ constructPath, location }: Finding): Markup | null {
  const line =
    location === null
      ? null
      : [location.file, location.line, location.line === null ? null : location.column].filter((part) => part !== null).join(":");
  const parts = [constructPath, line].flatMap((part) => (part === null ? [] : cutCode(part)));
  if (parts.length === 0) return null;
  return markup`${parts.map((part, at) => (at === 0 ? part : markup`${both(text("，", ", "))}${part}`))}`;
}

/** The rule's id, with the way to its section where the report brings the rule along. */
export function ruleLink(rule: string, { ruleAt }: ReportIndex): Markup {
  const at = ruleAt.get(rule);
  return at === undefined ? cutCode(rule) : cutLink(`#rule-${at}`, rule);
}

function resourceLink(stack: string | null, address: string, index: ReportIndex): Markup {
  const found = stack === null ? undefined : index.rowOf(stack, address);
  return found === undefined ? cutCode(address) : cutLink(`#resource-${found.at}`, address);
}
