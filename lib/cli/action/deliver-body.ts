import type { Text } from "../../text";
import type { Io } from "../io";
import { keepComment } from "./comment";
import type { Inputs } from "./inputs";
import { findPullRequest } from "./pull-request";
import { writeSummary } from "./runner-files";

/** What a run has to hand on. */
export interface Delivery {
  /** Markdown for people. */
  readonly body: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Brings the body to the job summary and the pull request, as asked; gives a warning for each place that it did not reach. */
export async function deliverBody(body: string, { comment, summary, token }: Inputs, io: Io): Promise<readonly Text[]> {
  const pull = comment ? findPullRequest(io.env) : null;
  const warnings = [summary ? writeSummary(body, io) : null, pull === null ? null : await keepComment(body, pull, token)];
  return warnings.filter((warning) => warning !== null);
}
