import { z } from "zod";
import { isFile, readText } from "../../terraform/files";
import type { Io } from "../io";

/** The pull request that a workflow runs for. */
export interface PullRequest {
  /** Where GitHub's API is. */
  readonly api: string;
  /** `owner/name` of the repository that the request wants to change. */
  readonly repository: string;
  readonly number: number;
  /** From another repository: its runs get a token that may only read. */
  readonly isFork: boolean;
}

/** Reads the event of the run; null where it is not about a pull request. */
export function findPullRequest({ GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_API_URL }: Io["env"]): PullRequest | null {
  if (GITHUB_EVENT_PATH === undefined || GITHUB_REPOSITORY === undefined || !isFile(GITHUB_EVENT_PATH)) return null;
  const event = eventSchema.safeParse(parse(readText(GITHUB_EVENT_PATH)));
  if (!event.success) return null;
  const { number, head } = event.data.pull_request;
  const isFork = head?.repo?.full_name.toLowerCase() !== GITHUB_REPOSITORY.toLowerCase();
  return { api: GITHUB_API_URL ?? "https://api.github.com", repository: GITHUB_REPOSITORY, number, isFork };
}

/** The part of the events `pull_request` and `pull_request_target` that is read here. A deleted fork has no `repo`. */
const eventSchema = z.object({
  pull_request: z.object({
    number: z.int().positive(),
    head: z.object({ repo: z.object({ full_name: z.string() }).nullish() }).nullish(),
  }),
});

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}
