import { GuardError } from "../guard-error";
import { findFormat, type ReportFormat } from "../report/index";
import { text } from "../text";
import { placeOf } from "./write-over";

/** Where a report goes in which form. */
export interface Destination<Format = ReportFormat> {
  readonly format: Format;
  /** Null: stdout. */
  readonly file: string | null;
}

/** Reads `name` or `name=file`. Throws GuardError for an unknown format or a file without a name. */
export function parseDestination(written: string): Destination {
  return parseDestinationOf(written, findFormat);
}

/** The same for the formats of something else than a report. */
export function parseDestinationOf<Format>(written: string, find: (name: string) => Format): Destination<Format> {
  const at = written.indexOf("=");
  if (at === -1) return { format: find(written), file: null };
  const file = written.slice(at + 1);
  if (file !== "") return { format: find(written.slice(0, at)), file };
  throw new GuardError({
    message: text(`--format ${written} 没有写文件名。`, `--format ${written} names no file.`),
    remedy: text(
      `请写成 --format ${written}report.json，或去掉等号。`,
      `Write it like --format ${written}report.json, or leave out the equals sign.`,
    ),
  });
}

/** Throws GuardError where two reports go to one place, by whatever path or link, which would spoil both. */
export function expectDistinct(destinations: readonly Pick<Destination, "file">[]): void {
  const places = destinations.map(({ file }) => (file === null ? null : placeOf(file)));
  const twice = destinations.find((_, at) => places.indexOf(places[at] ?? null) !== at)?.file;
  if (twice === undefined) return;
  const place = twice === null ? text("标准输出", "stdout") : text(twice, twice);
  throw new GuardError({
    message: text(`有多种格式写往${place.zh}。`, `Several formats go to ${place.en}.`),
    remedy: text("请给其余格式写上文件名：--format json=report.json。", "Give the others a file: --format json=report.json."),
  });
}
