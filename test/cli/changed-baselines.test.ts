import { expect, test } from "vitest";
import { changedBaselines } from "../../lib/cli/changed-baselines";
import { openFormerFiles } from "../../lib/cli/former-files";
import { findMergeBase, inFormerTree } from "../../lib/cli/merge-base";
import { type Files, changes, write } from "./git-change";

const change = changes();
const print = (letter: string): string => `icp/v1:${letter.repeat(32)}`;

const baseline = (fingerprints: readonly string[], expires = "2026-12-31"): string =>
  JSON.stringify({
    kind: "beian-baseline",
    version: 1,
    createdAt: "2026-11-01",
    owner: "wang",
    reason: "r",
    expires,
    findings: fingerprints.map((fingerprint) => ({
      rule: "record-without-filing",
      severity: "error",
      undecided: false,
      scope: "infrastructure",
      blocks: true,
      why: { zh: "错误", en: "error" },
      address: null,
      stack: null,
      constructPath: null,
      resources: [],
      hostname: null,
      domain: null,
      message: { zh: "错误", en: "error" },
      remedy: { zh: "修正", en: "correct" },
      trail: [],
      fingerprint,
      location: null,
      waived: null,
      state: "new",
    })),
  });

/** The widened files on 25 November, each with what it concerns. */
function widened(before: Files, after: Files, uncommitted: Files = {}): readonly string[] {
  change(before, after);
  write(uncommitted);
  const base = findMergeBase("main");
  const here = process.cwd();
  return inFormerTree(base, (tree) => {
    const files = openFormerFiles(base, tree, here);
    return changedBaselines(base, files, "2026-11-25", here, null);
  }).map(
    ({ file, concerns }) =>
      `${file ?? ""} ${concerns.kind === "baseline" ? [...concerns.grants].map((each) => each.slice(-1)).join("") : concerns.kind}`,
  );
}

const [a, b] = [print("a"), print("b")];

test.each<[string, Files, Files, readonly string[]]>([
  ["a new baseline", {}, { "ci/base.json": baseline([a, b]) }, ["ci/base.json ab"]],
  ["a baseline that knows one more", { "base.json": baseline([a]) }, { "base.json": baseline([a, b]) }, ["base.json b"]],
  ["a baseline that had ended", { "base.json": baseline([a], "2026-11-24") }, { "base.json": baseline([a]) }, ["base.json a"]],
  ["a baseline that has ended", {}, { "base.json": baseline([a], "2026-11-24") }, []],
  ["a baseline that is shorter", { "base.json": baseline([a, b]) }, { "base.json": baseline([a]) }, []],
  [
    "a baseline that lasts longer, in force before",
    { "base.json": baseline([a], "2026-11-30") },
    { "base.json": baseline([a]) },
    [],
  ],
  ["a baseline under another name", { "base.json": baseline([a]) }, { "base.json": null, "other.json": baseline([a]) }, []],
  ["files that are no JSON", { "cdktf.json": "{}" }, { "cdktf.json": "{}", "a.json": "{", "b.json": '"beian-baseline"' }, []],
])("%s", (_, before, after, expected) => {
  expect(widened(before, after)).toEqual(expected);
});

test("what is not committed yet counts as well", () => {
  expect(widened({ "base.json": baseline([a]) }, {}, { "base.json": baseline([a, b]), "new.json": baseline([b]) })).toEqual([
    "base.json b",
    "new.json b",
  ]);
});
