import { catalogues } from "./catalogues/index";
import { applySettings } from "./engine/apply-settings";
import { assemblyNotices, carriedNotices } from "./engine/notices";
import { rowOf, summarise, verdictOf } from "./engine/assemble-report";
import { fingerprintOf } from "./engine/fingerprint";
import { findAll } from "./engine/findings";
import type { Facts, JudgedSite } from "./engine/judged";
import { redact } from "./engine/redact";
import { type Report, reportVersion } from "./engine/report";
import type { AnyRule } from "./engine/rule";
import { type Settings, defaultSettings } from "./engine/settings";
import { settingsInForce, settingsNotices } from "./engine/settings-in-force";
import { waiverNotices } from "./engine/waiver-notices";
import { waiversNotInForce } from "./engine/waivers-not-in-force";
import { findUnexplained } from "./engine/unexplained";
import { withUnread } from "./engine/unread-input";
import { giveVerdicts } from "./engine/verdicts";
import type { Ledger } from "./filing/ledger";
import { ledgerAsOf } from "./filing/ledger-as-of";
import type { Fault } from "./guard-error";
import { seeInfrastructure } from "./infrastructure/infrastructure";
import { type FormerPermission, permittedByChange } from "./judge-change";
import { ledgerOfCode } from "./ledger-of-code";
import { type Estate, resolveEstate } from "./terraform/estate";
import type { Unit } from "./terraform/module-source";
import { type Locate, placesOf } from "./places-of-finding";
import { toolVersion } from "./version";

/** What a check looks at. */
export interface CheckInput {
  /** Stacks or root modules that are judged together. */
  readonly units: readonly Unit[];
  /** Null: no ledger was found; the declarations in the code are the ledger. */
  readonly ledger: Ledger | null;
  /** The same estate before the change that is judged, where the units do not carry it themselves. */
  readonly before?: readonly Unit[];
  /** What permitted it before the change that is judged; where it is known, what a change both brings and permits is looked for. */
  readonly permittedBefore?: FormerPermission;
  readonly rules: readonly AnyRule[];
  /** ISO date. */
  readonly today: string;
  readonly door: Report["door"];
  /** How the user names the inputs. */
  readonly inputs: readonly string[];
  readonly settings?: Settings;
  /** What of the input could not be read, where the rest was: nothing passes then. */
  readonly notRead?: readonly Fault[];
  /** Where a resource is written; asked for the resources of findings alone. Null: it is not known. */
  readonly locate?: Locate;
}

/** Judges an estate: reads no file, asks no network, and gives the same report for the same input. */
export function check(input: CheckInput): Report {
  const { today, settings = defaultSettings } = input;
  const estate = resolveEstate(input.units, { trustsDefaults: !settings.strict });
  const ledger = ledgerAsOf(input.ledger ?? ledgerOfCode(estate.resources), today);
  const infrastructure = seeInfrastructure(estate, ledger.addresses);
  const sites = giveVerdicts(infrastructure, ledger);
  const before = judgeBefore(input, estate, ledger);
  const { changes } = estate;
  const alone: Facts = {
    infrastructure: { ...infrastructure, sites },
    ...{ ledger, changes, before, permittedByChange: null, waivers: [], today, settings },
  };
  const foundAlone = findAll(input.rules, alone);
  const arrived = permittedByChange(input, estate, alone, [...foundAlone.findings, ...foundAlone.hidden]);
  const facts: Facts = { ...alone, permittedByChange: arrived };
  const { findings: found, hidden, unset, waivers } = arrived === null ? foundAlone : findAll(input.rules, facts);
  const earlier = new Map(before?.map((site) => [keyOf(site), site.verdict]));
  const unexplained = findUnexplained(sites, unset).map(
    (each) => applySettings(each, each.undecided ? "undecided" : "error", settings, estate.stacks).finding,
  );
  const all = [...found, ...unexplained];
  const resources = all.length === 0 ? null : new Map(estate.resources.map((resource) => [keyOf(resource), resource]));
  const modules = new Map(estate.unreadModules.map((module) => [keyOf(module), module]));
  const findings = all.map((finding) => {
    const { stack, address } = finding;
    if (stack === null || address === null) return finding;
    const key = keyOf({ stack, address });
    return {
      ...finding,
      before: earlier.get(key) ?? null,
      ...placesOf(resources?.get(key) ?? modules.get(key), finding, input.locate),
      // A finding of one cause carries no address in its fingerprint, but its resources are known by theirs.
      formerFingerprints: finding.resources.flatMap((at) =>
        estate
          .formerAddresses(at.stack, at.address)
          .map((former) => fingerprintOf(finding.rule, at.stack, former, finding.domain)),
      ),
    };
  });
  const inForce = settingsInForce(settings, { rules: input.rules, stacks: estate.stacks, hidden });
  const rows = sites.map((site) => rowOf(site, earlier.get(keyOf(site)) ?? null));
  const report: Report = {
    version: reportVersion,
    tool: {
      name: "beian-guard",
      version: toolVersion,
      catalogues: Object.fromEntries(catalogues.map(({ cloud, asOf }) => [cloud, asOf])),
    },
    door: input.door,
    inputs: [...input.inputs],
    today: input.today,
    ledger: ledger.source.kind === "file" ? { kind: "file", file: ledger.source.file } : { kind: "code", file: null },
    ledgerDigest: ledger.source.kind === "file" ? ledger.source.sha256 : null,
    settings: inForce,
    assumedVariables: [...estate.assumedVariables()],
    verdict: verdictOf(findings),
    summary: summarise(rows, facts),
    resources: rows,
    findings,
    rules: rulesOf(input.rules, findings),
    comparedWith: null,
    waivers: waivers
      .filter(({ standing }) => standing === "in-force")
      .map(({ waiver: { rule, match, reason, owner, expires, ticket }, covers }) => ({
        ...{ rule, match, reason, owner, expires, ticket, covers },
      })),
    waiversNotInForce: waiversNotInForce(waivers, settings.waiverMaxDays),
    attestations: ledger.attestations
      .filter(({ outdated }) => !outdated)
      .map(({ match, purpose, reason, owner, reviewedAt }) => ({ match, purpose, reason, owner, reviewedAt })),
    notices: [
      ...settingsNotices(inForce),
      ...waiverNotices(waivers),
      ...assemblyNotices(facts, input.ledger === null, estate.assumedVariables()),
      ...carriedNotices(input.units.flatMap((unit) => unit.carriedThrough ?? [])),
    ],
  };
  return redact(withUnread(report, input.notRead ?? []), estate.secrets());
}

/** What a reader has to know of the rules that the findings name. */
function rulesOf(rules: readonly AnyRule[], findings: Report["findings"]): Report["rules"] {
  const named = new Set(findings.map(({ rule }) => rule));
  return rules
    .filter(({ id }) => named.has(id))
    .map(({ id, severity, title, rationale, remedy, legalBasis }) => ({
      id,
      severity: severity === "undecided" ? "warning" : severity,
      title,
      rationale,
      remedy,
      legalBasis: legalBasis.map(({ name, article, asOf, link, confidence }) => ({ name, article, asOf, link, confidence })),
    }));
}

/** The verdicts before the change; null where no input shows what stood before. */
function judgeBefore({ before, units, settings }: CheckInput, estate: Estate, ledger: Ledger): readonly JudgedSite[] | null {
  const trustsDefaults = settings?.strict !== true;
  const resources = before === undefined ? estate.before() : resolveEstate(before, { trustsDefaults }).resources;
  if (resources === null) return null;
  const earlier = { ...estate, stacks: units.map(({ stack }) => stack), resources, unreadModules: [] };
  return giveVerdicts(seeInfrastructure(earlier, ledger.addresses), ledger);
}

function keyOf(site: { readonly stack: string; readonly address: string }): string {
  return `${site.stack} ${site.address}`;
}
