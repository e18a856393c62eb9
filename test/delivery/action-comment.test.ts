import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { marker, server, record, work, github, step, annotations, inWorkspace } from "./action-step";

inWorkspace();

describe("The comment", () => {
  const person = { login: "wang", type: "User" };
  const bot = { login: "github-actions[bot]", type: "Bot" };
  const chatter = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: from + at, body: `LGTM ${at}`, user: person }));

  test("of an earlier run is updated, wherever it stands among hundreds", async () => {
    github.comments.push(...chatter(1, 230), { id: 500, body: `${marker}\n\nold`, user: bot }, ...chatter(600, 40));
    await step({ paths: "denied" });
    expect(github.comments).toHaveLength(271);
    expect(github.comments.find(({ id }) => id === 500)?.body).toContain("record-without-filing");
    expect(github.requests.map(({ line }) => line)).toEqual([
      ...Array<string>(3).fill("GET /repos/xinghai/shop/issues/7/comments"),
      "GET /user",
      "PATCH /repos/xinghai/shop/issues/comments/500",
    ]);
    expect(new Set(github.requests.map(({ token }) => token))).toEqual(new Set(["Bearer t-999900"]));
  });

  test("stays one over several runs, and says what the last one found", async () => {
    for (const paths of ["denied", "undecided", "passed"]) await step({ paths });
    expect(github.comments).toHaveLength(1);
    expect(github.comments[0]?.body).toContain("PASSED");
  });

  test("that a person wrote with the same first line is left alone", async () => {
    github.comments.push({ id: 3, body: `${marker} mine`, user: person });
    await step({ paths: "denied" });
    expect(github.comments.map(({ id, body }) => [id, body === `${marker} mine`])).toEqual([
      [3, true],
      [9001, false],
    ]);
  });

  test("with a person's token is that person's own", async () => {
    github.login = "deployer";
    github.comments.push({ id: 4, body: `${marker}\n\nold`, user: person });
    await step({ paths: "denied" });
    await step({ paths: "passed" });
    expect(github.comments.map(({ id }) => id)).toEqual([4, 9001]);
    expect(github.comments[0]?.body).toBe(`${marker}\n\nold`);
    expect(github.comments[1]?.body).toContain("PASSED");
  });

  test.each<[what: string, refusal: number | null, inputs: Record<string, string>, fork: boolean, said: RegExp]>([
    ["a fork's token", 403, {}, true, /from a fork, whose token may only read/],
    ["a token without the permission", 403, {}, false, /pull-requests: write/],
    ["a fault of GitHub", 502, {}, false, /HTTP 502/],
    ["no token", null, { "github-token": "" }, false, /no github-token/],
  ])("that cannot be written because of %s is a warning and changes no verdict", async (_, refusal, inputs, fork, said) => {
    github.refusal = refusal;
    for (const [paths, code] of [["passed", 0] as const, ["denied", 1] as const]) {
      const done = await step({ paths, ...inputs }, { fork });
      expect(done.code).toBe(code);
      const warnings = annotations(done, "warning").filter((line) => line.startsWith("::warning title=beian-guard::"));
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toMatch(said);
      expect(done.stdout + done.stderr).not.toContain("t-999900");
    }
    expect(github.comments).toEqual([]);
  });

  test("that GitHub cannot be reached for is a warning as well", async () => {
    const done = await step({ paths: "passed" }, { env: { GITHUB_API_URL: "http://127.0.0.1:9" } });
    expect(done.code).toBe(0);
    expect(annotations(done, "warning").join("\n")).toContain("could not be written");
  });

  test("fits into what GitHub takes, however much there is to say", async () => {
    const many = Array.from({ length: 250 }, (_, at) =>
      record.replace('"www" {', `"r${at}" {`).replace("xinghai-shop", `xinghai-shop-${at}`),
    );
    writeFileSync(join(work, "denied/main.tf"), server("cn-hangzhou") + many.join(""));
    const done = await step({ paths: "denied", locale: "zh-CN,en" });
    expect(done.code).toBe(1);
    expect(github.comments[0]?.body.length).toBeGreaterThan(30_000);
    expect(github.comments[0]?.body.length).toBeLessThanOrEqual(65_536);
    expect(Buffer.byteLength(done.summary)).toBeLessThanOrEqual(1024 * 1024);
  });
});

describe("A summary that would grow over what GitHub takes", () => {
  test("is left out with a warning", async () => {
    const full = join(work, "full");
    writeFileSync(full, "x".repeat(1024 * 1024 - 10));
    const done = await step({ paths: "denied" }, { env: { GITHUB_STEP_SUMMARY: full } });
    expect(done.code).toBe(1);
    expect(annotations(done, "warning").join("\n")).toContain("1 MiB");
    expect(readFileSync(full, "utf8")).toHaveLength(1024 * 1024 - 10);
    expect(existsSync(done.outputs.report ?? "")).toBe(true);
  });
});
