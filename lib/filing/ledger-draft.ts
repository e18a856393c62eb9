import type { z } from "zod";
import type { Place } from "../guard-error";
import {
  AccountSchema,
  AddressSchema,
  AttestationSchema,
  DomainSchema,
  LedgerSchema,
  SubjectSchema,
  WaiverSchema,
  ledgerJsonSchema,
} from "./ledger-schema";
import type { Path, PlaceAt } from "./place-at";
import { schemaFaults, type FilingFault } from "./schema-faults";

export type SubjectDraft = z.infer<typeof SubjectSchema>;
export type ServiceDraft = SubjectDraft["services"][number];
export type DomainDraft = z.infer<typeof DomainSchema>;
export type RegistrantDraft = DomainDraft["registrant"];

/** An entry that fits the schema, with its path in the document. */
export interface Located<T> {
  readonly path: Path;
  readonly value: T;
}

/** The entries that fit the schema, and the faults of those that do not. */
export interface LedgerDraft {
  readonly subjects: readonly Located<SubjectDraft>[];
  readonly domains: readonly Located<DomainDraft>[];
  readonly addresses: readonly Located<z.infer<typeof AddressSchema>>[];
  readonly accounts: readonly Located<z.infer<typeof AccountSchema>>[];
  readonly attestations: readonly Located<z.infer<typeof AttestationSchema>>[];
  readonly waivers: readonly Located<z.infer<typeof WaiverSchema>>[];
  readonly faults: readonly FilingFault[];
}

/** Holds data against the schema of the ledger. Faulty entries are left out, so that the rest can still be compared. */
export function draftLedger(data: unknown, placeAt: PlaceAt): LedgerDraft {
  const parsed = LedgerSchema.safeParse(data);
  const faults = parsed.success ? [] : schemaFaults(parsed.error.issues, { data, schema: ledgerJsonSchema(), placeAt });
  return {
    subjects: fitting(data, "subjects", SubjectSchema),
    domains: fitting(data, "domains", DomainSchema),
    addresses: fitting(data, "addresses", AddressSchema),
    accounts: fitting(data, "accounts", AccountSchema),
    attestations: fitting(data, "attestations", AttestationSchema),
    waivers: fitting(data, "waivers", WaiverSchema),
    faults: faults.toSorted((a, b) => byPlace(a.place, b.place)),
  };
}

/** Orders places of one file from top to bottom. */
export function byPlace(a: Place | undefined, b: Place | undefined): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

function fitting<T>(data: unknown, key: string, schema: z.ZodType<T>): readonly Located<T>[] {
  const list: unknown = typeof data === "object" && data !== null ? Object.entries(data).find(([name]) => name === key)?.[1] : [];
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, index) => {
    const parsed = schema.safeParse(entry);
    return parsed.success ? [{ path: [key, index], value: parsed.data }] : [];
  });
}
