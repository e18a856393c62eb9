import type { Role } from "../lib/catalogues/catalogue";

/**
 * The parts that a website is served, reached or published through; a filing on anything else would permit nothing. The types that play one
 * of them have a `Filed…` class.
 */
export const rolesWithFiling: ReadonlySet<Role> = new Set<Role>([
  "server",
  "address",
  "entry",
  "edge",
  "binding",
  "storage",
  "function",
  "record",
]);
