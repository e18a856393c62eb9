import { realpathSync } from "node:fs";
import { join, relative } from "node:path";
import { DECLARATIONS_COUNT } from "../../engine/notices";
import type { Report } from "../../engine/report";
import { findLedger } from "../../filing/ledger-on-disk";
import { findSettings } from "../../settings/settings-on-disk";
import { exists } from "../../terraform/files";
import type { Language } from "../../text";
import { type CiService, detectProject, type Project } from "../project/detect";
import { readListing, readOptionalText, repositoryRoot } from "../project/read-listing";
import { baselineFile, baselineSteps } from "./baseline-step";
import { ciSteps } from "./ci-steps";
import { guardSteps } from "./guard-step";
import { installSteps } from "./install-step";
import { ledgerStep } from "./ledger-step";
import { settingsStep } from "./settings-step";
import type { Step } from "./step";

/** What is known beside the project in the working directory. */
export interface Circumstances {
  /** Null before the first synth. */
  readonly report: Report | null;
  /** The baseline that was asked for. */
  readonly kept: string | null;
  /** The CI services that were named; null: those of the repository. */
  readonly services: readonly CiService[] | null;
  readonly today: string;
  readonly language: Language;
}

/** All that a project needs, in the order in which it is shown: one more file to write is one more step in this list. */
export function planSteps(project: Project, { report, kept, services, today, language }: Circumstances): readonly Step[] {
  const found = findLedger(process.cwd());
  const settings = findSettings(process.cwd());
  const isThere = exists(baselineFile);
  const baseline = baselineSteps(report, { paths: project.paths, isThere, kept, today });
  const hasBaseline = isThere || baseline.some(({ kind }) => kind === "write");
  const root = repositoryRoot(".") ?? process.cwd();
  const below = relative(root, realpathSync(".")).replaceAll("\\", "/");
  return [
    ...installSteps(project),
    ledgerStep({
      found: found === null ? null : relative(process.cwd(), found),
      codeDeclares: report?.notices.some(({ kind }) => kind === DECLARATIONS_COUNT) === true,
      language,
    }),
    settingsStep(settings === null ? null : relative(process.cwd(), settings), language),
    ...guardSteps(project, readOptionalText, hasBaseline),
    ...ciSteps(project, {
      services: services ?? recognised(below === "" ? project : detectProject(readListing(root))),
      read: (file) => readOptionalText(join(root, file)),
      below: below === "" ? null : below,
      hasBaseline,
    }),
    ...baseline,
  ];
}

function recognised({ ci }: Project): readonly CiService[] | null {
  return ci.length > 0 ? ci : null;
}
