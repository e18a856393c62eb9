import type { RegistrantRole } from "../filing/ledger";
import type { ProvinceSettings } from "./settings";

/** What the settings say of a province's bureau, by the ledger's words for roles. */
export function askedOf(own: ProvinceSettings = {}): Partial<Readonly<Record<RegistrantRole, boolean>>> {
  const { legalRepresentative, shareholder, officer } = own;
  return {
    ...(legalRepresentative === undefined ? {} : { "legal-representative": legalRepresentative }),
    ...(shareholder === undefined ? {} : { shareholder }),
    ...(officer === undefined ? {} : { officer }),
  };
}
