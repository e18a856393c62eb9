import { GuardError } from "../guard-error";
import { text } from "../text";
import { isNumberFault, parseFilingNumber } from "./filing-number";
import { filingRefOf, type FilingRef, type RegistrantInput } from "./filing-ref";
import type { AccessStatus, ServiceKind, SubjectKind } from "./ledger";
import { nowhere } from "./place-at";
import { readLedger } from "./read-ledger";
import type { StateName } from "./states";

export { isFilingRef, type FilingRef, type RegistrantInput } from "./filing-ref";

/** A filing as code declares it. */
export interface FilingInput {
  /** The service number, `浙ICP备2021999901号-1`; required once the filing is granted. */
  readonly number?: string;
  /** What code and ledger call the filing; required while it has no number. */
  readonly id?: string;
  readonly name?: string;
  /** Default: what the letter of the number says, else `website`. */
  readonly kind?: ServiceKind;
  /** Default: `granted`. */
  readonly status?: StateName;
  readonly domains: readonly string[];
  /** Terraform provider names of the clouds on the filing's access list. */
  readonly accessProviders: readonly (
    string | { readonly cloud: string; readonly status?: AccessStatus; readonly since?: string }
  )[];
  /** `number` may be left out where the service number tells it. */
  readonly subject: { readonly name: string; readonly kind: SubjectKind; readonly number?: string };
  readonly registrant: RegistrantInput;
  readonly publicSecurity?: { readonly number: string };
}

/**
 * Declares a filing in code. Without a ledger file such declarations are the ledger; beside one, the ledger must confirm them.
 * Throws GuardError with all faults, in the words of the ledger loader.
 */
export function defineFiling(input: FilingInput): FilingRef {
  if (!isMapping(input) || !isMapping(input.subject)) throw new GuardError(SHAPELESS);
  const { subject, ...service } = input;
  const number = subject.number ?? subjectNumberOf(service.number);
  const data = { version: 1, subjects: [{ ...subject, ...(number === undefined ? {} : { number }), services: [service] }] };
  const ledger = readLedger(data, nowhere, { kind: "code" });
  const [only] = ledger.services;
  if (only === undefined) throw new Error("a ledger of one service lost it");
  return filingRefOf(only, ledger);
}

const SHAPELESS = {
  message: text("defineFiling() 的参数缺少 subject。", "The argument of defineFiling() has no subject."),
  remedy: text(
    '请写成例如 { number: "浙ICP备2021999901号-1", subject: { name: "杭州星海科技有限公司", kind: "company" }, domains: ["xinghai-shop.cn"], accessProviders: ["alicloud"], registrant: "subject" }。',
    'Write it like { number: "浙ICP备2021999901号-1", subject: { name: "杭州星海科技有限公司", kind: "company" }, domains: ["xinghai-shop.cn"], accessProviders: ["alicloud"], registrant: "subject" }.',
  ),
};

/** JavaScript callers may pass anything. */
function isMapping(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function subjectNumberOf(serviceNumber: unknown): string | undefined {
  if (typeof serviceNumber !== "string") return undefined;
  const number = parseFilingNumber(serviceNumber);
  return isNumberFault(number) ? undefined : number.subject;
}
