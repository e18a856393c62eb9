import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

/** Runs the example that BEIAN_EXAMPLE names; cdktf.json of this repository starts it. */
const names = readdirSync(__dirname).filter((name) => existsSync(join(__dirname, name, "main.ts")));
const name = process.env.BEIAN_EXAMPLE ?? "filed-alicloud";

if (names.includes(name)) {
  createRequire(__filename)(join(__dirname, name, "main.ts"));
} else {
  process.stderr.write(
    `没有名为“${name}”的示例，可选：${names.join("、")}。\nThere is no example "${name}"; choose one of ${names.join(", ")}.\n`,
  );
  process.exitCode = 3;
}
