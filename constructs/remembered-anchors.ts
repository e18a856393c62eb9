import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type RememberedAnchors, parseAnchorMemory } from "../lib/engine/anchor-memory";
import type { Report } from "../lib/engine/report";
import { text } from "../lib/text";
import { anchorsFileName } from "./deployable-files";

/** What an output directory remembers of the filings, and what to say where it cannot be read. */
export interface Remembered {
  readonly anchors: readonly RememberedAnchors[];
  readonly notices: Report["notices"];
}

/** The kind of the notice that the memory is damaged. */
export const ANCHORS_UNREADABLE = "anchors-unreadable";

/** Reads the memory of an output directory. It never throws: a memory that is not there or damaged only means one warning less. */
export function rememberedAnchors(outdir: string): Remembered {
  const source = sourceOf(join(outdir, anchorsFileName));
  if (source === null) return { anchors: [], notices: [] };
  const memory = source === undefined ? null : parseAnchorMemory(source);
  return memory === null ? { anchors: [], notices: [unreadable] } : { anchors: memory.filings, notices: [] };
}

/** Null where there is no such file, undefined where it cannot be read. */
function sourceOf(file: string): string | null | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENOENT" ? null : undefined;
  }
}

const unreadable: Report["notices"][number] = {
  kind: ANCHORS_UNREADABLE,
  message: text(
    `${anchorsFileName} 无法识别，因此不知道上次 synth 时备案依附于哪些服务器，本次通过后将重新记录。要确认没有移除最后一台，请用 check 检查 plan，或用 --since 与 git 版本比较。`,
    `${anchorsFileName} cannot be read, so it is not known which servers the filings stood on at the last synth; a synth that passes writes it anew. To be sure that the last one does not go, check the plan, or compare with a git revision by --since.`,
  ),
  detail: null,
};
