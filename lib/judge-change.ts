import type { CheckInput } from "./check";
import { findAll } from "./engine/findings";
import { isHouseRuleId } from "./engine/house-rule-id";
import type { Facts, JudgedSite } from "./engine/judged";
import { ledgerWidenings, otherLedgerChange } from "./engine/ledger-widening";
import { findPermittedByChange, type JudgedEstate, type PermittedByChange } from "./engine/permitted-by-change";
import type { Finding } from "./engine/report";
import type { Settings } from "./engine/settings";
import { giveVerdicts } from "./engine/verdicts";
import type { Widening } from "./engine/widening";
import type { Extension } from "./extensions/extension";
import { openExtensions } from "./extensions/open-extensions";
import type { Ledger } from "./filing/ledger";
import { ledgerAsOf } from "./filing/ledger-as-of";
import { seeInfrastructure } from "./infrastructure/infrastructure";
import { ledgerOfCode } from "./ledger-of-code";
import { type Estate, type Resolving, resolveEstate } from "./terraform/estate";
import type { Unit } from "./terraform/module-source";

/** What stood, and what permitted it, before the change that is judged. */
export interface FormerPermission {
  readonly ledger: Ledger | null;
  /** The estate; a plan brings its own. */
  readonly units: readonly Unit[];
  readonly settings: Settings;
  /** The rules and catalogue entries of the user's own. */
  readonly extensions?: readonly Extension[];
  /** What other files than the ledger permit anew: a baseline, the configuration. */
  readonly otherWidenings: readonly Widening[];
  /** What the baseline in use excuses, as `grantsOf` says it, before the change as well where it is no widening. */
  readonly excused: ReadonlySet<string>;
  /** The owners of a file by CODEOWNERS; null where the repository has none. */
  ownersOf(file: string): readonly string[] | null;
  /** Where the content of a file of permissions stood before; null where that is not known. */
  formerNameOf(file: string): string | null;
}

/** The resources of a change that only the permissions coming with it let through; null where nothing earlier is known. */
export function permittedByChange(
  input: CheckInput,
  estate: Estate,
  facts: Facts,
  findings: readonly Finding[],
): readonly PermittedByChange[] | null {
  const { permittedBefore: permission, today, units } = input;
  if (permission === undefined) return null;
  const { settings } = permission;
  const extensions = openExtensions(permission.extensions ?? []);
  const { lookup } = extensions;
  const { moduleProvider } = lookup;
  const rules = [...input.rules.filter(({ id }) => !isHouseRuleId(id)), ...extensions.rules];
  const judge = (seen: Estate): JudgedEstate & { readonly ledger: Ledger } => {
    const ledger = ledgerAsOf(permission.ledger ?? ledgerOfCode(seen.resources), today);
    const infrastructure = seeInfrastructure(seen, ledger.addresses, lookup);
    const sites = giveVerdicts(infrastructure, ledger);
    // What a change takes away is no question of what permits it.
    const then: Facts = {
      ...facts,
      infrastructure: { ...infrastructure, sites },
      ledger,
      before: null,
      remembered: [],
      changes: [],
      settings,
    };
    const { findings, hidden } = findAll(rules, then);
    return { ledger, sites, findings: [...findings, ...hidden] };
  };
  const resolving = { trustsDefaults: !settings.strict, moduleProvider };
  // The rule set says whether a default is as good as a value, and entries say which modules count as resources.
  const isSame =
    facts.settings.strict === settings.strict && hasNoEntries(input.extensions) && hasNoEntries(permission.extensions);
  const byFormer = judge(isSame ? estate : resolveEstate(units, resolving));
  const written = new Map(
    estate.resources.map(({ stack, address, file, constructPath }) => [
      `${stack} ${address}`,
      constructPath === null ? file : null,
    ]),
  );
  return findPermittedByChange({
    now: { sites: [...facts.infrastructure.sites, ...noLongerSeen(facts, byFormer)], findings },
    byFormer,
    former: judge(estateBefore(estate, permission, units, resolving)),
    widenings: [
      ...ledgerWidenings(byFormer.ledger, facts.ledger),
      ...otherLedgerChange(byFormer.ledger, facts.ledger),
      ...permission.otherWidenings,
    ],
    excused: permission.excused,
    formerAddresses: (stack, address) => estate.formerAddresses(stack, address),
    writtenIn: ({ stack, address }) => written.get(`${stack} ${address}`) ?? null,
    ownersOf: (file) => permission.ownersOf(file),
    formerNameOf: (file) => permission.formerNameOf(file),
  });
}

/** What a catalogue entry of the user's own spoke of before, and nothing speaks of now: it passes by not being looked at. */
function noLongerSeen({ infrastructure }: Facts, byFormer: JudgedEstate): readonly JudgedSite[] {
  const unseen = new Set(infrastructure.outOfScope.map(({ stack, address }) => `${stack} ${address}`));
  return byFormer.sites
    .filter(({ stack, address }) => unseen.has(`${stack} ${address}`))
    .map((site) => ({ ...site, verdict: "neutral" }));
}

function hasNoEntries(extensions: readonly Extension[] = []): boolean {
  return extensions.every(({ resources = [] }) => resources.length === 0);
}

/** A plan knows best what stood before it; of everything else the earlier configuration tells. */
function estateBefore(estate: Estate, former: FormerPermission, units: readonly Unit[], resolving: Resolving): Estate {
  const planned = new Set(units.filter(({ earlier }) => earlier !== undefined).map(({ stack }) => stack));
  const configured = resolveEstate(
    former.units.filter(({ stack }) => !planned.has(stack)),
    resolving,
  );
  const before = (estate.before() ?? []).filter(({ stack }) => planned.has(stack));
  return { ...configured, stacks: [...configured.stacks, ...planned], resources: [...configured.resources, ...before] };
}
