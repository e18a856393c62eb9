import { z } from "zod";
import { GuardError } from "../guard-error";
import { text } from "../text";
import { CodeWaiverSchema, namesOnlyWaivers } from "./code-waiver";
import { isFilingRef, type FilingRef } from "./filing-ref";
import { AccessProviderSchema, RegistrantSchema, ServiceSchema, SubjectSchema } from "./ledger-schema";
import { nowhere } from "./place-at";
import { schemaFaults, type FilingFault } from "./schema-faults";

/** What travels in the Terraform JSON of a resource as `"//": { "icp": … }`. A filing is named by number, by id or by both. */
export type Declaration = z.infer<typeof DeclarationSchema>;

/** Why the comment of a resource cannot be read as a declaration. */
export interface DeclarationFault {
  readonly faults: readonly FilingFault[];
}

/** True where a comment is meant to declare a filing; one that only names waivers is not. */
export function declaresFiling(value: unknown): boolean {
  return value !== undefined && !namesOnlyWaivers(value);
}

/** Reads the value of `"//".icp`. Whatever is not understood is a fault, never an absent declaration. */
export function readDeclaration(value: unknown): Declaration | DeclarationFault {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { faults: [SHAPELESS] };
  const parsed = DeclarationSchema.safeParse(value);
  if (!parsed.success) {
    return { faults: schemaFaults(parsed.error.issues, { data: value, schema: JSON_SCHEMA, placeAt: nowhere }) };
  }
  const { id, number } = parsed.data.filing;
  return id === undefined && number === undefined ? { faults: [NAMELESS] } : parsed.data;
}

/** Narrows the result of `readDeclaration`. */
export function isDeclarationFault(result: Declaration | DeclarationFault): result is DeclarationFault {
  return "faults" in result;
}

/** The declaration of a filing. Throws GuardError for anything but a filing of `defineFiling()` or `ledger.filingFor()`. */
export function toDeclaration(filing: FilingRef): Declaration {
  const known = made.get(filing);
  if (known !== undefined) return known;
  if (!isFilingRef(filing)) throw new GuardError(FOREIGN);
  const declaration = declarationOf(filing);
  made.set(filing, declaration);
  return declaration;
}

const DeclarationSchema = z.strictObject({
  version: z.literal(1),
  filing: z.strictObject({
    ...ServiceSchema.pick({ id: true, number: true, name: true, status: true, kind: true, domains: true }).shape,
    accessProviders: z.array(AccessProviderSchema),
    subject: SubjectSchema.pick({ name: true, kind: true, number: true }),
    /** For all domains alike. */
    registrant: RegistrantSchema.optional(),
    /** Where the domains differ. */
    registrants: z.array(z.strictObject({ domain: z.string(), registrant: RegistrantSchema })).optional(),
  }),
  from: z.enum(["ledger", "code"]),
  waivers: z.array(CodeWaiverSchema).optional(),
});

const JSON_SCHEMA = z.toJSONSchema(DeclarationSchema, { io: "input" });
const made = new WeakMap<FilingRef, Declaration>();

const NAMELESS = {
  message: text("备案声明既没有 number 也没有 id。", "The declared filing has neither a number nor an id."),
  remedy: text(
    "请用 defineFiling() 或台账的 filingFor() 声明。",
    "Declare it with defineFiling() or with the ledger's filingFor().",
  ),
};
const SHAPELESS = {
  message: text('注释 "//".icp 不是备案声明。', 'The comment "//".icp is not the declaration of a filing.'),
  remedy: NAMELESS.remedy,
};
const FOREIGN = {
  message: text(
    "声明的备案不是 defineFiling() 或台账 filingFor() 的返回值。",
    "The declared filing comes neither from defineFiling() nor from the ledger's filingFor().",
  ),
  remedy: NAMELESS.remedy,
};

function declarationOf(filing: FilingRef): Declaration {
  const { id, number, name, status, kind, domains, accessProviders, subject } = filing;
  return {
    version: 1,
    filing: {
      ...(id === null ? {} : { id }),
      ...(number === null ? {} : { number }),
      ...(name === null ? {} : { name }),
      status,
      kind,
      domains: [...domains],
      accessProviders: accessProviders.map(({ cloud, status: access }) =>
        access === "granted" ? cloud : { cloud, status: access },
      ),
      subject: { name: subject.name, kind: subject.kind, ...(subject.number === null ? {} : { number: subject.number }) },
      ...registrantsOf(filing),
    },
    from: filing.from,
  };
}

function registrantsOf({ domains, registrants }: FilingRef): Pick<Declaration["filing"], "registrant" | "registrants"> {
  const [first] = registrants;
  if (first === undefined) return {};
  const alike = registrants.every(({ registrant }) => JSON.stringify(registrant) === JSON.stringify(first.registrant));
  if (alike && registrants.length === domains.length) return { registrant: first.registrant };
  return { registrants: registrants.map(({ domain, registrant }) => ({ domain, registrant })) };
}
