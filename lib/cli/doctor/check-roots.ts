import { findRoots } from "../../terraform/find-roots";
import { text } from "../../text";
import type { ProjectFiles } from "./project-files";
import { type Row, fine } from "./row";

/** Which directories of the project are root modules of Terraform: what a check has to be given. */
export function checkRoots({ names, read }: Pick<ProjectFiles, "names" | "read">): readonly Row[] {
  const roots = findRoots(names, read).map(({ directory }) => directory);
  if (roots.length === 0) return [];
  const shown = roots.slice(0, MOST_SHOWN);
  const more = roots.length - shown.length;
  const said = text(
    `Terraform 根模块 ${roots.length} 个：${shown.join("、")}${more === 0 ? "" : `，另有 ${more} 个`}。`,
    `Root modules of Terraform (${roots.length}): ${shown.join(", ")}${more === 0 ? "" : ` and ${more} more`}.`,
  );
  return [fine("root-modules", said)];
}

const MOST_SHOWN = 20;
