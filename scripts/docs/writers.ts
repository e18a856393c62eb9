import { writeApi } from "./api";
import { writeDesk } from "./desk";
import { writeExampleReports } from "./example-reports";
import { writeHouseRules } from "./house-rules";
import type { PageWriter } from "./pages";
import { writeRulePages } from "./rule-pages";
import { writeSchemas } from "./schemas";

/** Everything that `npm run docs` writes; a test compares it with what is checked in. */
export const pageWriters: readonly PageWriter[] = [
  writeRulePages,
  writeSchemas,
  writeExampleReports,
  writeDesk,
  writeHouseRules,
  writeApi,
];
