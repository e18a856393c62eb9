import { canonicalName, type LedgerRegistrant, type LedgerSubject, registrantName } from "../../filing/ledger";
import { OWNER_RULES_AS_OF, characterOf, provinceOf, takesRole } from "../../filing/owner-rules";
import { roleWords } from "../../filing/role-words";
import { type Text, text } from "../../text";
import { askedOf } from "../asked-roles";
import type { DossierStep } from "../dossier";
import type { Settings } from "../settings";

type Check = readonly [Extract<DossierStep["state"], "done" | "open" | "unknown">, Text];

interface Holding {
  readonly registrant: LedgerRegistrant | null;
  readonly subject: LedgerSubject | null;
  /** The bureau has looked at the holder already. */
  readonly granted: boolean;
  readonly provinces: Settings["provinces"];
}

/** Whether the holder of a domain may file it. */
export function holderCheck(domain: string, { registrant, subject, granted, provinces }: Holding): Check {
  if (registrant === null) {
    return [
      "unknown",
      text(
        `台账没有写明 ${domain} 的持有者；持有者的名称和证件必须与主体一致。`,
        `The ledger does not say who holds ${domain}; name and identity of the holder have to be the subject's.`,
      ),
    ];
  }
  const name = registrantName(registrant);
  if (subject !== null && canonicalName(name) === canonicalName(subject.name)) {
    return ["done", text(`持有者 ${name} 就是主体。`, `Its holder, ${name}, is the subject.`)];
  }
  if (registrant.kind === "person" && registrant.role !== null && registrant.proof !== null && subject?.kind !== "individual") {
    const role = roleWords(registrant.role);
    if (subject === null) return ofWhom(name, role);
    const held = text(
      `持有者 ${name} 是主体的${role.zh}，有证明材料`,
      `Its holder, ${name}, is ${role.en} of the subject, with proof`,
    );
    const taken = granted ? "yes" : takesRole(subject, registrant.role, askedOf(provinces[characterOf(subject)]));
    return byAnswer[taken](held, provinceOf(subject));
  }
  return [
    "open",
    text(
      `持有者是 ${name}，与主体不同：请过户，或（单位）证明其为法定代表人、股东或高级管理人员。`,
      `Its holder is ${name}, not the subject: transfer it, or (for organisations) prove that this is the legal representative, a shareholder or an officer.`,
    ),
  ];
}

/** What the bureau is said to do, as a check. */
const byAnswer: Readonly<Record<"yes" | "no" | "unknown", (held: Text, province: Text | null) => Check>> = {
  yes: (held) => ["done", text(`${held.zh}。`, `${held.en}.`)],
  no: (held, province) => [
    "open",
    text(
      `${held.zh}；但据服务商转述或配置所写（截至 ${OWNER_RULES_AS_OF}），${province?.zh ?? "该省"}的管局不接受由其持有的域名：请过户给主体，或先向管局确认。`,
      `${held.en}; but according to a provider or the settings (as of ${OWNER_RULES_AS_OF}) the bureau of ${province?.en ?? "that province"} takes no domain that is held so: transfer it to the subject, or ask the bureau first.`,
    ),
  ],
  unknown: (held) => [
    "unknown",
    text(
      `${held.zh}；没有查到该省的管局是否接受，请先确认。`,
      `${held.en}; whether the bureau there takes that was not found, so ask first.`,
    ),
  ],
};

function ofWhom(name: string, role: Text): Check {
  return [
    "unknown",
    text(
      `持有者 ${name} 是${role.zh}，有证明材料；管局是否接受，要看由哪个主体备案。`,
      `Its holder, ${name}, is ${role.en}, with proof; whether the bureau takes that depends on the subject that files.`,
    ),
  ];
}
