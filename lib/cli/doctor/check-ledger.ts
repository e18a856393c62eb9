import { relative } from "node:path";
import { daysBetween } from "../../filing/days";
import type { Ledger } from "../../filing/ledger";
import { findLedger, readLedgerFile } from "../../filing/ledger-on-disk";
import { type GuardError, isGuardError, type Place } from "../../guard-error";
import { type Text, text } from "../../text";
import type { GitFacts } from "./git-facts";
import { fine, type Row } from "./row";

/** Days after which what nobody looked at is due for a look, as in `ledger audit`. */
const STALE_AFTER_DAYS = 90;

/** The ledger of the project here, with its way from here; null where there is none. */
export function findHere(): { readonly file: string | null; readonly rows: readonly Row[]; readonly ledger: Ledger | null } {
  try {
    const found = findLedger(process.cwd());
    if (found === null) return { file: null, rows: [], ledger: null };
    const file = relative(process.cwd(), found);
    try {
      return { file, rows: [], ledger: readLedgerFile(file) };
    } catch (error) {
      if (isGuardError(error)) return { file, rows: faulty(error), ledger: null };
      throw error;
    }
  } catch (error) {
    if (isGuardError(error)) return { file: null, rows: faulty(error), ledger: null };
    throw error;
  }
}

/** Whether there is a ledger, and how old what it says is. */
export function checkLedger(
  file: string | null,
  ledger: Ledger | null,
  git: GitFacts | null,
  isCdk: boolean,
  today: string,
): readonly Row[] {
  if (file === null)
    return [
      {
        check: "ledger",
        kind: isCdk ? "problem" : "note",
        place: null,
        message: isCdk ? CODE_GRANTS : NO_LEDGER,
        cure: MAKE_ONE,
      },
    ];
  if (ledger === null) return [];
  const counted = text(
    `台账有 ${ledger.services.length} 项服务。`,
    `The ledger holds ${ledger.services.length} ${ledger.services.length === 1 ? "service" : "services"}.`,
  );
  return [fine("ledger", counted, { file }), ...changed(file, git, today), ...stale(ledger, today), ...withoutEvidence(ledger)];
}

/** One fault is enough to stop everything; `ledger lint` shows the rest. */
function faulty({ faults }: GuardError): readonly Row[] {
  return faults
    .slice(0, 1)
    .map(({ place, message, remedy }) => ({ check: "ledger", kind: "problem", place: place ?? null, message, cure: remedy }));
}

function changed(file: string, git: GitFacts | null, today: string): readonly Row[] {
  if (git === null || git.isIgnored) return [];
  if (git.changedAt === null) return [];
  const days = daysBetween(git.changedAt, today);
  const place = { file };
  if (days <= STALE_AFTER_DAYS)
    return [
      fine(
        "ledger-age",
        text(`台账最近一次提交在 ${git.changedAt}。`, `The ledger was last committed on ${git.changedAt}.`),
        place,
      ),
    ];
  return [
    aged(
      place,
      text(
        `台账已有 ${days} 天没有改动（${git.changedAt}）。`,
        `The ledger has not been changed for ${days} days (${git.changedAt}).`,
      ),
      AUDIT,
    ),
  ];
}

function stale({ services }: Ledger, today: string): readonly Row[] {
  const old = services.filter(({ verifiedAt }) => verifiedAt !== null && daysBetween(verifiedAt, today) > STALE_AFTER_DAYS);
  const never = services.filter(({ verifiedAt }) => verifiedAt === null);
  return [
    ...someServices(old, "verifiedAt", (count) =>
      text(
        `${count} 项服务的 verifiedAt 早于 ${STALE_AFTER_DAYS} 天之前。`,
        `${count} of the services were verified more than ${STALE_AFTER_DAYS} days ago.`,
      ),
    ),
    ...someServices(never, "number", (count) =>
      text(
        `${count} 项服务没有 verifiedAt，不知道何时核对过。`,
        `${count} of the services have no verifiedAt: when they were verified is not known.`,
      ),
    ),
  ];
}

function withoutEvidence({ services }: Ledger): readonly Row[] {
  const bare = services.filter(({ evidence, status }) => evidence === null && status === "granted");
  return someServices(bare, "number", (count) =>
    text(
      `${count} 项服务没有 evidence，备案号只是声明。`,
      `${count} of the services have no evidence: their numbers are declared alone.`,
    ),
  );
}

function someServices(services: Ledger["services"], key: string, message: (count: number) => Text): readonly Row[] {
  const [first] = services;
  return first === undefined ? [] : [aged(first.places[key] ?? first.place, message(services.length), AUDIT)];
}

function aged(place: Place | null, message: Text, cure: Text): Row {
  return { check: "ledger-age", kind: "note", place, message, cure };
}

const AUDIT = text(
  "请向备案系统核对，并更新 verifiedAt 和 evidence；beian-guard ledger audit 列出到期事项。",
  "Verify them in the filing system and renew verifiedAt and evidence; beian-guard ledger audit lists what is due.",
);
const NO_LEDGER = text(
  "没有台账（filings.yaml）：需要备案的都会被拒绝或待定。",
  "There is no ledger (filings.yaml): whatever needs a filing is denied or undecided.",
);
const CODE_GRANTS = text(
  "没有台账（filings.yaml）：代码中的声明即被采信，写代码的人自己就能批准。",
  "There is no ledger (filings.yaml): what the code declares counts, so whoever writes it grants for themselves.",
);
const MAKE_ONE = text(
  "请运行 beian-guard init，由合规负责人填写 filings.yaml。",
  "Run beian-guard init, and have compliance fill in filings.yaml.",
);
