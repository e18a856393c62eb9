import { createHash } from "node:crypto";
import type { Audit, StandingDeadline } from "../../engine/audit";
import { type Language, text } from "../../text";
import type { AuditOptions } from "./index";
import { openDay } from "./open-day";

/**
 * The deadlines as iCalendar (RFC 5545): one all-day event each, with an alarm from the day on which it is worth a look. An event
 * keeps its identity from run to run, so a calendar that subscribes to the file moves it rather than adding another.
 */
export function auditCalendar({ deadlines, today }: Audit, { language }: AuditOptions): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//beian-guard//ledger audit//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(NAME[language])}`,
    ...deadlines.flatMap((deadline) => eventOf(deadline, today, language)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

const NAME = text("备案期限", "ICP filing deadlines");

function eventOf(deadline: StandingDeadline, today: string, language: Language): readonly string[] {
  const { kind, about, due, what, remedy, basis, notice } = deadline;
  const reason = openDay(deadline, today);
  const open = reason === null ? "" : { zh: `（${reason.zh}）`, en: ` (${reason.en})` }[language];
  return [
    "BEGIN:VEVENT",
    `UID:${createHash("sha256").update(`${kind} ${about} ${what.en}`).digest("hex").slice(0, 32)}@beian-guard`,
    `DTSTAMP:${compact(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(due)}`,
    `SUMMARY:${escapeText(`${about}${COLON[language]}${what[language]}`)}`,
    `DESCRIPTION:${escapeText(`${remedy[language]}\n${basis[language]}${open}`)}`,
    `CATEGORIES:${kind}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escapeText(what[language])}`,
    `TRIGGER:-P${notice}D`,
    "END:VALARM",
    "END:VEVENT",
  ];
}

const COLON = text("：", ": ");

function compact(date: string): string {
  return date.replaceAll("-", "");
}

/** RFC 5545, 3.3.11; other control characters have no place in a text. */
function escapeText(value: string): string {
  return value
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|\r|\n/g, "\\n")
    .replace(/\p{Cc}/gu, " ");
}

/** RFC 5545, 3.1: a line has at most 75 octets, and none ends within a character. */
function fold(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}
