import { nothingConfigured } from "../../lib/settings/configured-settings";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { deliver } from "../../lib/cli/deliver";
import type { Destination } from "../../lib/cli/destination";
import type { Session } from "../../lib/cli/session";
import { findFormat } from "../../lib/report/index";
import { jsonReport } from "../../lib/report/json";
import { reportOf, unfiledRecord } from "../report/reports";
import { command, inDirectory } from "./command";

const denied = reportOf([unfiledRecord]);
inDirectory({ "denied.json": jsonReport(denied), "passed.json": jsonReport(reportOf([])) });

function sessionThatKeeps(): { readonly session: Session; readonly written: { stdout: string; stderr: string } } {
  const written = { stdout: "", stderr: "" };
  const output = (name: keyof typeof written) => ({
    write: (text: string) => void (written[name] += text),
    isTTY: false,
    columns: null,
  });
  const io = { stdout: output("stdout"), stderr: output("stderr"), env: {}, today: "2026-11-25" };
  const colour = { stdout: false, stderr: false };
  return {
    written,
    session: {
      io,
      language: "en",
      languages: ["en"],
      colour,
      width: 100,
      settings: () => nothingConfigured,
      end: () => undefined,
    },
  };
}

test("a format that crashes loses none of the others, and is named", () => {
  const crashing: Destination = {
    format: {
      name: "sarif",
      write: () => {
        throw new TypeError("no such column");
      },
    },
    file: "crash.sarif",
  };
  const asked = [crashing, { format: findFormat("json"), file: "after.json" }, { format: findFormat("text"), file: null }];
  const { session, written } = sessionThatKeeps();
  expect(() => deliver(denied, asked, [], session)).toThrow(/format sarif crashed/);
  expect(readFileSync("after.json", "utf8")).toBe(jsonReport(denied));
  expect(written.stdout).toContain("record-without-filing");
  expect(written.stderr).toContain("DENIED");
});

test("a file that cannot be written keeps none of the others back", async () => {
  const formats = ["markdown=nowhere/comment.md", "sarif=kept.sarif", "text"].flatMap((format) => ["--format", format]);
  const { code, stdout, stderr } = await command(["report", "denied.json", ...formats]);
  expect(code).toBe(3);
  expect(stderr).toContain("nowhere/comment.md: The directory nowhere does not exist. Name a path that can be written.");
  expect(JSON.parse(readFileSync("kept.sarif", "utf8"))).toMatchObject({ version: "2.1.0" });
  expect(stdout).toContain("record-without-filing");
});

test("no format changes the exit code", async () => {
  for (const name of ["text", "json", "markdown", "sarif", "junit", "github", "gitlab", "html"]) {
    expect((await command(["report", "denied.json", "--format", name])).code, name).toBe(1);
    expect((await command(["report", "passed.json", "--format", name])).code, name).toBe(0);
  }
});

test("--locale zh-CN,en writes both languages into Markdown, the first one open; text takes the first", async () => {
  const message = unfiledRecord.message;
  const markdown = async (locale: string) =>
    (await command(["report", "denied.json", "--format", "markdown", "--locale", locale])).stdout;
  const both = await markdown("zh-CN,en");
  expect(both).toContain("## beian-guard：拒绝");
  expect(both.indexOf("## beian-guard：")).toBeLessThan(both.indexOf("## beian-guard: "));
  const turned = await markdown("en,zh-CN");
  expect(turned.indexOf("## beian-guard: ")).toBeLessThan(turned.indexOf("## beian-guard："));
  expect(await markdown("en")).not.toContain("## beian-guard：");
  const { stdout } = await command(["report", "denied.json", "--locale", "zh-CN,en"]);
  expect(stdout).toContain(message.zh.slice(0, 10));
  expect(stdout).not.toContain(message.en.slice(0, 30));
});

test.each(["en,en", "zh-CN,fr", "en,", ""])("--locale %o is refused", async (locale) => {
  const { code, stderr } = await command(["report", "denied.json", `--locale=${locale}`]);
  expect({ code, stderr }).toMatchObject({ code: 3, stderr: expect.stringContaining("zh-CN,en") as string });
});
