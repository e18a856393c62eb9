import { expect, test } from "vitest";
import { run } from "../../lib/cli/run";

test.each([
  ["en", "Please report the lines above to its maintainers"],
  ["zh-CN", "报告给维护者"],
])("A fault of the program itself ends with 4, its stack and the request to report it (%s)", async (locale, request) => {
  let stderr = "";
  const broken = {
    write: () => {
      throw new TypeError("the stream is broken");
    },
    isTTY: false,
    columns: null,
  };
  const io = {
    stdout: broken,
    stderr: { write: (text: string) => void (stderr += text), isTTY: false, columns: null },
    env: {},
    today: "2026-11-22",
  };
  expect(await run(["rules", "--locale", locale], io)).toBe(4);
  expect(stderr).toContain("TypeError: the stream is broken");
  expect(stderr).toMatch(/^\s+at /m);
  expect(stderr).toContain(request);
});
