import { expect } from "vitest";
import { type FilingMatchers, filingMatchers } from "./testing/index.js";

export type { FilingMatchers, FindingQuery, ResourceOptions } from "./testing/index.js";

declare module "vitest" {
  // Its parameter has to be written as Vitest writes it.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars
  interface Matchers<T = any> extends FilingMatchers {}
}

expect.extend(filingMatchers);
