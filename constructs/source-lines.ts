import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Report } from "../lib/engine/report";
import { type Position, originalOf } from "./source-maps";

type Location = Report["findings"][number]["location"];

/** What the recorder needs of an app; structural, so that every copy of constructs fits. */
export interface RecordableApp {
  readonly node: object;
}

/** Finds the line of the user's code that made a construct. Null: it was made before the recorder was there, or by generated code alone. */
export interface SourceLines {
  of(constructPath: string): Location;
}

/** The frames that were kept for the node of each construct, as an error that is formatted when it is asked for. */
const traces = new WeakMap<object, { readonly stack?: string }>();

/** Prototypes that are recorded already: an app of another copy of constructs has another one. */
const recorded = new WeakSet<object>();

/** Frames between the recorder and the user's code: the classes of cdktf, of the bindings, and of the user's own base constructs. */
const keptFrames = 40;

/**
 * Records from now on where constructs are made: cdktf gives every element a piece of metadata in its constructor, and that call is
 * still on the stack of the user's line. It costs a few microseconds a construct; a stack becomes text only for what is found. Files are
 * named from the directory.
 */
export function recordLines(app: RecordableApp, directory: string): SourceLines {
  const prototype: unknown = Object.getPrototypeOf(app.node);
  if (isRecordable(prototype) && !recorded.has(prototype)) {
    recorded.add(prototype);
    const { addMetadata } = prototype;
    prototype.addMetadata = function (this: object, ...args: unknown[]): void {
      if (!traces.has(this)) traces.set(this, capture());
      addMetadata.apply(this, args);
    };
  }
  return linesOf(app, directory);
}

/** The lines of what has been recorded so far; nothing is recorded from now on. */
export function linesOf(app: RecordableApp, directory: string): SourceLines {
  return { of: (path) => locationOf(nodeAt(app.node, path), directory) };
}

interface RecordablePrototype {
  addMetadata: (this: object, ...args: unknown[]) => void;
}

function isRecordable(prototype: unknown): prototype is RecordablePrototype {
  return typeof prototype === "object" && prototype !== null && "addMetadata" in prototype;
}

function capture(): { readonly stack?: string } {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = keptFrames;
  const trace: { stack?: string } = {};
  Error.captureStackTrace(trace, capture);
  Error.stackTraceLimit = before;
  return trace;
}

/** The node of a construct, by the ids along its path. */
function nodeAt(root: object, path: string): object | null {
  let node = root;
  for (const id of path.split("/")) {
    const child = hasChildren(node) ? node.tryFindChild(id) : undefined;
    if (typeof child?.node !== "object") return null;
    node = child.node;
  }
  return node;
}

function hasChildren(node: object): node is { tryFindChild(id: string): { readonly node?: object } | undefined } {
  return "tryFindChild" in node && typeof node.tryFindChild === "function";
}

function locationOf(node: object | null, directory: string): Location {
  const stack = node === null ? undefined : traces.get(node)?.stack;
  for (const line of stack?.split("\n").slice(1) ?? []) {
    const frame = frameOf(line);
    if (frame === null || !isUsers(frame.file)) continue;
    const original = originalOf(frame);
    const below = relative(directory, original.file);
    // What lies outside of the project is named by no path of this machine.
    return below.startsWith("..") || isAbsolute(below) ? null : { ...original, file: below.split(sep).join("/") };
  }
  return null;
}

/** `at new Shop (/app/main.ts:42:5)` and `at file:///app/main.ts:42:5`. */
function frameOf(line: string): Position | null {
  const [, where = "", row = "", column = ""] = /^\s*at (?:.*?\()?((?:file:\/\/)?[^()]+?):(\d+):(\d+)\)?$/.exec(line) ?? [];
  const file = where.startsWith("file://") ? fileURLToPath(where) : where;
  return isAbsolute(file) ? { file, line: Number(row), column: Number(column) } : null;
}

/** Packages, generated bindings and this package itself are not the user's code. */
function isUsers(file: string): boolean {
  return !/[/\\](node_modules|\.gen)[/\\]/.test(file) && !own.some((folder) => file.startsWith(folder));
}

/** The folders of this package: from dist/constructs where it is installed, from constructs in its repository. */
const own: readonly string[] = ["constructs", "lib", "policies", "dist"].map((folder) => {
  const parent = dirname(__dirname);
  const root = parent.endsWith(`${sep}dist`) ? dirname(parent) : parent;
  return join(root, folder) + sep;
});
