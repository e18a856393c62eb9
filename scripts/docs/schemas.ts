import { knownNames } from "../../lib/cli/known-names";
import { reportJsonSchema } from "../../lib/engine/report";
import { ledgerJsonSchema } from "../../lib/filing/ledger-schema";
import { settingsJsonSchema } from "../../lib/settings/settings-schema";
import type { Pages } from "./pages";

/** The JSON Schemas that the package publishes. */
export function writeSchemas(): Pages {
  return new Map([
    ["schemas/filings.schema.json", json(ledgerJsonSchema())],
    ["schemas/settings.schema.json", json(settingsSchema())],
    ["schemas/report.schema.json", json(reportJsonSchema())],
  ]);
}

function settingsSchema(): object {
  return settingsJsonSchema({ rules: knownNames.rules.map(({ id }) => id), clouds: knownNames.clouds });
}

function json(schema: object): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
