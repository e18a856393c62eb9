import type { Text } from "../../text";
import type { Io } from "../io";
import { keepComment } from "./comment";
import type { Inputs } from "./inputs";
import { findPullRequest } from "./pull-request";
import { writeSummary } from "./runner-files";

/** Brings the body to the job summary and the pull request, as asked; gives a warning for each place that it did not reach. */
export async function deliverBody(
  body: string,
  { comment, summary, token }: Pick<Inputs, "comment" | "summary" | "token">,
  io: Io,
): Promise<readonly Text[]> {
  const pull = comment ? findPullRequest(io.env) : null;
  const warnings = [summary ? writeSummary(body, io) : null, pull === null ? null : await keepComment(body, pull, token)];
  return warnings.filter((warning) => warning !== null);
}
