import type { Resource } from "../terraform/resource";
import { readPath } from "./read-path";

/** The tag by which a server names the filing that it carries. */
export const filingTag = "icp-filing";

/** The value of the `icp-filing` tag; null where the tag is missing or its value is not one known text. */
export function taggedFilingNumber(resource: Resource): string | null {
  const tags = readPath(resource, `tags.${filingTag}`);
  const [only] = tags.values;
  return tags.values.length === 1 && !tags.absent && tags.open === null && typeof only?.value === "string" ? only.value : null;
}
