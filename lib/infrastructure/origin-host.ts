/** The host of an origin, which may be written as a URL (`https://origin.example.cn/img`) or with a port. */
export function hostOfOrigin(written: string): string {
  const bare = written.trim().replace(/^[a-z][a-z0-9+.-]*:\/\//i, "");
  const authority = /^[^/?#]*/.exec(bare)?.[0] ?? bare;
  // More than one colon is an IPv6 address, which has no port unless it stands in brackets.
  return authority.replace(/^\[(.*)\](?::\d+)?$/, "$1").replace(/^([^:]*):\d+$/, "$1");
}
