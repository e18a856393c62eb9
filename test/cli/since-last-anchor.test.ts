import { describe, expect, test } from "vitest";
import type { Report } from "../../lib/engine/report";
import { command, ledgerYaml } from "./command";
import { changes } from "./git-change";

const change = changes();
const provider = (region: string): string => `provider "alicloud" { region = "${region}" }\n`;
const server = (name: string): string => `resource "alicloud_instance" "${name}" { internet_max_bandwidth_out = 10 }\n`;
const served = provider("cn-hangzhou") + server("web");
const ledger = { "filings.yaml": ledgerYaml.replace('"alicloud_instance.web"', '"alicloud_instance.*"') };

async function anchorsTakenBy(after: Record<string, string>): Promise<readonly string[]> {
  change({ "stack/main.tf": served, ...ledger }, after);
  const { stdout } = await command(["check", "stack", "--since", "main", "--format", "json"]);
  const { findings } = JSON.parse(stdout) as Report;
  return findings
    .filter(({ rule }) => rule === "last-anchor-removed")
    .map(({ address, severity, blocks, state }) => `${address ?? ""} ${severity} ${blocks ? "blocks" : "passes"} ${state ?? ""}`);
}

describe("check --since, where a change of the code takes the last server of a filing", () => {
  test.each([
    ["deletes it", provider("cn-hangzhou")],
    ["moves it to Hong Kong", provider("cn-hongkong") + server("web")],
  ])("blocks one that %s, as the plan of it would be", async (_, stack) => {
    expect(await anchorsTakenBy({ "stack/main.tf": stack })).toEqual(["alicloud_instance.web error blocks new"]);
  });

  test("says nothing where another server takes its place", async () => {
    expect(await anchorsTakenBy({ "stack/main.tf": provider("cn-hangzhou") + server("spare") })).toEqual([]);
  });

  test("says nothing where the same change enters in the ledger that the filing has ended", async () => {
    const ended = ledger["filings.yaml"].replace("registrant: subject", "registrant: subject\n        status: service_cancelled");
    expect(await anchorsTakenBy({ "stack/main.tf": provider("cn-hangzhou"), "filings.yaml": ended })).toEqual([]);
  });

  test("leaves a server that is still there, and has lost its cover, to the rules about that", async () => {
    const unfiled = `resource "alicloud_alidns_record" "www" {
      domain_name = "xinghai-blog.cn"
      rr          = "www"
      type        = "A"
      value       = alicloud_instance.web.public_ip
    }\n`;
    expect(await anchorsTakenBy({ "stack/main.tf": served + unfiled })).toEqual([]);
  });

  test("says nothing of a change that leaves it where it is", async () => {
    expect(await anchorsTakenBy({ "stack/main.tf": `${served}# the shop\n` })).toEqual([]);
  });
});
