import { existsSync, lstatSync, readlinkSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { formerNames } from "./former-names";
import { gitAgrees } from "./git";
import { isInside } from "./inside";
import type { MergeBase } from "./merge-base";

/** The user's files as they were at the merge base, as paths from the working directory there. */
export interface FormerFiles {
  /** A file of now, by its path in git; null where there was none. One that git does not keep is that of now. */
  of(named: string): string | null;
  /** The same; null for one that git does not keep. */
  tracked(named: string): string | null;
  /** The same under the name from which git sees it renamed; null where it was not. */
  renamed(named: string): string | null;
  /** What stands in the tree of the merge base; null for nothing. */
  at(path: string): string | null;
  /** The path of a former file as it would be named today; null for one that git does not keep. */
  nameOf(former: string): string | null;
  /** The files so far that git does not keep, as they are named. */
  takenAsNow(): readonly string[];
}

/** Opens the files of a merge base. `here`: the directory of the run, before it went into the tree. */
export function openFormerFiles(base: MergeBase, tree: string, here: string): FormerFiles {
  const asNow = new Set<string>();
  let names: ReadonlyMap<string, string> | null = null;
  const nameBefore = (path: string): string | null => {
    names ??= formerNames(base);
    return names.get(path.split("\\").join("/")) ?? null;
  };
  const found = (path: string | null, named: string): string | null => {
    const led = path === null ? null : follow(path, tree, base.root);
    if (led === null) return null;
    if (led.kept) return relative(process.cwd(), join(tree, led.path)) || ".";
    asNow.add(named);
    return led.path;
  };
  const first = (named: string, candidates: (path: string) => readonly (string | null)[]): string | null => {
    for (const path of pathsInGit(resolve(here, named), base.root).flatMap(candidates)) {
      const former = found(path, named);
      if (former !== null) return former;
    }
    return null;
  };
  const tracked = (named: string): string | null => first(named, (path) => [path, nameBefore(path)]);
  return {
    of(named) {
      const former = tracked(named);
      const paths = pathsInGit(resolve(here, named), base.root);
      if (former !== null || (paths.length > 0 && !paths.every((path) => isIgnored(path, base)))) return former;
      asNow.add(named);
      return resolve(here, named);
    },
    tracked,
    renamed: (named) => first(named, (path) => [nameBefore(path)]),
    at: (path) => found(relative(tree, resolve(path)), relative(process.cwd(), path)),
    nameOf(former) {
      const path = resolve(former);
      return isInside(tree, path) ? relative(here, join(base.root, relative(tree, path))) : null;
    },
    takenAsNow: () => [...asNow],
  };
}

/** A file by its own path, and by the one that links lead to: a link is a change like any other. None outside of the repository. */
function pathsInGit(file: string, root: string): readonly string[] {
  const real = existsSync(file) ? realpathSync(file) : file;
  return [...new Set([file, real])].filter((path) => isInside(root, path)).map((path) => relative(root, path));
}

function isIgnored(path: string, { root }: MergeBase): boolean {
  return gitAgrees(["-C", root, "check-ignore", "--quiet", "--", path]);
}

/** Where a path of the tree leads by the links of then, of which one to an absolute path would lead to the files of now. */
function follow(path: string, tree: string, root: string): { readonly kept: boolean; readonly path: string } | null {
  let done = "";
  let rest = partsOf(path);
  for (let links = 0; rest.length > 0;) {
    const [name = "", ...others] = rest;
    const at = join(done, name);
    const entry = lstatSync(join(tree, at), { throwIfNoEntry: false });
    if (entry === undefined || (others.length > 0 && entry.isFile())) return null;
    if (!entry.isSymbolicLink()) {
      done = at;
      rest = others;
      continue;
    }
    links += 1;
    if (links > MOST_LINKS) return null;
    const target = resolve(root, dirname(at), readlinkSync(join(tree, at)));
    if (!isInside(root, target)) return { kept: false, path: join(target, ...others) };
    done = "";
    rest = [...partsOf(relative(root, target)), ...others];
  }
  return { kept: true, path: done };
}

/** As Linux has it. */
const MOST_LINKS = 40;

function partsOf(path: string): readonly string[] {
  return path.split(sep).filter((part) => part !== "" && part !== ".");
}
