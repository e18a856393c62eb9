import { z } from "zod";
import { commentMarker } from "../../report/markdown";
import { type Text, text } from "../../text";
import type { PullRequest } from "./pull-request";

/**
 * Keeps the one comment of a pull request: updates that of an earlier run, or makes it. Gives the warning where it could not; it
 * never throws, since a comment changes no verdict.
 */
export async function keepComment(body: string, pull: PullRequest, token: string | null): Promise<Text | null> {
  if (token === null) {
    return text(
      "没有 github-token，因此没有写评论。请设置该输入，或设 comment: false。",
      "There is no github-token, so no comment was written. Set this input, or comment: false.",
    );
  }
  const api: Api = { pull, token };
  try {
    const id = await findOwnComment(api);
    if (id === null) await request(api, "POST", `/repos/${pull.repository}/issues/${pull.number}/comments`, { body });
    else await request(api, "PATCH", `/repos/${pull.repository}/issues/comments/${id}`, { body });
    return null;
  } catch (error) {
    return error instanceof Refusal ? explainRefusal(error.status, pull) : notReached(error);
  }
}

interface Api {
  readonly pull: PullRequest;
  readonly token: string;
}

const commentsSchema = z.array(
  z.object({
    id: z.int().positive(),
    body: z.string().nullish(),
    user: z.object({ login: z.string(), type: z.string() }).nullish(),
  }),
);
type Comment = z.infer<typeof commentsSchema>[number];

/** The comment of an earlier run. One that a person wrote with the same first line is theirs, and stays. */
async function findOwnComment(api: Api): Promise<number | null> {
  const marked: Comment[] = [];
  for (let page = 1, hasMore = true; hasMore; page += 1) {
    const path = `/repos/${api.pull.repository}/issues/${api.pull.number}/comments?per_page=100&page=${page}`;
    const response = await request(api, "GET", path);
    const comments = commentsSchema.parse(await response.json());
    marked.push(...comments.filter(({ body }) => body?.trimStart().startsWith(commentMarker) === true));
    hasMore = /rel="next"/.test(response.headers.get("link") ?? "");
  }
  if (marked.length === 0) return null;
  // The token of a workflow writes as a bot; that of a person, as that person.
  const login = await loginOf(api);
  return marked.find(({ user }) => (login === null ? user?.type === "Bot" : user?.login === login))?.id ?? null;
}

/** Whose token it is; null for that of an app, which the API does not tell. */
async function loginOf(api: Api): Promise<string | null> {
  try {
    const response = await request(api, "GET", "/user");
    return z.object({ login: z.string() }).parse(await response.json()).login;
  } catch (error) {
    if (error instanceof Refusal && [401, 403, 404].includes(error.status)) return null;
    throw error;
  }
}

class Refusal extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

async function request({ pull, token }: Api, method: string, path: string, content?: object): Promise<Response> {
  const response = await fetch(`${pull.api}${path}`, {
    method,
    headers: {
      accept: "application/vnd.github+json",
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "user-agent": "beian-guard",
      "x-github-api-version": "2022-11-28",
    },
    signal: AbortSignal.timeout(LONGEST_WAIT),
    ...(content === undefined ? {} : { body: JSON.stringify(content) }),
  });
  if (!response.ok) throw new Refusal(response.status);
  return response;
}

const LONGEST_WAIT = 30_000;

function explainRefusal(status: number, { isFork }: PullRequest): Text {
  if (status === 403 && isFork) {
    return text(
      "该拉取请求来自 fork，其令牌只能读取，因此没有写评论。批注、作业摘要和结论都不受影响。",
      "This pull request comes from a fork, whose token may only read, so no comment was written. Annotations, the job summary and the verdict are not affected.",
    );
  }
  if (status === 401 || status === 403 || status === 404) {
    return text(
      `令牌无权写评论（HTTP ${status}）。请在工作流的 permissions 中设 pull-requests: write。批注、作业摘要和结论都不受影响。`,
      `The token may not write the comment (HTTP ${status}). Set pull-requests: write among the permissions of the workflow. Annotations, the job summary and the verdict are not affected.`,
    );
  }
  return text(
    `GitHub 没有接受评论（HTTP ${status}），请重新运行该作业。批注、作业摘要和结论都不受影响。`,
    `GitHub did not take the comment (HTTP ${status}); run the job again. Annotations, the job summary and the verdict are not affected.`,
  );
}

function notReached(error: unknown): Text {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const reason = cause instanceof Error ? cause.message : String(cause);
  return text(
    `无法通过 GitHub 的 API 写评论（${reason}），请重新运行该作业。批注、作业摘要和结论都不受影响。`,
    `The comment could not be written by GitHub's API (${reason}); run the job again. Annotations, the job summary and the verdict are not affected.`,
  );
}
