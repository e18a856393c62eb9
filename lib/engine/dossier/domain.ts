import { registrableDomain } from "../../filing/build-ledger";
import { daysBetween } from "../../filing/days";
import type { LedgerSubject } from "../../filing/ledger";
import { realNameArrives } from "../../filing/real-name";
import { STATES } from "../../filing/states";
import { type Text, text } from "../../text";
import type { DossierInput, DossierStep } from "../dossier";
import { holderCheck } from "./holder";
import { publicSuffixCheck } from "./public-suffix";
import { registrarCheck, suffixCheck } from "./registration";

type Check = readonly ["done" | "open" | "unknown", Text];

/**
 * The five conditions that a domain has to meet at once: approved suffix, approved registrar, validity, real name, same identity.
 * Sources: 工信部信管〔2017〕264号, provider manuals, checked 2026-11-22.
 */
export function domainStep(input: DossierInput, subject: LedgerSubject | null): DossierStep {
  const { domain, ledger, service, today, tlds, provinces } = input;
  const registered = registrableDomain(domain);
  const entry = ledger.domains.find(({ name }) => name === registered) ?? null;
  const granted = service !== null && STATES[service.status].numbered;
  const checks: readonly Check[] = [
    holderCheck(registered, { registrant: ledger.registrants.get(registered) ?? null, subject, granted, provinces }),
    realName(entry?.realName ?? null, entry?.realNameAt ?? null, today),
    validity(entry?.expiresAt ?? null, today),
    suffixCheck(registered, granted, tlds),
    ...publicSuffixCheck(domain, subject, service),
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
      text("须在有效期内，不少管局要求剩余 3 个月以上。", "It has to be valid; many bureaus want 3 months or more left."),
    ];
  }
  const left = daysBetween(today, expiresAt);
  if (left < 0) {
    return ["open", text(`已于 ${expiresAt} 到期：请先续费。`, `It expired on ${expiresAt}: renew it first.`)];
  }
  const days = left === 1 ? "day" : "days";
  const line = text(`有效期至 ${expiresAt}（剩余 ${left} 天）。`, `It is valid to ${expiresAt} (${left} ${days} left).`);
  if (left >= NEEDED_DAYS) return ["done", line];
  return [
    "open",
    text(`${line.zh}不少管局要求 3 个月以上，请先续费。`, `${line.en} Many bureaus want 3 months or more: renew it first.`),
  ];
}

const NEEDED_DAYS = 90;
