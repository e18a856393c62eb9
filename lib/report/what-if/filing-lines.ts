import { fitness } from "../../engine/dossier/fitness";
import type { FilingUse, SupposedResource } from "../../engine/what-if";
import { type Text, text } from "../../text";
import type { Line } from "../line";
import { type Style, prose } from "./style";

/** The filings of which the use changes. */
export function filingLines(filings: readonly FilingUse[], style: Style): readonly Line[] {
  return filings.flatMap((use) => prose(useWords(use)[style.language], style));
}

/** How the servers that come to need a filing meet what their cloud asks of the one that a filing names. */
export function serverLines(resources: readonly SupposedResource[], style: Style): readonly Line[] {
  return resources.flatMap(({ address, turn, anchor }) => {
    if (turn !== "bound" || anchor === null) return [];
    const { zh, en } = fitness[anchor];
    return prose(text(`${address}：${zh}`, `${address}: ${en}`)[style.language], style);
  });
}

function useWords({ filing, hostnames, before, after }: FilingUse): Text {
  const names = hostnames.length === 0 ? text("", "") : text(`（${hostnames.join("、")}）`, ` (${hostnames.join(", ")})`);
  return text(
    `${filing}${names.zh}：依托它的资源由 ${before} 个变为 ${after} 个。`,
    `${filing}${names.en}: ${before} ${before === 1 ? "resource rests" : "resources rest"} on it now, ${after} would.`,
  );
}
