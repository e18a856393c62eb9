import type { Fault, Place } from "../../guard-error";
import type { Text } from "../../text";
import type { CellReader } from "./cell-values";
import { errorCell, isErrorValue } from "./error-values";
import type { Columns, Field } from "./columns";
import type { Sourced } from "./record";
import { type Cell, plain } from "./table";

/** A row by fields. What is wrong with its cells goes to a list of faults, so that one run finds them all. */
export interface Row {
  /** Where its first value stands. */
  readonly place: Place;
  /** The cell of a field; null where the table has no such column or the cell says nothing. */
  cell(field: Field): Cell | null;
  read<T>(field: Field, read: CellReader<T>): Sourced<T> | null;
  /** Several values in one cell. */
  readAll<T>(field: Field, separators: RegExp, read: CellReader<T>): readonly Sourced<T>[];
  /** Notes a fault of the row as a whole. */
  refuse(message: Text, remedy: Text): void;
}

export function openRow(cells: readonly Cell[], columns: Columns, faults: Fault[]): Row {
  const place = (cells.find(({ text }) => text.trim() !== "") ?? cells[0])?.place ?? { file: "" };
  const cellOf = (field: Field): Cell | null => {
    const cell = cells[columns.of.get(field) ?? -1];
    return cell === undefined || NOTHING.test(plain(cell.text)) || isErrorValue(cell.text) ? null : cell;
  };
  for (const index of columns.of.values()) {
    const cell = cells[index];
    if (cell !== undefined && isErrorValue(cell.text)) faults.push(errorCell(cell.place, cell.text.trim()));
  }
  const note = <T>(cell: Cell, written: string, read: CellReader<T>): Sourced<T> | null => {
    const result = read(written);
    if ("value" in result) return { value: result.value, place: cell.place };
    faults.push({ place: cell.place, ...result.fault });
    return null;
  };
  return {
    place,
    cell: cellOf,
    read: (field, read) => {
      const cell = cellOf(field);
      return cell === null ? null : note(cell, cell.text, read);
    },
    readAll: (field, separators, read) => {
      const cell = cellOf(field);
      if (cell === null) return [];
      const parts = cell.text.split(separators).filter((part) => part.trim() !== "");
      return parts.flatMap((part) => note(cell, part, read) ?? []);
    },
    refuse: (message, remedy) => void faults.push({ place, message, remedy }),
  };
}

/** What exports write into cells that say nothing. */
const NOTHING = /^(?:-+|—+|无|\/|N\/A|null)?$/i;
