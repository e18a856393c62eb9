import "beian-guard/vitest";
import { Testing } from "cdktf";
import { expect, test } from "vitest";
import { DataStack, ledger } from "./data-stack";

test("The filing permits the service, from its record to its server", () => {
  const data = new DataStack(Testing.app(), "data");
  expect(data).toPassFilingPolicy(ledger);
  expect(data).toBeCovered("data/www", { ledger });
  expect(data).toBeCovered("data/web", { ledger });
});
