import type { RegistrantRole } from "./ledger";
import { type Text, text } from "../text";

/** What a registrant is to the organisation whose filing it serves. */
export function roleWords(role: RegistrantRole): Text {
  return ROLES[role];
}

const ROLES: Readonly<Record<RegistrantRole, Text>> = {
  "legal-representative": text("法定代表人", "legal representative"),
  shareholder: text("股东", "shareholder"),
  officer: text("高级管理人员", "senior manager"),
};
