import { GuardError, type Fault } from "../../guard-error";
import { text } from "../../text";
import {
  providerReader,
  readDomain,
  readProvince,
  readServiceKind,
  readServiceNumber,
  readStatus,
  readSubjectKind,
  readSubjectNumber,
  readYesNo,
  type CellReader,
} from "./cell-values";
import type { Columns } from "./columns";
import { isNumberFault, parseFilingNumber } from "../filing-number";
import type { FilingRecord, ServiceRecord } from "./record";
import { openRow, type Row } from "./row";
import { plain, plainName, type Table } from "./table";

/** What the command line says of all rows. */
export interface ImportDefaults {
  /** Access providers of rows that name none. */
  readonly providers: readonly string[];
  /** By Terraform provider name, what its company is called. */
  readonly companyNames: Readonly<Record<string, readonly string[]>>;
}

/** The rows of a table as records. Throws one GuardError with all faulty cells. */
export function readRecords(table: Table, columns: Columns, defaults: ImportDefaults): readonly FilingRecord[] {
  const faults: Fault[] = [];
  const records = table.rows.flatMap((row) => readRow(openRow(row, columns, faults), defaults) ?? []);
  if (faults[0] !== undefined) throw new GuardError([faults[0], ...faults.slice(1)]);
  if (records.length === 0) throw new GuardError(noRows(table));
  return records;
}

const asName: CellReader<string> = (written) => ({ value: plainName(written) });
const asText: CellReader<string> = (written) => ({ value: plain(written) });

function readRow(row: Row, defaults: ImportDefaults): FilingRecord | null {
  const own = row.read("subjectNumber", readSubjectNumber);
  const subjectName = row.read("subjectName", asName);
  const subjectKind = row.read("subjectKind", readSubjectKind);
  const province = row.read("province", readProvince);
  const isOfService = row.cell("serviceNumber") !== null;
  const service = isOfService ? readService(row, defaults) : null;
  if (isOfService && service === null) return null;
  if (service === null && (row.cell("domain") !== null || row.cell("serviceName") !== null)) {
    row.refuse(NO_SERVICE_NUMBER, ADD_BY_HAND);
    return null;
  }
  const subjectNumber = own ?? (row.cell("subjectNumber") === null ? subjectOf(service) : null);
  const { place } = row;
  if (subjectNumber === null) {
    if (row.cell("subjectNumber") === null) row.refuse(NO_NUMBER, WRITE_NUMBER);
    return null;
  }
  return { place, subjectNumber, subjectName, subjectKind, province, service };
}

function readService(row: Row, { providers, companyNames }: ImportDefaults): ServiceRecord | null {
  const number = row.read("serviceNumber", readServiceNumber);
  const domains = row.readAll("domain", /[;；,，、|\s]+/u, readDomain);
  const named = row.readAll("provider", /[;；,，、|\n]+/u, providerReader(companyNames));
  const restricted = row.read("restricted", readYesNo);
  const status = row.read("status", readStatus);
  const kind = row.read("serviceKind", readServiceKind);
  if (number === null) return null;
  const { place } = number;
  return {
    number,
    name: row.read("serviceName", asName),
    kind,
    status: restricted?.value === true ? { value: "access_restricted", place: restricted.place } : status,
    publicSecurity: row.read("publicSecurity", asText),
    registrant: row.read("registrant", asName),
    domains,
    providers: row.cell("provider") === null ? providers.map((value) => ({ value, place })) : named,
  };
}

function subjectOf(service: ServiceRecord | null): FilingRecord["subjectNumber"] | null {
  if (service === null) return null;
  const number = parseFilingNumber(service.number.value.subject);
  return isNumberFault(number) ? null : { value: number, place: service.number.place };
}

const NO_SERVICE_NUMBER = text(
  "这一行有域名或服务名称，却没有服务备案号。",
  "This row has a domain or a service's name but no number of the service.",
);
const ADD_BY_HAND = text(
  "请补上服务备案号；仍在办理的备案请用 ledger add service 添加（写 --id 和 --status）。",
  "Fill in the number; add a filing in progress with ledger add service (with --id and --status).",
);
const NO_NUMBER = text(
  "这一行既没有主体备案号，也没有服务备案号。",
  "This row has a number neither of a subject nor of a service.",
);
const WRITE_NUMBER = text("请补上备案号，或删去这一行。", "Fill in the number, or remove the row.");

function noRows({ header }: Table): Fault {
  const place = header[0]?.place;
  return {
    ...(place === undefined ? {} : { place }),
    message: text("表头之下没有任何行。", "There are no rows below the header."),
    remedy: text("请重新导出。", "Export it again."),
  };
}
