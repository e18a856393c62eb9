import type { Fault, Place } from "../../guard-error";
import { text } from "../../text";
import type { Entry, Item } from "../edit/entry";
import { entryOf } from "../edit/new-entries";
import { canonicalName } from "../ledger";
import type { SubjectRecord } from "./group-records";
import type { ServiceRecord } from "./record";

/** A subject with its services, as a ledger writes it; what the table must tell and does not is a fault. */
export function newSubject(record: SubjectRecord, origins: Map<Item, Place>, faults: Fault[]): Entry {
  const { place, subjectName, subjectKind, subjectNumber, province, services } = record;
  if (subjectName === null) faults.push({ place, ...noName(subjectNumber.value.canonical) });
  if (subjectKind === null) faults.push({ place, ...noKind(subjectName?.value ?? subjectNumber.value.canonical) });
  const entry = entryOf({
    name: subjectName?.value,
    kind: subjectKind?.value,
    province: province?.value,
    number: subjectNumber.value.canonical,
    services: services.map((service) => newService(service, record, origins, faults)),
  });
  origins.set(entry, place);
  return entry;
}

/** A service, as a ledger writes it. */
export function newService(service: ServiceRecord, subject: SubjectRecord, origins: Map<Item, Place>, faults: Fault[]): Entry {
  const { number, name, kind, status, publicSecurity, registrant, domains, providers } = service;
  const { place } = number;
  const { canonical, kindLetter } = number.value;
  const isWebsite = (kind?.value ?? (kindLetter === null ? "website" : "app")) === "website";
  if (isWebsite && domains.length === 0) faults.push({ place, ...noDomain(canonical) });
  if (providers.length === 0) faults.push({ place, ...noProvider(canonical) });
  const entry = entryOf({
    number: canonical,
    kind: kind?.value,
    name: name?.value,
    status: status === null || status.value === "granted" ? undefined : status.value,
    domains: domains.map(({ value }) => value),
    accessProviders: providers.map(({ value }) => value),
    registrant: registrantOf(registrant?.value, subject),
    publicSecurity: publicSecurity === null ? undefined : { number: publicSecurity.value },
  });
  origins.set(entry, place);
  return entry;
}

/** A holder who is neither this subject nor another one of the ledger is refused by the ledger itself. */
function registrantOf(name: string | undefined, { subjectName }: SubjectRecord): string | undefined {
  if (name === undefined) return undefined;
  return subjectName !== null && canonicalName(subjectName.value) === canonicalName(name) ? "subject" : name;
}

type Explanation = Pick<Fault, "message" | "remedy">;

function noName(number: string): Explanation {
  return {
    message: text(
      `主体 ${number} 不在台账中，表中也没有其名称。`,
      `The subject ${number} is not in the ledger, and the table does not tell its name.`,
    ),
    remedy: text("请加上“主办单位名称”一列。", "Add a column unitName (主办单位名称)."),
  };
}

function noKind(name: string): Explanation {
  return {
    message: text(
      `主体“${name}”不在台账中，表中也没有其性质。`,
      `The subject "${name}" is not in the ledger, and the table does not tell its kind.`,
    ),
    remedy: text(
      "请加上“主办单位性质”一列（企业、个人、事业单位、政府机关、社会团体）。",
      "Add a column natureName (主办单位性质): company, individual, public-institution, government or social-organisation.",
    ),
  };
}

function noDomain(number: string): Explanation {
  return {
    message: text(`网站 ${number} 没有域名。`, `The website ${number} has no domain.`),
    remedy: text("请填写“域名”一列。", "Fill in the column domain (域名)."),
  };
}

function noProvider(number: string): Explanation {
  return {
    message: text(`服务 ${number} 没有接入服务商。`, `The service ${number} has no access provider.`),
    remedy: text(
      "请填写“接入服务商”一列，或用 --provider 指明导出自哪个云，例如 --provider alicloud。",
      "Fill in the column 接入服务商, or say with --provider from which cloud the table was exported, such as --provider alicloud.",
    ),
  };
}
