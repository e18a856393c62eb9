import { registrableDomain } from "../../filing/build-ledger";
import { daysBetween } from "../../filing/days";
import { canonicalName, type LedgerSubject, registrantName } from "../../filing/ledger";
import { realNameArrives } from "../../filing/real-name";
import { STATES } from "../../filing/states";
import { type Text, text } from "../../text";
import type { DossierInput, DossierStep } from "../dossier";
import { registrarCheck, suffixCheck } from "./registration";

type Check = readonly ["done" | "open" | "unknown", Text];

/**
 * The five conditions that a domain has to meet at once: approved suffix, approved registrar, validity, real name, same identity.
 * Sources: 工信部信管〔2017〕264号, provider manuals, checked 2026-11-22.
 */
export function domainStep({ domain, ledger, service, today, tlds }: DossierInput, subject: LedgerSubject | null): DossierStep {
  const registered = registrableDomain(domain);
  const entry = ledger.domains.find(({ name }) => name === registered) ?? null;
  const granted = service !== null && STATES[service.status].numbered;
  const checks: readonly Check[] = [
    owner(ledger.registrants.get(registered), subject, registered),
    realName(entry?.realName ?? null, entry?.realNameAt ?? null, today),
    validity(entry?.expiresAt ?? null, today),
    suffixCheck(registered, granted, tlds),
    registrarCheck(entry?.registrar ?? null, granted),
  ];
  const states = checks.map(([state]) => state);
  return {
    title: text(`域名：${registered}`, `The domain: ${registered}`),
    state: states.includes("open") ? "open" : states.includes("unknown") ? "unknown" : "done",
    lines: checks.map(([, line]) => line),
    paste: null,
    basis: [
      text("工信部信管〔2017〕264号第一条", "Notice 工信部信管〔2017〕264号, point 1"),
      text("华为云备案知识库：备案前准备（2026-08-23 版）", "Huawei Cloud's filing knowledge base: before filing (2026-08-23)"),
    ],
  };
}

function owner(
  registrant: Parameters<typeof registrantName>[0] | undefined,
  subject: LedgerSubject | null,
  domain: string,
): Check {
  if (registrant === undefined) {
    return [
      "unknown",
      text(
        `台账没有写明 ${domain} 的持有者；持有者的名称和证件必须与主体一致。`,
        `The ledger does not say who holds ${domain}; name and identity of the holder have to be the subject's.`,
      ),
    ];
  }
  const name = registrantName(registrant);
  const same = subject !== null && canonicalName(name) === canonicalName(subject.name);
  if (same) return ["done", text(`持有者 ${name} 就是主体。`, `Its holder, ${name}, is the subject.`)];
  return [
    "open",
    text(
      `持有者是 ${name}，与主体不同：请过户，或（单位）证明其为法定代表人、股东或高级管理人员。`,
      `Its holder is ${name}, not the subject: transfer it, or (for organisations) prove that this is the legal representative, a shareholder or an officer.`,
    ),
  ];
}

function realName(state: "verified" | "pending" | "none" | null, since: string | null, today: string): Check {
  const stated = state ?? (since === null ? null : "verified");
  if (stated === "verified" && since !== null) {
    const seen = realNameArrives(since);
    if (seen <= today) {
      return [
        "done",
        text(
          `实名认证已于 ${since} 通过，工信部系统应已能查到。`,
          `Its real name is verified since ${since}, which the MIIT's system should show by now.`,
        ),
      ];
    }
    return [
      "open",
      text(
        `实名认证已于 ${since} 通过，但工信部系统可能到 ${seen} 才能查到，请在那之后提交备案。`,
        `Its real name is verified since ${since}, which the MIIT's system may not show before ${seen}: file after that.`,
      ),
    ];
  }
  if (stated === "verified") return ["done", text("实名认证已通过。", "Its real name is verified.")];
  const line = text(
    "须通过实名认证；结果 3 至 5 个工作日后才能在工信部系统查到，之后再提交备案。",
    "It has to be real-name verified; the MIIT's system shows that after 3 to 5 working days, so file after that.",
  );
  return [stated === null ? "unknown" : "open", line];
}

function validity(expiresAt: string | null, today: string): Check {
  if (expiresAt === null) {
    return [
      "unknown",
      text("须在有效期内，多数管局要求剩余 3 个月以上。", "It has to be valid; many bureaus want more than 3 months left."),
    ];
  }
  const left = daysBetween(today, expiresAt);
  const line = text(`有效期至 ${expiresAt}（剩余 ${left} 天）。`, `It is valid to ${expiresAt} (${left} days left).`);
  if (left >= NEEDED_DAYS) return ["done", line];
  return [
    "open",
    text(`${line.zh}多数管局要求 3 个月以上，请先续费。`, `${line.en} Many bureaus want more than 3 months: renew it first.`),
  ];
}

const NEEDED_DAYS = 90;
