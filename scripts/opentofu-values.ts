/**
 * Holds our evaluator against OpenTofu in random roots: `npx tsx scripts/opentofu-values.ts --seed 7 --roots 100`. With `--out FILE` it
 * records the expressions and OpenTofu's values for `npm test`. Needs `tofu` on the PATH.
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { compareRoot } from "../test/terraform/opentofu/compare-root";
import { assignments, root } from "../test/terraform/opentofu/random-roots";
import { type Recorded, runOpenTofu } from "./opentofu/run-opentofu";

const { values: options } = parseArgs({
  options: {
    seed: { type: "string", default: "1" },
    roots: { type: "string", default: "100" },
    out: { type: "string" },
    unclear: { type: "boolean", default: false },
  },
});
const seed = Number(options.seed);
const recorded: Recorded[] = [];
const total = { expressions: 0, comparisons: 0, wrong: 0, settled: 0, exact: 0 };

for (const generated of fc.sample(root, { seed, numRuns: Number(options.roots) })) {
  const made = runOpenTofu(generated, assignments);
  if (made === null) continue;
  recorded.push(made);
  const compared = compareRoot(made);
  total.expressions += compared.expressions;
  total.comparisons += compared.comparisons;
  total.wrong += compared.wrong.length;
  total.settled += compared.settled;
  total.exact += compared.settled - compared.unclear.length;
  for (const line of compared.wrong) process.stdout.write(`WRONG ${line}\n`);
  if (options.unclear) for (const line of compared.unclear) process.stdout.write(`UNCLEAR ${line}\n`);
}

process.stdout.write(
  `seed ${seed}: ${total.expressions} expressions, ${total.comparisons} values of OpenTofu, ${total.wrong} not among ours; ` +
    `with nothing unknown ${total.exact} of ${total.settled} come out as just that value\n`,
);
if (options.out !== undefined) {
  const version = spawnSync("tofu", ["version"], { encoding: "utf8" }).stdout.split("\n")[0];
  const command = `npx tsx scripts/opentofu-values.ts --seed ${seed} --roots ${options.roots} --out ${options.out}`;
  const lines = recorded.map((made) => JSON.stringify(made)).join(",\n");
  writeFileSync(
    options.out,
    `{ "version": ${JSON.stringify(version)}, "recorded": "${new Date().toISOString().slice(0, 10)}", "command": ${JSON.stringify(command)}, "roots": [\n${lines}\n] }\n`,
  );
}
if (total.wrong > 0) process.exitCode = 1;
