import { REGISTRARS_AS_OF, findRegistrar } from "../../filing/registrars";
import { type OwnTlds, TLDS_AS_OF, tldOf } from "../../filing/tlds";
import { type Text, text } from "../../text";
import type { DossierStep } from "../dossier";

type Check = readonly [Extract<DossierStep["state"], "done" | "open" | "unknown">, Text];

/** Whether anything can be filed under the suffix of a domain; a number that was issued outranks the dated tables. */
export function suffixCheck(domain: string, granted: boolean, own: OwnTlds): Check {
  const { name, status, confidence, configured } = tldOf(domain, own);
  const by = configured ? text("按配置", "by the settings") : text(`截至 ${TLDS_AS_OF}`, `as of ${TLDS_AS_OF}`);
  if (granted) return ["done", text(`后缀 .${name} 随备案通过了核对。`, `Its suffix .${name} was checked with the filing.`)];
  if (status === "approved") {
    return [
      "done",
      text(
        `后缀 .${name} 已获批准（${by.zh}，以 https://domain.miit.gov.cn 为准）。`,
        `Its suffix .${name} is approved (${by.en}; https://domain.miit.gov.cn decides).`,
      ),
    ];
  }
  if (status === "not-approved" && confidence === "high") {
    return [
      "open",
      text(
        `后缀 .${name} 未获批准（${by.zh}），无法备案：请换用已批准的后缀。`,
        `Its suffix .${name} is not approved (${by.en}) and cannot be filed: take one that is.`,
      ),
    ];
  }
  return [
    "unknown",
    text(
      `后缀 .${name} 能否备案不能确定，请在 https://domain.miit.gov.cn 查询。`,
      `Whether anything is filed under .${name} is not certain: look it up at https://domain.miit.gov.cn.`,
    ),
  ];
}

/** Whether the registrar is one that the ministry has approved. */
export function registrarCheck(registrar: string | null, granted: boolean): Check {
  const found = registrar === null ? null : findRegistrar(registrar);
  if (registrar !== null && found !== null) {
    if (found.approved) {
      return [
        "done",
        text(
          `注册服务机构 ${registrar} 已获批准（截至 ${REGISTRARS_AS_OF}）。`,
          `Its registrar, ${registrar}, is approved (as of ${REGISTRARS_AS_OF}).`,
        ),
      ];
    }
    return [
      "open",
      text(
        `注册服务机构 ${registrar} 未获批准（截至 ${REGISTRARS_AS_OF}）：请把域名转入获批的机构。`,
        `Its registrar, ${registrar}, is not approved (as of ${REGISTRARS_AS_OF}): transfer the domain to one that is.`,
      ),
    ];
  }
  if (granted) return ["done", text("注册服务机构随备案通过了核对。", "Its registrar was checked with the filing.")];
  const named = registrar === null ? text("", "") : text(` ${registrar} `, ` (${registrar})`);
  return [
    "unknown",
    text(
      `注册服务机构${named.zh}须是工信部批准的，请在 https://domain.miit.gov.cn 查询。`,
      `Its registrar${named.en} has to be one that the MIIT has approved: look it up at https://domain.miit.gov.cn.`,
    ),
  ];
}
