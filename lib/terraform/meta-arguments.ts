/** Arguments of a resource or module that are Terraform's, not its own. */
export const metaArguments: ReadonlySet<string> = new Set([
  "provider",
  "providers",
  "count",
  "for_each",
  "lifecycle",
  "depends_on",
]);
