import type { Listing, Project } from "../project/detect";
import { type AppSource, readAppSource } from "./app-source";
import type { Program } from "./check-guard";
import type { Import } from "./imports";
import type { ProjectFiles } from "./project-files";
import { reachedSources } from "./reached-sources";

/** Reads the program of a CDK project, without its tests. */
export function readProgram(project: Project, { cdktfJson }: Listing, files: ProjectFiles): Program {
  const names = files.names.filter((name) => SOURCE.test(name) && !DECLARATION.test(name) && !TEST.test(name));
  const texts = names.flatMap((name) => {
    const source = files.read(name);
    return source === null ? [] : [{ name, source }];
  });
  // `export { guard } from "beian-guard"`: then it comes by the name of a file as well.
  const passesOn = texts.some(({ source }) => /export\s[^;]*?from\s+["']beian-guard["']/.test(source));
  const isGuard = ({ module }: Import): boolean => module === "beian-guard" || (passesOn && module.startsWith("."));
  const sources: readonly AppSource[] = texts.map(({ name, source }) => readAppSource(name, source, isGuard));
  const entry = project.app ?? scriptOf(cdktfJson?.app ?? null);
  return {
    entry,
    language: cdktfJson?.language ?? "typescript",
    sources,
    unread: names.filter((name) => files.unread.has(name)),
    reached: reachedSources(entry, sources),
  };
}

const SOURCE = /\.[cm]?[jt]sx?$/;
const DECLARATION = /\.d\.[cm]?ts$/;
const TEST = /(?:^|\/)(?:__tests__|tests?|spec)\/|\.(?:test|spec)\.[cm]?[jt]sx?$/;

/** `node main.js` */
function scriptOf(app: string | null): string | null {
  return (
    app
      ?.split(/\s+/)
      .find((word) => /\.[cm]?js$/.test(word))
      ?.replace(/^\.\//, "") ?? null
  );
}
