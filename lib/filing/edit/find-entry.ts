import { GuardError } from "../../guard-error";
import { text, type Text } from "../../text";
import { isNumberFault, parseFilingNumber } from "../filing-number";
import { canonicalName, type Ledger, type LedgerService, type LedgerSubject } from "../ledger";
import { unknownName } from "../unknown-name";
import type { Path } from "../place-at";

/** The path of the subject with an id, a name or a number. Throws GuardError where the ledger has none or several. */
export function findSubjectPath(wanted: string, ledger: Ledger): Path {
  const name = canonicalName(wanted);
  const number = numberOf(wanted);
  const found = ledger.subjects.filter(
    (subject) => subject.id === name || canonicalName(subject.name) === name || subject.number?.canonical === number,
  );
  const names = ledger.subjects.flatMap((each) => [each.id ?? [], each.name, each.number?.canonical ?? []].flat());
  return pathOf(expectOne(found, wanted, names, SUBJECT), ledger);
}

/** The path of the service with an id or a number. Throws GuardError where the ledger has none or several. */
export function findServicePath(wanted: string, ledger: Ledger): Path {
  const number = numberOf(wanted);
  const found = ledger.services.filter(({ id, number: own }) => id === wanted || (own !== null && own.canonical === number));
  const names = ledger.services.flatMap((each) => [each.id ?? [], each.number?.canonical ?? []].flat());
  return servicePath(expectOne(found, wanted, names, SERVICE), ledger);
}

/** Where a service of the ledger stands. */
export function servicePath(service: LedgerService, ledger: Ledger): Path {
  const siblings = ledger.services.filter(({ subject }) => subject === service.subject);
  return [...pathOf(service.subject, ledger), "services", siblings.indexOf(service)];
}

function pathOf(subject: LedgerSubject, ledger: Ledger): Path {
  return ["subjects", ledger.subjects.indexOf(subject)];
}

/** Never equal to the number of an entry when the text is none. */
function numberOf(wanted: string): string | undefined {
  const number = parseFilingNumber(wanted);
  return isNumberFault(number) ? undefined : number.canonical;
}

const SUBJECT = text("主体", "subject");
const SERVICE = text("互联网信息服务", "service");

function expectOne<T>(found: readonly T[], wanted: string, names: readonly string[], what: Text): T {
  const [entry, ...others] = found;
  if (entry !== undefined && others.length === 0) return entry;
  if (entry !== undefined) {
    throw new GuardError({
      message: text(
        `台账中有多个${what.zh}与“${wanted}”相符。`,
        `The ledger has several entries for the ${what.en} "${wanted}".`,
      ),
      remedy: text("请改写其备案号或 id。", "Give its number or its id instead."),
    });
  }
  const message = text(`台账中没有${what.zh}“${wanted}”。`, `The ledger has no ${what.en} "${wanted}".`);
  throw new GuardError(unknownName(message, wanted, names, remedyOf(names, what)));
}

function remedyOf(names: readonly string[], what: Text): Text {
  if (names.length === 0) return text(`请先添加${what.zh}。`, `Add the ${what.en} first.`);
  const some = names.slice(0, 12);
  return text(`台账中有：${some.join("、")}。`, `The ledger has ${some.join(", ")}.`);
}
