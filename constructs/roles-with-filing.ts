import type { Role } from "../lib/catalogues/catalogue";

const roles = [
  "server",
  "address",
  "entry",
  "edge",
  "binding",
  "storage",
  "function",
  "record",
] as const satisfies readonly Role[];

/**
 * The parts that a website is served, reached or published through; a filing on anything else would permit nothing. The types that play one
 * of them have a `Filed…` class.
 */
export type RoleWithFiling = (typeof roles)[number];

export function isRoleWithFiling(role: Role): role is RoleWithFiling {
  return roles.some((one) => one === role);
}
