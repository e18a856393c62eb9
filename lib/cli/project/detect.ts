/** What the directory of a project shows, before anything is concluded from it. */
export interface Listing {
  /** Files by their path from the project's directory, with "/" on every system; dependencies and outputs are left out. */
  readonly files: readonly string[];
  /** The names that package.json lists as dependencies of any kind; null where there is no package.json. */
  readonly dependencies: readonly string[] | null;
  /** The fields of cdktf.json that concern us; null where there is none. */
  readonly cdktfJson: { readonly language: string | null; readonly app: string | null; readonly output: string | null } | null;
  /** The addresses of the git remotes. */
  readonly remotes: readonly string[];
}

/** What writes the Terraform configuration; `terraform`: people do. */
export type Framework = "cdktf" | "cdktn" | "terraform";

/** The CI services for which there is a template. */
export const ciServices = ["github", "gitlab", "gitee", "yunxiao", "jenkins"] as const;
export type CiService = (typeof ciServices)[number];

/** A project as its files show it. */
export interface Project {
  /** Null: nothing here writes or is Terraform configuration. */
  readonly framework: Framework | null;
  /** What `check` is to be given, from the project's directory. */
  readonly paths: readonly string[];
  /** The file in which the app of a CDK project is made, where it can be told. */
  readonly app: string | null;
  /** By the files of the CI services; by the remotes where there are none. */
  readonly ci: readonly CiService[];
  /** Whether the project keeps its packages with npm, yarn or pnpm. */
  readonly hasPackageJson: boolean;
  /** Whether package.json names this package. */
  readonly dependsOnGuard: boolean;
}

/** Tells what kind of project a listing shows. */
export function detectProject(listing: Listing): Project {
  const framework = frameworkOf(listing);
  return {
    framework,
    paths: framework === "terraform" ? rootModules(listing.files) : [listing.cdktfJson?.output ?? "cdktf.out"],
    app: framework === "terraform" ? null : appOf(listing),
    ci: ciOf(listing),
    hasPackageJson: listing.dependencies !== null,
    dependsOnGuard: listing.dependencies?.includes("beian-guard") === true,
  };
}

/** A project that moves from cdktf to cdktn has both for a while: the one that it moves to counts. */
function frameworkOf({ files, dependencies, cdktfJson }: Listing): Framework | null {
  if (dependencies?.includes("cdktn") === true) return "cdktn";
  if (dependencies?.includes("cdktf") === true || cdktfJson !== null) return "cdktf";
  return files.some(isTerraform) ? "terraform" : null;
}

function isTerraform(file: string): boolean {
  return file.endsWith(".tf") || file.endsWith(".tf.json");
}

/** The highest directories with configuration, without those that are there to be called as modules. */
function rootModules(files: readonly string[]): readonly string[] {
  const directories = [...new Set(files.filter(isTerraform).map(directoryOf))].sort();
  if (directories.includes(".")) return ["."];
  const own = directories.filter((directory) => !directory.split("/").includes("modules"));
  const candidates = own.length > 0 ? own : directories;
  return candidates.filter((directory) => !candidates.some((other) => other !== directory && directory.startsWith(`${other}/`)));
}

function directoryOf(file: string): string {
  const at = file.lastIndexOf("/");
  return at === -1 ? "." : file.slice(0, at);
}

/** The TypeScript file that the command of cdktf.json runs; main.ts where that does not name one. */
function appOf({ files, cdktfJson }: Listing): string | null {
  const named = cdktfJson?.app?.split(/\s+/).find((word) => /\.[cm]?tsx?$/.test(word));
  if (named !== undefined) return named.replace(/^\.\//, "");
  return files.includes("main.ts") ? "main.ts" : null;
}

const CI_FILES: Readonly<Record<CiService, RegExp | null>> = {
  github: /^\.github\/workflows\/[^/]+\.ya?ml$/,
  gitlab: /^\.gitlab-ci\.ya?ml$/,
  gitee: /^\.workflow\/[^/]+\.ya?ml$/,
  // Flow keeps its pipelines beside the repository.
  yunxiao: null,
  jenkins: /^Jenkinsfile$/,
};

const CI_HOSTS: Readonly<Record<CiService, RegExp | null>> = {
  github: /(?:^|\.)github\.com$/,
  gitlab: /(?:^|\.)gitlab\./,
  gitee: /(?:^|\.)gitee\.com$/,
  yunxiao: /(?:^|\.)codeup\.aliyun\.com$/,
  jenkins: null,
};

function ciOf({ files, remotes }: Listing): readonly CiService[] {
  const byFiles = ciServices.filter((service) => files.some((file) => CI_FILES[service]?.test(file) === true));
  if (byFiles.length > 0) return byFiles;
  const hosts = remotes.map(hostOf);
  return ciServices.filter((service) => hosts.some((host) => CI_HOSTS[service]?.test(host) === true));
}

/** The host of `https://host/…`, `ssh://git@host:22/…` and `git@host:…`. */
function hostOf(remote: string): string {
  const address = /^[a-z+]+:\/\/(?:[^@/]*@)?([^:/]+)/i.exec(remote) ?? /^(?:[^@/]+@)?([^:/]+):/.exec(remote);
  return (address?.[1] ?? "").toLowerCase();
}
