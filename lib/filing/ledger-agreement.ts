import { text } from "../text";
import type { BuiltService } from "./build-ledger";
import type { LedgerSubject } from "./ledger";
import type { Located, SubjectDraft } from "./ledger-draft";
import type { Path, PlaceAt } from "./place-at";
import { faultAt, type FilingFault } from "./schema-faults";
import { STATES } from "./states";
import type { ValueFault } from "./value-fault";

/** What the entries of a ledger get wrong only when seen together, so that nobody can tell them apart: missing and repeated numbers, ids and domains. */
export function disagreements(
  drafts: readonly Located<SubjectDraft>[],
  { subjects, services }: { readonly subjects: readonly LedgerSubject[]; readonly services: readonly BuiltService[] },
  placeAt: PlaceAt,
): readonly FilingFault[] {
  const faults: FilingFault[] = [];
  const note = (path: Path, fault: ValueFault): void => {
    faults.push(faultAt(placeAt, path, fault));
  };
  const seen = new Set<string>();
  const once = (what: string, value: string | null | undefined, path: Path): void => {
    if (value == null) return;
    if (seen.has(what + value)) note(path, repeated(value));
    seen.add(what + value);
  };

  for (const [index, subject] of subjects.entries()) {
    const path = drafts[index]?.path ?? [];
    once("subject id ", subject.id, [...path, "id"]);
    once("subject number ", subject.number?.canonical, [...path, "number"]);
    const numbered = services.some(({ service }) => service.subject === subject && STATES[service.status].numbered);
    if (subject.number === null && numbered) note(path, missingSubjectNumber(subject));
  }
  for (const { service, draft } of services) {
    once("service id ", service.id, [...draft.path, "id"]);
    once("service number ", service.number?.canonical, [...draft.path, "number"]);
    if (service.number === null && STATES[service.status].numbered) note(draft.path, missingServiceNumber(service.status));
    else if (service.number === null && service.id === null) note(draft.path, unnamedService());
    for (const [index, domain] of service.domains.entries()) {
      if (service.domains.indexOf(domain) !== index) note([...draft.path, "domains", index], repeated(domain));
    }
  }
  return faults;
}

function repeated(value: string): ValueFault {
  return {
    message: text(
      `“${value}”重复出现，无法确定指哪一条。`,
      `"${value}" stands here a second time, so it is not clear which entry it means.`,
    ),
    remedy: text("请删去一条，或改正其中之一。", "Remove one of the two, or correct it."),
  };
}

function missingSubjectNumber(subject: LedgerSubject): ValueFault {
  return {
    message: text(
      `主体“${subject.name}”有已备案的服务，却没有主体备案号（缺少键 number）。`,
      `The subject "${subject.name}" has a granted service but no number of its own (the key number is missing).`,
    ),
    remedy: text("请补上，例如 number: 浙ICP备2021999901号。", "Add it, such as number: 浙ICP备2021999901号."),
  };
}

function missingServiceNumber(status: keyof typeof STATES): ValueFault {
  const { name } = STATES[status];
  return {
    message: text(
      `状态为“${name.zh}”的服务没有备案号（缺少键 number）。`,
      `The service is in the state "${status}" (${name.en}) but has no number (the key number is missing).`,
    ),
    remedy: text(
      "请补上，例如 number: 浙ICP备2021999901号-1；若仍在办理，请写 id 和 status: bureau_review 等状态。",
      "Add it, such as number: 浙ICP备2021999901号-1; for a filing in progress give an id and a status such as bureau_review.",
    ),
  };
}

function unnamedService(): ValueFault {
  return {
    message: text(
      "该服务既没有 number 也没有 id，代码无法引用它。",
      "The service has neither a number nor an id, so nothing can refer to it.",
    ),
    remedy: text("请为它起一个 id，例如 id: shop。", "Give it an id, such as id: shop."),
  };
}
