/** True where the source that `terraform init` has noted is the one that a call writes. */
export function sameModuleSource(noted: string, written: string): boolean {
  return canonical(noted) === canonical(written);
}

/** Terraform notes shorthands in full: of registries with their host, of GitHub and Bitbucket as what git fetches. */
function canonical(source: string): string {
  const [address = "", ...query] = source.split("?");
  const [package_, subdirectory] = splitSubdirectory(address);
  return [withScheme(package_), subdirectory, ...query].join(" ");
}

/** At the `//` that is not the one of the scheme. */
function splitSubdirectory(address: string): readonly [string, string] {
  const scheme = address.indexOf("://");
  const at = address.indexOf("//", scheme === -1 ? 0 : scheme + 3);
  return at === -1 ? [address, ""] : [address.slice(0, at), address.slice(at + 2)];
}

function withScheme(address: string): string {
  for (const host of ["registry.terraform.io/", "registry.opentofu.org/"])
    if (address.startsWith(host)) return address.slice(host.length);
  for (const host of ["github.com/", "bitbucket.org/"])
    if (address.startsWith(host)) return `git::https://${address.replace(/(\.git)?$/, ".git")}`;
  const ssh = /^(?:git::)?(git@[^:/]+):(?!\/)(.*)$/.exec(address);
  return ssh === null ? address : `git::ssh://${ssh[1] ?? ""}/${ssh[2] ?? ""}`;
}
