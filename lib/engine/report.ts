import { z } from "zod";
import { anchorFaults } from "./anchor-state";

/** Version of the report's form; a reader refuses any other. */
export const reportVersion = 1;

const text = z.object({ zh: z.string(), en: z.string() }).describe("One sentence in both languages");
const verdict = z.enum(["covered", "exempt", "violation", "undecided", "neutral"]);

const trailStep = z.object({
  address: z.string(),
  attribute: z.string().nullable(),
  value: z.string().nullable(),
  means: text,
});

const hostname = z.object({
  name: z.string().describe("A-labels, lower case; a wildcard begins with *."),
  domain: z.string().nullable().describe("The registrable domain"),
  filing: z.string().nullable().describe("Number or id of the service that comes closest"),
  verdict,
});

const resource = z.object({
  stack: z.string(),
  address: z
    .string()
    .describe("Terraform's address; without the index where the configuration does not show which instances there are"),
  type: z.string(),
  constructPath: z.string().nullable(),
  verdict,
  before: verdict
    .nullable()
    .default(null)
    .describe("The verdict before the change, from a plan's earlier state; null where there is none"),
  jurisdictions: z.array(z.string()),
  public: z.enum(["yes", "no", "unknown"]),
  hostnames: z.array(hostname),
  filing: z.string().nullable().describe("Number or id of the filing that the resource carries"),
  anchor: z
    .enum(["eligible", ...anchorFaults, "unknown"])
    .nullable()
    .default(null)
    .describe(
      "Whether it can be the server that a filing names; null where the cloud's terms are not known or say nothing of it",
    ),
  reason: text.nullable().describe("Why it is exempt or undecided"),
  trail: z.array(trailStep),
});

const location = z.object({ file: z.string(), line: z.number().int().nullable(), column: z.number().int().nullable() });

/** One finding of a report. */
export const findingSchema = z.object({
  rule: z.string(),
  severity: z.enum(["error", "warning", "info"]),
  undecided: z.boolean().describe("It blocks because something cannot be decided, not because a filing is missing"),
  scope: z.enum(["infrastructure", "ledger"]),
  blocks: z.boolean(),
  why: text.describe("Why it blocks, or why not"),
  enforcement: z
    .enum(["advisory", "observe"])
    .optional()
    .describe("Set where it would block and does not, because the settings do not enforce its stack"),
  blocksFrom: z.string().optional().describe("Set where it does not block yet: the day from which it will"),
  address: z.string().nullable(),
  entry: z.string().nullable().default(null).describe("The entry of the ledger that it is about: a number, id, domain or name"),
  stack: z.string().nullable(),
  constructPath: z.string().nullable(),
  resources: z.array(z.object({ stack: z.string(), address: z.string() })).describe("All resources of this cause"),
  hostname: z.string().nullable(),
  hostnames: z.array(z.string()).default([]).describe("All hostnames that it is about; `hostname` is the first"),
  domain: z.string().nullable(),
  message: text,
  remedy: text,
  trail: z.array(trailStep),
  fingerprint: z.string(),
  formerFingerprints: z
    .array(z.string())
    .default([])
    .describe("The fingerprints under the addresses before moves, the latest first"),
  location: location.nullable(),
  calledFrom: z
    .array(location)
    .default([])
    .describe("The module calls that lead to the location, the nearest first, at the argument that the value comes through"),
  waived: z
    .strictObject({ reason: z.string(), owner: z.string(), expires: z.string(), ticket: z.string().nullable() })
    .nullable(),
  state: z.enum(["new", "unchanged", "fixed"]).nullable().describe("Null where the report was compared with nothing"),
  before: verdict.nullable().default(null).describe("The verdict of its resource before the change; null where there is none"),
});

const rule = z
  .object({
    id: z.string(),
    severity: z.enum(["error", "warning", "info"]),
    title: text,
    rationale: text,
    remedy: text,
    legalBasis: z.array(
      z.object({
        name: text,
        article: text,
        asOf: z.string(),
        link: z.string().nullable(),
        confidence: z.enum(["high", "medium", "low"]),
      }),
    ),
  })
  .describe("A rule that a finding of this report names");

const severity = z.enum(["error", "warning", "info", "undecided"]);

const settingsInForce = z.object({
  file: z.string(),
  sha256: z.string().describe("Of what it says, as canonical JSON"),
  keys: z.array(z.string()).describe("The keys that it sets"),
  ruleSet: z.enum(["recommended", "strict"]),
  undecided: z.enum(["block", "warn"]),
  lowered: z
    .array(
      z.object({
        rule: z.string(),
        from: severity,
        to: z.enum(["warning", "info", "off"]),
        hidden: z.number().int().describe("Findings that the report leaves out because the rule is off"),
      }),
    )
    .describe("Rules that are milder than by default"),
  unenforced: z
    .array(z.object({ stack: z.string(), mode: z.enum(["advisory", "observe"]) }))
    .describe("Stacks of this report whose findings do not block"),
});

const extension = z.object({
  namespace: z.string(),
  version: z.string(),
  sha256: z
    .string()
    .describe("Of its entries and of its rules with the text of their functions, as canonical JSON; not of what these import"),
  rules: z.array(z.string()).describe("The ids of its rules"),
  resources: z.array(z.string()).describe("The types and the sources of modules that its catalogue entries speak of"),
});

/** The report of one check. It is a contract: fields are added, never renamed or removed within one version; a reader leaves out those it does not know. */
export const reportSchema = z.object({
  version: z.literal(reportVersion),
  tool: z.object({
    name: z.string(),
    version: z.string(),
    catalogues: z.record(z.string(), z.string()).describe("As-of date by cloud"),
  }),
  door: z.enum(["guard", "check"]),
  inputs: z.array(z.string()),
  today: z.string(),
  ledger: z.object({ kind: z.enum(["file", "code"]), file: z.string().nullable() }),
  ledgerDigest: z.string().nullable(),
  settings: settingsInForce.nullable().default(null).describe("The settings file that was in force; null where there is none"),
  extensions: z.array(extension).default([]).describe("Rules and catalogue entries of the user's own that were in force"),
  assumedVariables: z.array(z.string()).describe("Variables whose default the verdicts rest on"),
  verdict: z.enum(["passed", "violations", "undecided"]),
  summary: z.object({
    covered: z.number().int(),
    exempt: z.number().int(),
    violation: z.number().int(),
    undecided: z.number().int(),
    neutral: z.number().int(),
    unclassified: z.number().int(),
    outOfScope: z.number().int(),
  }),
  resources: z.array(resource),
  findings: z.array(findingSchema),
  rules: z.array(rule).default([]),
  comparedWith: z
    .object({
      name: z.string(),
      owner: z.string().nullable(),
      expires: z.string().nullable(),
      inForce: z.boolean(),
      new: z.number().int(),
      unchanged: z.number().int(),
      fixed: z.number().int(),
      ledgerChanged: z.boolean().default(false).describe("The ledger is not the one of the earlier state"),
    })
    .nullable()
    .default(null)
    .describe("The baseline, report or git revision that the findings were compared with"),
  waivers: z.array(
    z.object({
      rule: z.string(),
      match: z.string(),
      reason: z.string(),
      owner: z.string(),
      expires: z.string(),
      ticket: z.string().nullable(),
      covers: z.number().int(),
    }),
  ),
  waiversNotInForce: z
    .array(
      z.object({
        rule: z.string(),
        match: z.string(),
        reason: z.string(),
        owner: z.string(),
        expires: z.string(),
        ticket: z.string().nullable(),
        standing: z.enum(["expired", "too-long", "unknown-rule", "not-waivable"]),
        why: text.describe("Why it waives nothing"),
      }),
    )
    .default([])
    .describe("Waivers of the ledger that waive nothing on the day of the check"),
  anchors: z
    .array(
      z.object({
        filing: z.string().describe("Number or id"),
        resources: z.array(z.object({ stack: z.string(), address: z.string() })),
      }),
    )
    .default([])
    .describe("What each granted filing of the ledger stands on in the mainland, as far as the input shows it"),
  attestations: z.array(
    z.object({ match: z.string(), purpose: z.string(), reason: z.string(), owner: z.string(), reviewedAt: z.string() }),
  ),
  notices: z.array(z.object({ kind: z.string(), message: text, detail: z.string().nullable() })),
});

/** What a check found: the verdict on every resource, and the findings. The JSON report is this. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- named, so that the compiler and the documentation call it by its name
export interface Report extends z.infer<typeof reportSchema> {}

/** What a rule found, whether it blocks, and why. */
export type Finding = Report["findings"][number];
/** How one resource was judged. */
export type ReportedResource = Report["resources"][number];

/** The JSON Schema of the report, for other tools. */
export function reportJsonSchema(): object {
  return { ...z.toJSONSchema(reportSchema, { io: "input" }), title: "beian-guard report", $id: "report.schema.json" };
}
