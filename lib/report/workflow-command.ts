import { cutText } from "./cut-text";
import { makeInert } from "./inert";

/** The kinds of annotations that GitHub's runner makes of a workflow command. */
export type CommandKind = "error" | "warning" | "notice";

export type CommandProperties = readonly (readonly [name: string, value: string])[];

/** One workflow command on one line. What stands in it cannot end it, nor begin another. */
export function workflowCommand(kind: CommandKind, properties: CommandProperties, lines: readonly string[]): string {
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(cutText(makeInert(value), limitOf(name)))}`);
  const message = cutText(lines.map(makeInert).join("\n"), LONGEST_MESSAGE);
  return `::${kind} ${written.join(",")}::${escapeMessage(message)}`;
}

/** Where the runner cuts a message; the rest is room for what escaping adds. */
const LONGEST_MESSAGE = 4000;
const LONGEST_TITLE = 200;

/** A path that is cut leads nowhere. */
function limitOf(property: string): number {
  return property === "file" ? Infinity : LONGEST_TITLE;
}

function escapeMessage(message: string): string {
  return message.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(value: string): string {
  return escapeMessage(value).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
