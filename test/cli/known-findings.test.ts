import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Report } from "../../lib/engine/report";
import { command, inDirectory } from "./command";
import { record } from "./unfiled-record";
import { git } from "./git-change";

inDirectory({});

beforeAll(() => {
  git("init", "-q", "-b", "main");
});

describe("what a baseline knows", () => {
  const server = (name: string, more = ""): string =>
    `resource "alicloud_instance" "${name}" {\n${more}\n  internet_max_bandwidth_out = 10\n}\n`;
  const named = (name: string, rr: string): string => record(name, "old-shop.cn").replace('"www"', `"${rr}"`);
  const moved = (from: string, to: string): string => `moved {\n  from = ${from}\n  to = ${to}\n}\n`;
  const movedServer = (from: string, to: string): string => moved(`alicloud_instance.${from}`, `alicloud_instance.${to}`);
  const module = (name: string, more = ""): string => `module "${name}" {\n  source = "./inner"\n${more}\n}\n`;
  const provider = 'provider "alicloud" { region = "cn-hangzhou" }\n';
  const web = server("web");

  /** The states of the blocking findings of one rule after a change, by the end of their address. */
  async function statesAfter(rule: string, was: Files, is: Files): Promise<Record<string, string>> {
    rmSync("story", { recursive: true, force: true });
    write("story", was);
    const owner = ["--owner", "wang", "--until", "2026-12-31", "--reason", "moving", "--at", "2026-11-25"];
    rmSync("story.json", { force: true });
    expect((await command(["baseline", "story", ...owner, "--output", "story.json"])).code).toBe(0);
    rmSync("story", { recursive: true });
    write("story", is);
    const asked = ["story", "--baseline", "story.json", "--format", "json", "--at", "2026-11-25"];
    const { findings } = JSON.parse((await command(["check", ...asked])).stdout) as Report;
    const own = findings.filter((finding) => finding.rule === rule);
    const states = new Map<string, (string | null)[]>();
    for (const { address, state } of own) {
      const name = address?.replace(/alicloud_\w+\./, "") ?? "";
      states.set(name, [...(states.get(name) ?? []), state]);
    }
    return Object.fromEntries([...states].map(([name, all]) => [name, all.join(", ")]));
  }

  type Files = Readonly<Record<string, string>>;
  function write(folder: string, files: Files): void {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
  }

  test.each<[string, string, string, Record<string, string>]>([
    ["a server that a block has moved", server("a"), server("b") + movedServer("a", "b"), { b: "unchanged" }],
    [
      "no server that claims to come from one that still stands",
      server("a"),
      server("a") + server("b") + movedServer("a", "b"),
      { a: "unchanged", b: "new" },
    ],
    [
      "no server that claims to come from an instance that still stands",
      server("a", "count = 1"),
      server("a", "count = 1") + server("b") + movedServer("a[0]", "b"),
      { "a[0]": "unchanged", b: "new" },
    ],
    [
      "no server that claims to come from one of how many is not known",
      server("a", "count = 1"),
      'variable "n" {}\n' + server("a", "count = var.n") + server("b") + movedServer("a[0]", "b"),
      { a: "new", b: "new", "a[0]": "fixed" },
    ],
    [
      "neither of two servers that claim to come from one",
      server("a"),
      server("b") + server("c") + movedServer("a", "b") + movedServer("a", "c"),
      { b: "new", c: "new", a: "fixed" },
    ],
    ["a server after two moves", server("a"), server("c") + movedServer("a", "b") + movedServer("b", "c"), { c: "unchanged" }],
    [
      "a server after the second of two moves",
      server("b"),
      server("c") + movedServer("a", "b") + movedServer("b", "c"),
      { c: "unchanged" },
    ],
    [
      "the server at the end of moves, not another on their way",
      server("a"),
      server("b") + server("c") + movedServer("a", "b") + movedServer("b", "c"),
      { b: "new", c: "new", a: "fixed" },
    ],
    [
      "no server of moves in a circle that were not there",
      server("a"),
      server("c") + movedServer("c", "b") + movedServer("b", "c"),
      { c: "new", a: "fixed" },
    ],
    [
      "a server that has got a key",
      server("a"),
      server("a", 'for_each = toset(["x", "y"])') + movedServer("a", 'a["x"]'),
      { 'a["x"]': "unchanged", 'a["y"]': "new" },
    ],
    [
      "all instances of a block that has moved",
      server("a", "count = 2"),
      server("b", "count = 3") + movedServer("a", "b"),
      { "b[0]": "unchanged", "b[1]": "unchanged", "b[2]": "new" },
    ],
  ])("%s", async (_, was, is, expected) => {
    expect(await statesAfter("server-without-filing", { "main.tf": provider + was }, { "main.tf": provider + is })).toEqual(
      expected,
    );
  });

  test("a server in a module that has moved, with a move of its own", async () => {
    const was = { "main.tf": provider + module("m"), "inner/main.tf": server("a") };
    const is = {
      "main.tf": provider + module("n") + moved("module.m", "module.n"),
      "inner/main.tf": server("b") + movedServer("a", "b"),
    };
    expect(await statesAfter("server-without-filing", was, is)).toEqual({ "module.n.b": "unchanged" });
  });

  test("no server that claims to come out of a module that is not read and still called", async () => {
    const remote = 'module "m" {\n  source = "example/web/alicloud"\n}\n';
    const was = { "main.tf": provider + module("m"), "inner/main.tf": server("a") };
    const is = { "main.tf": provider + remote + server("b") + moved("module.m.alicloud_instance.a", "alicloud_instance.b") };
    expect(await statesAfter("server-without-filing", was, is)).toEqual({ b: "new", "module.m.a": "fixed" });
  });

  test.each(["story/", "./story", ".//story/.", "ABSOLUTE", "."])("the same directory, written as %s", async (written) => {
    write("story", { "main.tf": provider + web });
    const owner = ["--owner", "wang", "--until", "2026-12-31", "--reason", "moving", "--at", "2026-11-25"];
    rmSync("story.json", { force: true });
    expect((await command(["baseline", "story", ...owner, "--output", "story.json"])).code).toBe(0);
    const here = process.cwd();
    const path = written === "ABSOLUTE" ? join(here, "story") : written;
    if (written === ".") process.chdir("story");
    const asked = [path, "--baseline", join(here, "story.json"), "--format", "json", "--at", "2026-11-25"];
    const { code, stdout } = await command(["check", ...asked]);
    process.chdir(here);
    const { comparedWith, resources } = JSON.parse(stdout) as Report;
    expect(comparedWith).toMatchObject({ new: 0, fixed: 0 });
    expect([code, resources[0]?.stack]).toEqual([0, "story"]);
  });

  test("two directories of one name apart", async () => {
    write(".", { "east/site/main.tf": provider + web, "west/site/main.tf": provider + web });
    const { stdout } = await command(["check", "east/site", "west/site/", "--format", "json", "--at", "2026-11-25"]);
    const { resources } = JSON.parse(stdout) as Report;
    expect(resources.map(({ stack }) => stack).toSorted()).toEqual(["east/site", "west/site"]);
  });

  test.each<[string, string, string, Record<string, string>]>([
    ["no other hostname at the same address", named("a", "www"), named("a", "shop"), { a: "new, fixed" }],
    ["no name below a wildcard that is new", named("a", "www"), named("a", "*"), { a: "new, fixed" }],
    [
      "the same hostname at a record that has moved",
      named("a", "www"),
      named("b", "www") + moved("alicloud_alidns_record.a", "alicloud_alidns_record.b"),
      { b: "unchanged" },
    ],
    [
      "no other hostname at a record that has moved",
      named("a", "www"),
      named("b", "shop") + moved("alicloud_alidns_record.a", "alicloud_alidns_record.b"),
      { b: "new", a: "fixed" },
    ],
  ])("%s", async (_, was, is, expected) => {
    const files = (records: string): Files => ({ "main.tf": provider + web + records });
    expect(await statesAfter("record-without-filing", files(was), files(is))).toEqual(expected);
  });
});
