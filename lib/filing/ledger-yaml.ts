import { stringify } from "yaml";
import type { Declaration } from "./declaration";
import { dataOfDeclarations } from "./declared-ledger";

/** A domain that resources use and no filing lists, with the clouds that serve it. */
export interface UnfiledDomain {
  readonly domain: string;
  readonly clouds: readonly string[];
}

/**
 * The YAML to paste into `filings.yaml`: declared filings as they are, and for each unfiled domain a stub whose placeholders
 * (`<…>`) the ledger refuses until they are replaced.
 */
export function ledgerYamlFor(entries: readonly (Declaration | UnfiledDomain)[]): string {
  const declared = dataOfDeclarations(entries.filter((entry): entry is Declaration => "filing" in entry));
  const unfiled = entries.filter((entry): entry is UnfiledDomain => "domain" in entry);
  return stringify(
    { ...declared, subjects: [...declared.subjects, ...(unfiled.length === 0 ? [] : [stub(unfiled)])] },
    { lineWidth: 0, aliasDuplicateObjects: false },
  );
}

function stub(unfiled: readonly UnfiledDomain[]): object {
  return {
    name: "<主体全称 / full name of the subject>",
    kind: "<company | individual | public-institution | government | social-organisation>",
    number: "<主体备案号 / subject number>",
    services: unfiled.map(({ domain, clouds }) => ({
      number: "<服务备案号-n / service number>",
      domains: [domain],
      accessProviders: [...clouds],
      registrant: "subject",
    })),
  };
}
