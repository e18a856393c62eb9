import type { LedgerService, LedgerSubject, Placed } from "../filing/ledger";
import type { RememberedAnchors } from "./anchor-memory";
import type { LegalBasis } from "./legal-basis";
import type { Text } from "../text";
import type { Facts, JudgedSite } from "./judged";
import type { settingsWith } from "./settings";

/** An error blocks, a warning and an info do not; an `undecided` rule reports what cannot be decided and blocks unless configured otherwise. */
export type RuleSeverity = "error" | "warning" | "info" | "undecided";

/** Messages of a rule: functions of plain data that return both languages. */
export type Messages = Readonly<Record<string, (data: never) => Text>>;

/** An entry of the ledger that a finding is about. */
export interface LedgerEntry {
  /** Where it stands; null for a ledger that was declared in code. */
  readonly place: Placed["place"];
  /** What identifies it and does not change with its line: a number, an id, a domain, a name. Part of the fingerprint. */
  readonly name: string;
  /** Whose entry it is: it blocks a deployment only where a judged resource rests on that. Left out where the link is not known: it blocks. */
  readonly about?:
    | { readonly kind: "service"; readonly service: LedgerService }
    | { readonly kind: "subject"; readonly subject: LedgerSubject }
    /** Registrable. */
    | { readonly kind: "domain"; readonly domain: string };
}

/** What a rule reports: where, which message, and the data of it. */
export type Report<M extends Messages = Messages> = {
  readonly [Id in keyof M & string]: {
    readonly message: Id;
    readonly data: Parameters<M[Id]>[0];
  };
}[keyof M & string] & {
  /** Where it is milder than the rule's. */
  readonly severity?: "warning" | "info";
  /** The resource it is about; null for a finding about the ledger. */
  readonly site: JudgedSite | null;
  /** The entry of the ledger it is about, where it is about no resource. */
  readonly entry?: LedgerEntry;
  /** Other resources of the same cause. */
  readonly others?: readonly JudgedSite[];
  /** All that it is about: a baseline that knows some of them does not know another. */
  readonly hostnames?: readonly string[];
  /** The registrable or listed domain; part of the fingerprint. */
  readonly domain?: string;
  /** Findings with one cause are one finding: it takes the place of the address in the fingerprint, and joins the name of an entry. */
  readonly cause?: string;
};

/** A small true estate with what the rule says of it: at once the rule's test and its page. */
export interface RuleExample<Id extends string = string> {
  readonly title: Text;
  /** Terraform JSON as cdktf writes it, by stack; rules about the ledger alone need none. */
  readonly stacks?: Readonly<Record<string, unknown>>;
  /** The same stacks before the change, for rules about what a change takes away. */
  readonly before?: Readonly<Record<string, unknown>>;
  /** What filings stood on when the app last passed, where there is no `before`. */
  readonly remembered?: readonly RememberedAnchors[];
  /** The ledger in YAML; without one the declarations in the code are the ledger. */
  readonly ledger?: string;
  /** The ledger before the change, for rules about what a change permits. */
  readonly ledgerBefore?: string;
  /** The CODEOWNERS of the repository. */
  readonly codeOwners?: string;
  /** ISO date. */
  readonly today?: string;
  /** What is configured otherwise than by default. */
  readonly settings?: Parameters<typeof settingsWith>[0];
  readonly expects: readonly {
    readonly message: Id;
    readonly address?: string;
    /** The name of the entry in the ledger, for a finding about no resource. */
    readonly entry?: string;
    /** Where it is milder than the rule's. */
    readonly severity?: "warning" | "info";
  }[];
}

/** A rule as it is written: what it is about, its legal basis, what it says and when, and the examples that prove it. */
export interface Rule<M extends Messages = Messages> {
  /** The name of the defect and of its file; never reused. */
  readonly id: string;
  readonly formerIds?: readonly string[] | undefined;
  readonly severity: RuleSeverity;
  readonly scope: "infrastructure" | "ledger";
  /** ISO date. Before it an error, or what cannot be decided, only warns, and says from when it blocks; the settings may set the rule to `error` earlier. */
  readonly blocksFrom?: string | undefined;
  /** False: no waiver may cover it. */
  readonly waivable?: boolean | undefined;
  /** It runs when all other rules have, and sees in `facts.waivers` what became of the waivers. */
  readonly after?: "waivers" | undefined;
  readonly title: Text;
  readonly rationale: Text;
  readonly legalBasis: readonly LegalBasis[];
  /** The next step. */
  readonly remedy: Text;
  readonly messages: M;
  check(facts: Facts): Iterable<Report<M>>;
  readonly examples: {
    readonly denied: readonly RuleExample<keyof M & string>[];
    /** At least one near miss that the rule must stay silent about. */
    readonly allowed: readonly Omit<RuleExample, "expects">[];
  };
}

/** A rule of any messages, as the engine runs it. */
export interface AnyRule extends Pick<
  Rule,
  | "id"
  | "formerIds"
  | "severity"
  | "scope"
  | "blocksFrom"
  | "waivable"
  | "after"
  | "title"
  | "rationale"
  | "legalBasis"
  | "remedy"
> {
  readonly messages: Readonly<Record<string, (data: never) => Text>>;
  /** The text of its `check` as it was written, by which a change of a house rule is seen. */
  readonly written?: string;
  check(facts: Facts): Iterable<RenderedReport>;
  readonly examples: {
    readonly denied: readonly RuleExample[];
    readonly allowed: readonly Omit<RuleExample, "expects">[];
  };
}

/** A report whose message is written out. */
export interface RenderedReport {
  readonly messageId: string;
  readonly message: Text;
  readonly severity: RuleSeverity;
  readonly site: JudgedSite | null;
  readonly entry: LedgerEntry | null;
  readonly others: readonly JudgedSite[];
  readonly hostnames: readonly string[];
  readonly domain: string | null;
  readonly cause: string | null;
}

/**
 * Defines a rule. The compiler rejects an unknown message id, data that a message does not take, a message without one of the
 * languages, and an example that expects a message the rule lacks.
 */
export function defineRule<const M extends Messages>(rule: Rule<M>): AnyRule {
  const messages: AnyRule["messages"] = rule.messages;
  const { id, formerIds, severity, scope, blocksFrom, waivable, after, title, rationale, legalBasis, remedy, examples } = rule;
  // Whoever imports it cannot change it for others.
  return Object.freeze({
    ...{ id, formerIds, severity, scope, blocksFrom, waivable, after, title, rationale, legalBasis, remedy, examples, messages },
    *check(facts: Facts): Generator<RenderedReport> {
      for (const report of rule.check(facts)) {
        const write = messages[report.message];
        if (write === undefined) throw new Error(`rule ${rule.id} has no message ${report.message}`);
        yield {
          messageId: report.message,
          message: write(report.data),
          severity: report.severity ?? severity,
          site: report.site,
          entry: report.entry ?? null,
          others: report.others ?? [],
          hostnames: report.hostnames ?? [],
          domain: report.domain ?? null,
          cause: report.cause ?? null,
        };
      }
    },
  });
}
