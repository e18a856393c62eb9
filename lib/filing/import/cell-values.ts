import { text, type Text } from "../../text";
import { isNumberFault, parseFilingNumber, type FilingNumber } from "../filing-number";
import { SERVICE_KINDS, SUBJECT_KINDS } from "../ledger-schema";
import { findProvince } from "../provinces";
import { STATES, type StateName } from "../states";
import { checkListedDomain, checkProvince, checkServiceNumber, checkSubjectNumber } from "../value-checks";
import type { ValueFault } from "../value-fault";
import { plain } from "./table";

/** Readers of single cells: what the cell says, or what is wrong with it. The text is not empty. */
export type CellReader<T> = (written: string) => { readonly value: T } | { readonly fault: ValueFault };

export const readSubjectNumber: CellReader<FilingNumber> = (written) => readNumber(written, checkSubjectNumber);

export const readServiceNumber: CellReader<FilingNumber> = (written) => readNumber(written, checkServiceNumber);

export const readProvince: CellReader<string> = (written) => {
  const fault = checkProvince(plain(written));
  return fault === null ? { value: findProvince(written)?.short ?? plain(written) } : { fault };
};

/** The words of the ministry's record (natureName) and of the clouds' forms. */
export const readSubjectKind: CellReader<(typeof SUBJECT_KINDS)[number]> = (written) =>
  wordOf(written, SUBJECT_KINDS, {
    企业: "company",
    企业单位: "company",
    公司: "company",
    个人: "individual",
    事业单位: "public-institution",
    政府机关: "government",
    国家机关: "government",
    党政机关: "government",
    社会团体: "social-organisation",
    社会组织: "social-organisation",
  });

export const readServiceKind: CellReader<(typeof SERVICE_KINDS)[number]> = (written) =>
  wordOf(written, SERVICE_KINDS, {
    网站: "website",
    网站应用: "website",
    app: "app",
    移动应用: "app",
    小程序: "mini-program",
    快应用: "quick-app",
  });

export const readStatus: CellReader<StateName> = (written) =>
  wordOf(
    written,
    Object.keys(STATES).filter((name): name is StateName => name in STATES),
    {
      ...Object.fromEntries(Object.entries(STATES).map(([name, { name: spoken }]) => [spoken.zh, name as StateName])),
      正常: "granted",
      备案成功: "granted",
      备案通过: "granted",
      审核通过: "granted",
      已通过: "granted",
      已取消接入: "access_cancelled",
      已注销: "service_cancelled",
      空壳: "hollow_subject",
    },
  );

/** 是否限制接入: yes or no. */
export const readYesNo: CellReader<boolean> = (written) => {
  const word = plain(written).toLowerCase();
  if (["是", "yes", "true", "1"].includes(word)) return { value: true };
  if (["否", "no", "false", "0"].includes(word)) return { value: false };
  return { fault: unknownWord(written, text("是、否", "是 (yes), 否 (no)")) };
};

export const readDomain: CellReader<string> = (written) => {
  const domain = plain(written).toLowerCase().replaceAll("。", ".");
  const fault = checkListedDomain(domain);
  return fault === null ? { value: domain } : { fault };
};

/** The cloud of an access provider, by the names that companies go by; a Terraform name stands for itself. */
export function providerReader(companyNames: Readonly<Record<string, readonly string[]>>): CellReader<string> {
  return (written) => {
    const name = plain(written).toLowerCase();
    const cloud = Object.keys(companyNames).find((candidate) =>
      [candidate, ...(companyNames[candidate] ?? [])].some((each) => plain(each).toLowerCase() === name),
    );
    if (cloud !== undefined) return { value: cloud };
    return {
      fault: {
        message: text(`不认识接入服务商“${written.trim()}”。`, `The access provider "${written.trim()}" is not known.`),
        remedy: text(
          `请改写为其 Terraform 提供方名称：${Object.keys(companyNames).join("、")}；其他服务商的备案请用 ledger add service 添加。`,
          `Write its Terraform provider name: ${Object.keys(companyNames).join(", ")}; add filings at other providers with ledger add service.`,
        ),
      },
    };
  };
}

function readNumber(
  written: string,
  check: (value: string) => ValueFault | null,
): { readonly value: FilingNumber } | { readonly fault: ValueFault } {
  const number = parseFilingNumber(written);
  if (isNumberFault(number)) return { fault: { message: number.reason, remedy: number.validForm } };
  const fault = check(written);
  return fault === null ? { value: number } : { fault };
}

function wordOf<T extends string>(
  written: string,
  own: readonly T[],
  words: Readonly<Record<string, T>>,
): { readonly value: T } | { readonly fault: ValueFault } {
  const word = plain(written).toLowerCase();
  const value = own.find((each) => each === word) ?? words[word];
  if (value !== undefined) return { value };
  return { fault: unknownWord(written, text(Object.keys(words).join("、"), own.join(", "))) };
}

function unknownWord(written: string, known: Text): ValueFault {
  return {
    message: text(`不认识这一列的值“${written.trim()}”。`, `The value "${written.trim()}" is not known in this column.`),
    remedy: text(`可用的值：${known.zh}。`, `The column takes ${known.en}.`),
  };
}
