import { reportJsonSchema } from "../../lib/engine/report";
import { ledgerJsonSchema } from "../../lib/filing/ledger-schema";
import type { Pages } from "./pages";

/** The JSON Schemas that the package publishes. */
export function writeSchemas(): Pages {
  return new Map([
    ["schemas/filings.schema.json", json(ledgerJsonSchema())],
    ["schemas/report.schema.json", json(reportJsonSchema())],
  ]);
}

function json(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
