/** Runs the real `cdktf synth` on one website three times: unfiled, filed, in Hong Kong. Offline, without terraform. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesBelow } from "./stamp.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const runs = [
  {
    example: "unfiled",
    expected: 1,
    title: "The website has no filing: the synth is denied | 网站没有备案：synth 被拒绝",
  },
  {
    example: "filed-alicloud",
    expected: 0,
    title: "The same website with its filing: the synth passes | 同一网站，有备案：synth 通过",
  },
  {
    example: "hongkong-alicloud",
    expected: 0,
    title: "The same website in Hong Kong, which asks for no filing: the synth passes | 同一网站放在香港，无需备案：synth 通过",
  },
];

say(
  "One website (a server, its public address, DNS records, a CDN), synthesised three times by the real cdktf-cli.",
  "同一个网站（服务器、公网 IP、解析记录、CDN），用真实的 cdktf-cli 合成三次。",
);
const logs = mkdtempSync(join(tmpdir(), "beian-guard-demo-"));
const surprises = runs.filter((run, index) => synthesise(run, index + 1) !== run.expected);
rmSync(logs, { recursive: true });

if (surprises.length === 0) {
  say(
    "All three went as they should: nothing unfiled is left to deploy, and nothing that needs no filing is bothered.",
    "三次结果都符合预期：没有备案的不会留下可部署的文件，无需备案的不受打扰。",
    "",
    "More apps | 更多示例: examples/",
  );
} else {
  say(`Not as expected | 与预期不符: ${surprises.map(({ example }) => example).join(", ")}`);
  process.exitCode = 1;
}

function synthesise({ example, title }, number) {
  say(`── ${number}. ${title}`, `   examples/${example}/main.ts`, "", `$ BEIAN_EXAMPLE=${example} npx cdktf synth`, "");
  // Both outputs of cdktf go to stdout, so that they stay in order.
  const { status } = spawnSync(process.execPath, ["node_modules/cdktf-cli/bundle/bin/cdktf", "synth"], {
    env: {
      ...process.env,
      BEIAN_EXAMPLE: example,
      BEIAN_GUARD: undefined,
      CDKTF_OUTDIR: undefined,
      SYNTH_HCL_OUTPUT: undefined,
      // No spinner: the outcome is to be read.
      CI: "true",
      CHECKPOINT_DISABLE: "1",
      // cdktf-cli asks for terraform's version at every start; synth needs no answer.
      TERRAFORM_BINARY_NAME: "terraform-is-not-needed",
      // The log repeats what the app says on stderr.
      CDKTF_LOG_FILE_DIRECTORY: logs,
    },
    stdio: ["ignore", "inherit", 1],
  });
  const left = existsSync("cdktf.out")
    ? filesBelow("cdktf.out").filter((file) => /(cdk\.tf(\.json)?|manifest\.json)$/.test(file))
    : [];
  say(
    `exit code ${status} | 退出码 ${status}`,
    left.length === 0 ? "left to deploy: nothing | 可部署的文件：无" : `left to deploy | 可部署的文件: ${left.join(", ")}`,
  );
  // A denial that leaves something, or a pass that leaves nothing, is neither.
  return (status === 0) === left.length > 0 ? status : null;
}

function say(...lines) {
  process.stdout.write(`\n${lines.join("\n")}\n`);
}
