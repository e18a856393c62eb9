import { describe, expect, test } from "vitest";
import { parseCodeOwners } from "../../lib/engine/code-owners";

/** The example of GitHub's page "About code owners", in short. */
const github = `# This is a comment.
*       @global-owner1 @global-owner2
*.js    @js-owner #This is an inline comment.
*.go docs@example.com
/build/logs/ @doctocat
docs/* docs@example.com
apps/ @octocat
/scripts/ @doctocat @octocat
**/logs @octocat
/apps/github
my\\ file.txt @spaces
`;

describe("as GitHub documents it", () => {
  test.each([
    ["README.md", ["@global-owner1", "@global-owner2"]],
    ["src/deep/index.js", ["@js-owner"]],
    ["main.go", ["docs@example.com"]],
    ["docs/getting-started.md", ["docs@example.com"]],
    ["docs/build-app/troubleshooting.md", ["@global-owner1", "@global-owner2"]],
    ["any/apps/x.txt", ["@octocat"]],
    ["scripts/a/b.sh", ["@doctocat", "@octocat"]],
    ["other/scripts/b.sh", ["@global-owner1", "@global-owner2"]],
    ["build/logs/today.txt", ["@octocat"]],
    ["deeply/nested/logs/x", ["@octocat"]],
    ["apps/github/x.txt", []],
    ["apps/other/x.txt", ["@octocat"]],
    ["MAIN.GO", ["@global-owner1", "@global-owner2"]],
    ["my file.txt", ["@spaces"]],
  ])("%s", (path, owners) => {
    expect(parseCodeOwners(github).ownersOf(path)).toEqual(owners);
  });
});

/** GitLab's page "Code Owners syntax": a section decides by itself, and an entry without owners takes the section's. */
const gitlab = `* @admin
[README Owners]
README.md @user1 @user2
internal/README.md @user4
^[Docs][2] @docs-team
docs/
*.md @md-team
[readme owners]
README.md @user3
`;

describe("as GitLab documents it", () => {
  test.each([
    ["main.tf", ["@admin"]],
    ["README.md", ["@admin", "@user3", "@md-team"]],
    ["internal/README.md", ["@admin", "@user3", "@md-team"]],
    ["docs/a.txt", ["@admin", "@docs-team"]],
    ["docs/a.md", ["@admin", "@md-team"]],
  ])("%s", (path, owners) => {
    expect(parseCodeOwners(gitlab).ownersOf(path)).toEqual(owners);
  });
});

test.each(["", "# nothing\n", "!filings.yaml @wang\n", "\r\n\r\n"])("%j names nobody", (source) => {
  expect(parseCodeOwners(source).ownersOf("filings.yaml")).toEqual([]);
});
