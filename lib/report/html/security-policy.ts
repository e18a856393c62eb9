import { createHash } from "node:crypto";

/** The page may use nothing but its own style and script, and neither may be another. */
export function securityPolicy({ style, script }: { readonly style: string; readonly script: string }): string {
  return [
    "default-src 'none'",
    `style-src '${digestOf(style)}'`,
    `script-src '${digestOf(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function digestOf(source: string): string {
  return `sha256-${createHash("sha256").update(source, "utf8").digest("base64")}`;
}
