import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A comment as GitHub keeps it. */
export interface StoredComment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: string };
}

/** The comments of pull request 7 of xinghai/shop, by the part of GitHub's REST API that is documented for them. */
export interface CommentsServer {
  readonly url: string;
  readonly comments: StoredComment[];
  /** Method, path and token of every request. */
  readonly requests: { readonly line: string; readonly token: string | undefined }[];
  /** The status that writing answers with; null: it is done. */
  refusal: number | null;
  /** Whose token it is; null: that of a workflow, which GET /user refuses. */
  login: string | null;
  readonly close: () => Promise<void>;
}

const list = "/repos/xinghai/shop/issues/7/comments";

export async function startCommentsServer(): Promise<CommentsServer> {
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body, headers }) => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const state: CommentsServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    comments: [],
    requests: [],
    refusal: null,
    login: null,
    close: () => closeServer(server),
  };
  return state;

  async function answer(request: IncomingMessage): Promise<{ status: number; body: unknown; headers?: Record<string, string> }> {
    const { method = "", headers } = request;
    const url = new URL(request.url ?? "/", state.url);
    state.requests.push({ line: `${method} ${url.pathname}`, token: headers.authorization });
    const given = await contentOf(request);
    if (url.pathname === "/user") {
      return state.login === null
        ? { status: 403, body: { message: "Resource not accessible by integration" } }
        : { status: 200, body: { login: state.login } };
    }
    if (method === "GET" && url.pathname === list) return page(url);
    if (state.refusal !== null) return { status: state.refusal, body: { message: "Resource not accessible by integration" } };
    if (method === "POST" && url.pathname === list) {
      const user = state.login === null ? { login: "github-actions[bot]", type: "Bot" } : { login: state.login, type: "User" };
      const comment = { id: 9000 + state.comments.length, body: given.body ?? "", user };
      state.comments.push(comment);
      return { status: 201, body: comment };
    }
    const id = /^\/repos\/xinghai\/shop\/issues\/comments\/(\d+)$/.exec(url.pathname)?.[1];
    const comment = state.comments.find((each) => String(each.id) === id);
    if (method !== "PATCH" || comment === undefined) return { status: 404, body: { message: "Not Found" } };
    comment.body = given.body ?? "";
    return { status: 200, body: comment };
  }

  function page(url: URL): { status: number; body: unknown; headers?: Record<string, string> } {
    const size = Number(url.searchParams.get("per_page") ?? "30");
    const number = Number(url.searchParams.get("page") ?? "1");
    const next = `<${state.url}${list}?per_page=${size}&page=${number + 1}>; rel="next"`;
    return {
      status: 200,
      body: state.comments.slice((number - 1) * size, number * size),
      headers: state.comments.length > number * size ? { link: next } : {},
    };
  }
}

async function contentOf(request: IncomingMessage): Promise<{ body?: string }> {
  let content = "";
  for await (const chunk of request) content += String(chunk);
  return content === "" ? {} : (JSON.parse(content) as { body?: string });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
