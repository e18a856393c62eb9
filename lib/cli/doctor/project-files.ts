import { execFileSync } from "node:child_process";
import { lstatSync, readdirSync, realpathSync } from "node:fs";
import { isGuardError } from "../../guard-error";
import { readText } from "../../terraform/files";
import { type Text, text } from "../../text";
import { isInside } from "../inside";

/** The files of the project in the working directory, without its dependencies and outputs. */
export interface ProjectFiles {
  /** With "/" on every system. */
  readonly names: readonly string[];
  /** True where there are more than are looked at. */
  readonly isCapped: boolean;
  /** The text of a file; null where there is none, and where it could not be read: then `unread` has it. */
  readonly read: (name: string) => string | null;
  /** Says that a file does not hold what it should. */
  readonly giveUp: (name: string, reason: Text) => void;
  readonly unread: ReadonlyMap<string, Text>;
}

/** More than a project writes by hand. */
export const mostFiles = 20_000;
export const mostBytes = 10_000_000;

/** Lists the project in the working directory: what git knows or would add, and without git everything. `root` is that of the repository. */
export function openProject(root: string): ProjectFiles {
  const all = (namesByGit() ?? namesBelow("")).filter((name) => !name.split("/").some((part) => LEFT_OUT.has(part)));
  const unread = new Map<string, Text>();
  const texts = new Map<string, string | null>();
  const read = (name: string): string | null => {
    const known = texts.get(name);
    if (known !== undefined) return known;
    const found = readWithin(root, name);
    if (found !== null && typeof found !== "string") unread.set(name, found);
    const content = typeof found === "string" ? found : null;
    texts.set(name, content);
    return content;
  };
  return {
    names: all.slice(0, mostFiles).sort(),
    isCapped: all.length > mostFiles,
    read,
    giveUp: (name, reason) => void unread.set(name, reason),
    unread,
  };
}

const LEFT_OUT = new Set(["node_modules", "cdktf.out", ".terraform", ".git", ".gen", "dist"]);

/** Null outside of a repository and without git. A monitor that the repository configures is a program: it is not run. */
function namesByGit(): readonly string[] | null {
  try {
    const args = ["-c", "core.fsmonitor=false", "ls-files", "-z", "--cached", "--others", "--exclude-standard"];
    const listed = execFileSync("git", args, { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
    return [...new Set(listed.split("\0").filter((name) => name !== ""))];
  } catch {
    return null;
  }
}

function namesBelow(folder: string): readonly string[] {
  return readdirSync(folder === "" ? "." : folder, { withFileTypes: true }).flatMap((entry) => {
    const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return [name];
    return LEFT_OUT.has(entry.name) ? [] : namesBelow(name);
  });
}

/** The text, null where there is nothing, or why it was not read. */
function readWithin(root: string, name: string): string | Text | null {
  try {
    const found = lstatSync(name, { throwIfNoEntry: false });
    if (found === undefined) return null;
    if (found.isSymbolicLink()) {
      if (!isInside(realpathSync(root), realpathSync(name)))
        return text("链接指向项目之外", "it is a link that leads out of the project");
    } else if (!found.isFile()) return text("不是普通文件", "it is no regular file");
    if (found.size > mostBytes) return text("文件过大", "it is too large");
    return readText(name);
  } catch (error) {
    if (isGuardError(error)) {
      const [first] = error.faults;
      if (first !== undefined) return text(first.message.zh.replace(/。$/, ""), first.message.en.replace(/\.$/, ""));
    }
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    return text(`无法读取（${code}）`, `it cannot be read (${code})`);
  }
}
