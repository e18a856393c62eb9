import { expect } from "vitest";
import { type FilingMatchers, filingMatchers } from "./testing/index.js";

export type { FilingMatchers, FindingQuery, ResourceOptions } from "./testing/index.js";

declare module "vitest" {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars -- an interface is only added to where its parameters are written alike
  interface Matchers<T = any> extends FilingMatchers {} // `any`, as Vitest itself declares it
}

expect.extend(filingMatchers);
