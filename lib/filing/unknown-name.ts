import { type Text, text } from "../text";
import { nearest } from "./nearest";
import type { ValueFault } from "./value-fault";

/** The fault of a name that does not exist: with the one that was probably meant, or with where they all are. */
export function unknownName(message: Text, written: string, names: readonly string[], all: Text): ValueFault {
  const near = nearest(written, names);
  return { message, remedy: near === null ? all : text(`是否想写 ${near}？`, `Did you mean ${near}?`) };
}
