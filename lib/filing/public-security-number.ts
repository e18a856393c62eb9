import { PROVINCES, type Province } from "./provinces";

/** A public-security number, or what keeps a text from being one. */
export type PublicSecurityNumber =
  | { readonly kind: "number"; readonly province: Province; readonly digits: string }
  | { readonly kind: "shapeless" }
  /** The first two of the 14 digits are the code of another province, or of none. */
  | { readonly kind: "code-differs"; readonly province: Province; readonly code: string }
  /** The character is the one of filing numbers, which differs in three provinces. */
  | { readonly kind: "filing-character"; readonly province: Province };

/**
 * Reads `浙公网安备33010602999901号`: character of the province, 14 digits that begin with its code. Development zones have codes of
 * their own, so no further digits are checked. Gathered from page footers, checked 2026-11-22.
 */
export function parsePublicSecurityNumber(text: string): PublicSecurityNumber {
  const [, head = "", digits = ""] = FORM.exec(text.normalize("NFKC").replace(/\s/g, "")) ?? [];
  if (digits === "") return { kind: "shapeless" };
  const province = PROVINCES.find(({ publicSecurity }) => publicSecurity === head);
  if (province === undefined) {
    const filing = PROVINCES.find(({ icp }) => icp === head);
    return filing === undefined ? { kind: "shapeless" } : { kind: "filing-character", province: filing };
  }
  const code = digits.slice(0, 2);
  return code === province.code ? { kind: "number", province, digits } : { kind: "code-differs", province, code };
}

const FORM = /^(\p{Script=Han})公网安备(\d{14})号$/u;
