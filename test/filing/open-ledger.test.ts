import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { findLedger, loadLedger } from "../../lib/filing/ledger-on-disk";
import { openLedger } from "../../lib/filing/open-ledger";
import { faultsOf, ledgerOf, oneService } from "./ledgers";

const yaml = oneService(
  `{ number: 浙ICP备2021999901号-2A, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }
      - { id: shop, number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud] }
      - { id: next, status: draft, domains: [next.xinghai-shop.cn], accessProviders: [alicloud] }`,
);

describe("filingFor finds", () => {
  const ledger = openLedger(ledgerOf(yaml));
  test.each([
    ["the website before the App, by hostname", "www.xinghai-shop.cn", "浙ICP备2021999901号-1"],
    ["by wildcard", "*.xinghai-shop.cn", "浙ICP备2021999901号-1"],
    ["by number in another spelling", "浙icp备2021999901-2a", "浙ICP备2021999901号-2A"],
    ["by id", "shop", "浙ICP备2021999901号-1"],
    ["a filing in progress, by id", "next", null],
    ["the longest listed name", "www.next.xinghai-shop.cn", null],
  ])("%s", (_name, wanted, number) => {
    expect(ledger.filingFor(wanted)).toMatchObject({ from: "ledger", number, subject: { name: "杭州星海科技有限公司" } });
  });

  test.each([
    ["www.xinghai-shop.com", "no filing for", "Did you mean xinghai-shop.cn?"],
    ["shpo", "no filing for", "Did you mean shop?"],
    ["example.com", "no filing for", "The ledger has"],
    ["浙ICP备2021999901号-9", "no filing for", "Did you mean 浙ICP备2021999901号-"],
    ["浙ICP备2021999901号", "several services", "Write the number of one service"],
    ["浙ICP备2021号-1", "digits after 备", "A valid subject number"],
    ["", "no filing for", "The ledger has"],
  ])("nothing for %j", (wanted, message, remedy) => {
    const [fault] = faultsOf(() => ledger.filingFor(wanted));
    expect(fault?.message.en).toContain(message);
    expect(fault?.remedy.en).toContain(remedy);
  });
});

describe("on disk", () => {
  const root = mkdtempSync(join(tmpdir(), "ledger-"));
  afterAll(() => rmSync(root, { recursive: true }));
  const directory = (...names: string[]) => {
    const path = join(root, ...names);
    mkdirSync(path, { recursive: true });
    return path;
  };

  test("the nearest ledger upwards is found and read", () => {
    const below = directory("found", "a", "b");
    writeFileSync(join(root, "found", "filings.yml"), yaml);
    expect(findLedger(below)).toBe(join(root, "found", "filings.yml"));
    expect(loadLedger(findLedger(below)!).filingFor("shop").id).toBe("shop");
    writeFileSync(join(root, "found", "a", "filings.json"), '{ "version": 1, "subjects": [] }');
    expect(loadLedger(findLedger(below)!).ledger.services).toEqual([]);
  });

  test("several in one directory are a fault", () => {
    const path = directory("several");
    for (const name of ["filings.yaml", "filings.json"]) writeFileSync(join(path, name), yaml);
    expect(faultsOf(() => findLedger(path))[0]?.message.en).toContain("several ledgers: filings.yaml, filings.json");
  });

  test("none at all is no fault", () => {
    expect(findLedger(directory("none"))).toBeNull();
  });

  test("a missing one that is named is a fault", () => {
    const [fault] = faultsOf(() => loadLedger(join(root, "missing.yaml")));
    expect(fault).toMatchObject({
      place: { file: join(root, "missing.yaml") },
      message: { en: "The ledger that is named here does not exist." },
    });
  });

  test("a directory in its place is a fault", () => {
    const path = directory("folder", "filings.yaml");
    expect(findLedger(path)).toBe(path);
    expect(faultsOf(() => loadLedger(path))[0]?.message.en).toContain("directory");
  });

  test("a link that leads nowhere is a fault, not the absence of a ledger", () => {
    const path = directory("link");
    symlinkSync(join(path, "gone.yaml"), join(path, "filings.yaml"));
    expect(faultsOf(() => loadLedger(findLedger(path)!))[0]?.message.en).toContain("does not exist");
  });

  test("one that may not be read is a fault", () => {
    const path = join(directory("locked"), "filings.yaml");
    writeFileSync(path, yaml);
    chmodSync(path, 0o000);
    // The superuser reads everything.
    if (process.getuid?.() === 0) expect(loadLedger(path).ledger.services).toHaveLength(3);
    else expect(faultsOf(() => loadLedger(path))[0]?.message.en).toContain("permissions");
  });
});
