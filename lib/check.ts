import { resourceKey } from "./engine/resource-key";
import { catalogues } from "./catalogues/index";
import type { Lookup } from "./catalogues/own-entries";
import type { RememberedAnchors } from "./engine/anchor-memory";
import { applySettings } from "./engine/apply-settings";
import { blocksLater } from "./engine/blocks-later";
import { assemblyNotices, carriedNotices } from "./engine/notices";
import { rowOf, summarise, verdictOf } from "./engine/assemble-report";
import { anchorsByService, filingNameOf, needsAnchor } from "./engine/filing-anchors";
import { fingerprintOf } from "./engine/fingerprint";
import { findAll } from "./engine/findings";
import type { Facts, JudgedSite } from "./engine/judged";
import { redact } from "./engine/redact";
import { type Report, reportVersion } from "./engine/report";
import type { AnyRule } from "./engine/rule";
import { type Settings, defaultSettings } from "./engine/settings";
import { isHouseRuleId } from "./engine/house-rule-id";
import { settingsInForce, settingsNotices } from "./engine/settings-in-force";
import { waiverNotices } from "./engine/waiver-notices";
import { waiversNotInForce } from "./engine/waivers-not-in-force";
import { findUnexplained } from "./engine/unexplained";
import { withUnread } from "./engine/unread-input";
import { giveVerdicts } from "./engine/verdicts";
import type { Extension } from "./extensions/extension";
import { extensionNotices } from "./extensions/extension-notices";
import { openExtensions } from "./extensions/open-extensions";
import type { Ledger } from "./filing/ledger";
import { ledgerAsOf } from "./filing/ledger-as-of";
import { checkDate } from "./filing/value-checks";
import { type Fault, GuardError } from "./guard-error";
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
  /** What filings stood on when the app last passed, where the units do not show what stood before. */
  readonly remembered?: readonly RememberedAnchors[];
  /** What permitted it before the change that is judged; where it is known, what a change both brings and permits is looked for. */
  readonly permittedBefore?: FormerPermission;
  /** The shipped ones, as `rules` has them; those of extensions are added. */
  readonly rules: readonly AnyRule[];
  /** Rules and catalogue entries of the user's own. */
  readonly extensions?: readonly Extension[];
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

/**
 * Judges an estate: reads no file, asks no network, and gives the same report for the same input. Throws GuardError for extensions with
 * faults, and for a day that is no ISO date: every end of a waiver is held against it.
 */
export function check(input: CheckInput): Report {
  expectDay(input.today);
  const { today, settings = defaultSettings } = input;
  const extensions = openExtensions(input.extensions ?? []);
  const { lookup } = extensions;
  const rules = [...input.rules, ...extensions.rules];
  const resolving = { trustsDefaults: !settings.strict, moduleProvider: lookup.moduleProvider };
  const estate = resolveEstate(input.units, resolving);
  const ledger = ledgerAsOf(input.ledger ?? ledgerOfCode(estate.resources), today);
  const infrastructure = seeInfrastructure(estate, ledger.addresses, lookup);
  const sites = giveVerdicts(infrastructure, ledger);
  const before = judgeBefore(input, estate, ledger, lookup);
  const takenFrom = before ?? judgeMergeBase(input, estate, ledger, lookup);
  const { changes } = estate;
  const alone: Facts = {
    infrastructure: { ...infrastructure, sites },
    ...{
      ledger,
      changes,
      before: takenFrom,
      remembered: takenFrom === null ? (input.remembered ?? []) : [],
      permittedByChange: null,
      waivers: [],
      today,
      settings,
    },
  };
  const foundAlone = findAll(rules, alone);
  const arrived = permittedByChange({ ...input, rules }, estate, alone, [...foundAlone.findings, ...foundAlone.hidden]);
  const facts: Facts = { ...alone, permittedByChange: arrived };
  const { findings: found, hidden, unset, waivers } = arrived === null ? foundAlone : findAll(rules, facts);
  const earlier = new Map(before?.map((site) => [resourceKey(site), site.verdict]));
  // A verdict is explained by the rules that it is about: what a house rule adds takes no finding away.
  const shipped = unset.filter(({ rule }) => !isHouseRuleId(rule));
  const unexplained = findUnexplained(sites, shipped).map(
    (each) => applySettings(each, each.undecided ? "undecided" : "error", settings, estate.stacks).finding,
  );
  const all = [...found, ...unexplained];
  const resources = all.length === 0 ? null : new Map(estate.resources.map((resource) => [resourceKey(resource), resource]));
  const modules = new Map(estate.unreadModules.map((module) => [resourceKey(module), module]));
  const findings = all.map((finding) => {
    const { stack, address } = finding;
    if (stack === null || address === null) return finding;
    const key = resourceKey({ stack, address });
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
  const inForce = settingsInForce(settings, { rules, stacks: estate.stacks, hidden });
  const rows = sites.map((site) => rowOf(site, earlier.get(resourceKey(site)) ?? null));
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
    extensions: extensions.inForce.map((each) => ({ ...each, rules: [...each.rules], resources: [...each.resources] })),
    assumedVariables: [...estate.assumedVariables()],
    verdict: verdictOf(findings),
    summary: summarise(rows, facts),
    resources: rows,
    findings,
    rules: rulesOf(rules, findings, today),
    comparedWith: null,
    waivers: waivers
      .filter(({ standing }) => standing === "in-force")
      .map(({ waiver: { rule, match, reason, owner, expires, ticket }, covers }) => ({
        ...{ rule, match, reason, owner, expires, ticket, covers },
      })),
    waiversNotInForce: waiversNotInForce(waivers, settings.waiverMaxDays),
    anchors: anchorsOf(ledger, sites),
    attestations: ledger.attestations
      .filter(({ outdated }) => !outdated)
      .map(({ match, purpose, reason, owner, reviewedAt }) => ({ match, purpose, reason, owner, reviewedAt })),
    notices: [
      ...settingsNotices(inForce),
      ...extensionNotices(extensions.inForce, { lookup, resources: estate.resources }),
      ...waiverNotices(waivers),
      ...assemblyNotices(facts, input.ledger === null, estate.assumedVariables()),
      ...carriedNotices(input.units.flatMap((unit) => unit.carriedThrough ?? [])),
    ],
  };
  return redact(withUnread(report, input.notRead ?? []), estate.secrets());
}

function expectDay(today: unknown): void {
  const fault = typeof today === "string" ? checkDate(today) : checkDate(String(today));
  if (fault !== null) throw new GuardError(fault);
}

/** What a reader has to know of the rules that the findings name. */
function rulesOf(rules: readonly AnyRule[], findings: Report["findings"], today: string): Report["rules"] {
  const named = new Set(findings.map(({ rule }) => rule));
  return rules
    .filter(({ id }) => named.has(id))
    .map(({ id, severity, blocksFrom, title, rationale, remedy, legalBasis }) => ({
      id,
      severity: severity === "undecided" || blocksLater({ severity, blocksFrom }, today) !== null ? "warning" : severity,
      title,
      rationale,
      remedy,
      legalBasis: legalBasis.map(({ name, article, asOf, link, confidence }) => ({ name, article, asOf, link, confidence })),
    }));
}

/** What each filing stands on that would be hollow without. */
function anchorsOf({ services }: Ledger, sites: readonly JudgedSite[]): Report["anchors"] {
  const anchors = anchorsByService(sites);
  return services.filter(needsAnchor).map((service) => ({
    filing: filingNameOf(service),
    resources: (anchors.get(service) ?? []).map(({ stack, address }) => ({ stack, address })),
  }));
}

/** The verdicts before the change; null where no input shows what stood before. */
function judgeBefore(
  { before, settings }: CheckInput,
  estate: Estate,
  ledger: Ledger,
  lookup: Lookup,
): readonly JudgedSite[] | null {
  const resources = before === undefined ? estate.before() : resolveEarlier(before, settings, lookup);
  return resources === null ? null : judgeEarlier(resources, estate, ledger, lookup);
}

/** What a change takes away counts where no plan tells of it too; null where there is no merge base. */
function judgeMergeBase(
  { permittedBefore, settings }: CheckInput,
  estate: Estate,
  ledger: Ledger,
  lookup: Lookup,
): readonly JudgedSite[] | null {
  if (permittedBefore === undefined) return null;
  return judgeEarlier(resolveEarlier(permittedBefore.units, settings, lookup), estate, ledger, lookup);
}

function resolveEarlier(units: readonly Unit[], settings: Settings | undefined, lookup: Lookup): Estate["resources"] {
  return resolveEstate(units, { trustsDefaults: settings?.strict !== true, moduleProvider: lookup.moduleProvider }).resources;
}

function judgeEarlier(resources: Estate["resources"], estate: Estate, ledger: Ledger, lookup: Lookup): readonly JudgedSite[] {
  return giveVerdicts(seeInfrastructure({ ...estate, resources, unreadModules: [] }, ledger.addresses, lookup), ledger);
}
