/**
 * Domains under which anyone gets a name and nobody here can file one, as of 2026-11-22: the filing would have to be that of the domain's holder.
 * Sources: the services' own pages; sslip.io issue 18 and is-a.dev issue 45789 for blocked names.
 */
const sharedSuffixes: ReadonlySet<string> = new Set([
  ...["sslip.io", "nip.io", "xip.io", "traefik.me", "localtest.me"],
  ...["github.io", "pages.dev", "workers.dev", "vercel.app", "netlify.app"],
  ...["is-a.dev", "eu.org", "js.org", "trycloudflare.com", "ngrok.io", "ngrok-free.app"],
]);

/** The shared domain that a name stands under; null where it stands under none. The name in A-labels, lower case. */
export function sharedSuffixOf(name: string): string | null {
  for (let rest = name; rest !== ""; rest = rest.split(".").slice(1).join(".")) if (sharedSuffixes.has(rest)) return rest;
  return null;
}
