import { closest, distance } from "fastest-levenshtein";
import type { Audit } from "../../engine/audit";
import { GuardError } from "../../guard-error";
import { type Language, text } from "../../text";
import { auditCalendar } from "./calendar";
import { auditMetrics } from "./metrics";
import { auditText } from "./text";

/** One form of an audit: a pure function, one file each. */
export interface AuditFormat {
  readonly name: string;
  readonly write: (audit: Audit, options: AuditOptions) => string;
}

export interface AuditOptions {
  readonly language: Language;
  /** For a terminal only. */
  readonly colour: boolean;
  readonly width: number;
}

/** Every form in which an audit can be had: for people, for programs, for calendars, for Prometheus. */
export const auditFormats: readonly AuditFormat[] = [
  { name: "text", write: auditText },
  { name: "json", write: (audit) => `${JSON.stringify(audit, null, 2)}\n` },
  { name: "ics", write: auditCalendar },
  { name: "prometheus", write: auditMetrics },
];

/** The format of a name. Throws GuardError for an unknown one. */
export function findAuditFormat(name: string): AuditFormat {
  const found = auditFormats.find((format) => format.name === name);
  if (found !== undefined) return found;
  const names = auditFormats.map((format) => format.name);
  const near = closest(name.toLowerCase(), names);
  throw new GuardError({
    message: text(`台账审计没有名为“${name}”的格式。`, `An audit of the ledger has no format "${name}".`),
    remedy:
      distance(name.toLowerCase(), near) <= 2
        ? text(`是否想写 ${near}？`, `Did you mean ${near}?`)
        : text(`可用的格式：${names.join("、")}。`, `The formats are ${names.join(", ")}.`),
  });
}
