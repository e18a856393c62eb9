import { expect, test } from "vitest";
import { parseModule } from "../../lib/terraform/parse-source";
import { locatorOf } from "../../lib/terraform/locate";

const block = (n: number): string =>
  `resource "alicloud_instance" "web_${n}" {\n  internet_max_bandwidth_out = 10\n  tags = { name = "web-\${var.stage}-${n}" }\n}\n`;

function cpu(work: () => void): number {
  const { user } = process.cpuUsage();
  work();
  return process.cpuUsage().user - user;
}

test("a single file of 5 MB is read, with an error in every hundredth block, and each finding is found at once", () => {
  const count = 45_000;
  const source = Array.from({ length: count }, (_, n) => (n % 100 === 7 ? "locals {\n  a = \n}\n" : block(n))).join("");
  expect(source.length).toBeGreaterThan(5_000_000);
  let faults = 0;
  const took = cpu(() => {
    const { resources, incomplete } = parseModule(source, "main.tf", () => void (faults += 1));
    expect(resources).toHaveLength(count - count / 100);
    expect(incomplete).toBe(true);
    const locator = locatorOf(source, "main.tf");
    for (const { mode, type, name } of resources) expect(locator({ mode, type, name, attribute: null })?.line).toBeGreaterThan(0);
  });
  expect(faults).toBe(count / 100);
  // Whatever grows with the square of its size takes minutes.
  expect(took).toBeLessThan(30_000_000);
}, 240_000);
