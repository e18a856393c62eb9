import { resourceKey } from "./resource-key";
import { text } from "../text";
import { fingerprintOf } from "./fingerprint";
import type { JudgedSite } from "./judged";
import type { Finding } from "./report";

/** The id under which a verdict blocks that no rule speaks for. */
export const unexplainedVerdict = "unexplained-verdict";

/**
 * The last line against a silent pass: a violation or an undecided resource blocks by itself when no finding names it, whoever
 * publishes the hostnames that spoil it, or (among those that block) its neighbours on the way from the public side to the server.
 */
export function findUnexplained(sites: readonly JudgedSite[], findings: readonly Finding[]): readonly Finding[] {
  const open = sites.filter((site) => site.verdict === "violation" || site.verdict === "undecided");
  if (open.length === 0) return [];
  const named = new Set(findings.flatMap((finding) => finding.resources.map(resourceKey)));
  const blocked = new Set(findings.filter((finding) => finding.blocks).flatMap((finding) => finding.resources.map(resourceKey)));
  return open.filter((site) => !named.has(resourceKey(site)) && !isExplained(site, named, blocked)).map(findingOf);
}

function isExplained(site: JudgedSite, named: ReadonlySet<string>, blocked: ReadonlySet<string>): boolean {
  // A hostname that may not lead here is the finding, waived or not, of whoever publishes it.
  const culprits = [
    ...site.judgedNames.filter(({ problems }) => problems.length > 0).map(({ held }) => held.holder),
    ...site.nameGaps.map(({ holder }) => holder),
  ];
  if (culprits.length > 0 && culprits.every((holder) => named.has(resourceKey(holder)))) return true;
  return hasNamedNeighbour(site, blocked);
}

function hasNamedNeighbour(site: JudgedSite, named: ReadonlySet<string>): boolean {
  type Neighbour = JudgedSite["reaches"][number];
  const seen = new Set<Neighbour>();
  const queue = [...site.reaches, ...site.reachedFrom];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (named.has(resourceKey(at))) return true;
    // Links and other neutral things lie between two neighbours.
    if (at.need.kind === "neutral") queue.push(...at.reaches, ...at.reachedFrom);
  }
  return false;
}

function findingOf(site: JudgedSite): Finding {
  const undecided = site.verdict === "undecided";
  return {
    rule: unexplainedVerdict,
    severity: undecided ? "warning" : "error",
    undecided,
    scope: "infrastructure",
    blocks: true,
    why: text("没有规则说明该结论，不能静默放行", "no rule speaks for this verdict, and nothing passes in silence"),
    address: site.address,
    entry: null,
    stack: site.stack,
    constructPath: site.constructPath,
    resources: [{ stack: site.stack, address: site.address }],
    hostname: null,
    hostnames: [],
    domain: null,
    message: undecided
      ? text(
          `无法判断 ${site.address} 是否需要备案：${site.reason?.zh ?? ""}。`,
          `It cannot be decided whether ${site.address} needs a filing: ${site.reason?.en ?? ""}.`,
        )
      : text(`${site.address} 需要备案，但没有匹配的备案。`, `${site.address} needs a filing, and none matches.`),
    remedy: text("请为其声明备案，或将其移出中国内地。", "Declare a filing for it, or move it out of mainland China."),
    trail: [...site.trail],
    fingerprint: fingerprintOf(unexplainedVerdict, site.stack, site.address, null),
    location: null,
    calledFrom: [],
    waived: null,
    formerFingerprints: [],
    state: null,
    before: null,
  };
}
