import type { Columns } from "../filing/import/columns";
import type { Merge } from "../filing/import/merge-records";
import type { Table } from "../filing/import/table";
import { placeText } from "../guard-error";
import { makeInert } from "../report/inert";
import { type Language, text, type Text } from "../text";

/** What an import has read and would do, before the lines themselves. */
export function importSummary(
  read: { readonly file: string; readonly table: Table; readonly columns: Columns; readonly merge: Merge },
  language: Language,
): string {
  const { file, table, columns, merge } = read;
  const used = [...columns.of.values()].map((index) => table.header[index]?.text.trim() ?? "");
  const { subjects, services, unchanged, waiting } = merge.counts;
  const conflicts = merge.conflicts.length;
  const lines: readonly (Text | null)[] = [
    text(`${file}：${table.reading.zh}`, `${file}: ${table.reading.en}`),
    text(`导入的列：${used.join("、")}`, `Columns imported: ${used.join(", ")}`),
    columns.unknown.length === 0
      ? null
      : text(
          `未导入的列：${columns.unknown.join("、")}（台账没有对应的内容，或列名不认识）`,
          `Columns not imported: ${columns.unknown.join(", ")} (a ledger has no place for them, or the name is not known)`,
        ),
    text(
      `新增：主体 ${subjects}，服务 ${services}；与台账相同：${unchanged}；冲突：${conflicts}`,
      `New: ${count(subjects, "subject", "subjects")}, ${count(services, "service", "services")}; as in the ledger: ${unchanged}; conflicts: ${conflicts}`,
    ),
    waiting === 0
      ? null
      : text(
          `暂不新增：${waiting} 项服务，其主体与台账有冲突`,
          `Held back: ${count(waiting, "service", "services")} whose subject is in conflict with the ledger`,
        ),
    merge.additional.length === 0
      ? null
      : text(
          `表中有而台账没有写明的内容：${merge.additional.length}（不是冲突，台账不变）`,
          `Told by the table and not in the ledger: ${merge.additional.length} (no conflict; the ledger stays as it is)`,
        ),
    ...merge.additional.map(({ place, message, remedy }) => {
      const at = place === undefined ? text("", "") : text(`${placeText(place)}：`, `${placeText(place)}: `);
      return text(`  ${at.zh}${message.zh}${remedy.zh}`, `  ${at.en}${message.en} ${remedy.en}`);
    }),
    merge.additions.length > 0
      ? null
      : text("没有可新增的条目，台账不变。", "There is nothing to add; the ledger stays as it is."),
  ];
  const shown = lines.flatMap((line) => (line === null ? [] : [makeInert(line[language])]));
  return `${shown.join("\n")}\n${merge.additions.length > 0 ? "\n" : ""}`;
}

function count(amount: number, one: string, many: string): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
