import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { Project } from "./project";

const app = (records: string): string => `import { guard } from "beian-guard";
import { AlicloudProvider, AlidnsRecord, Instance } from "beian-guard/alicloud";
import { App, TerraformStack } from "cdktf";

const app = new App();
guard(app);
const stack = new TerraformStack(app, "shop");
new AlicloudProvider(stack, "alicloud", { region: "cn-hangzhou" });
const web = new Instance(stack, "web", {
  imageId: "ubuntu_22_04_x64_20G_alibase.vhd",
  instanceType: "ecs.c7.large",
  securityGroups: ["sg-xinghai-web"],
  internetMaxBandwidthOut: 20,
});
const record = { rr: "www", type: "A", value: web.publicIp };
new AlidnsRecord(stack, "shop", { ...record, domainName: "xinghai-shop.cn" });
${records}
app.synth();
`;
const before = app(`new AlidnsRecord(stack, "fixed", { ...record, domainName: "xinghai-club.cn" });
new AlidnsRecord(stack, "old", { ...record, domainName: "xinghai-blog.cn" });`);
const after = app(`new AlidnsRecord(stack, "added", { ...record, domainName: "xinghai-new.cn" });
const blog = new AlidnsRecord(stack, "blog", { ...record, domainName: "xinghai-blog.cn" });
blog.moveFromId("alicloud_alidns_record.old");`);

/** A cdktf app: what it writes is not in git, so the branch is compared with the report that the main branch kept. */
export const cdktfStory = {
  name: "a cdktf app, compared with the report of the main branch",
  onMain: (project: Project): void => {
    project.write({ "main.ts": before });
    expect(project.runApp("main.ts")).toBe(1);
    copyFileSync(join(project.directory, "cdktf.out/beian-report.json"), join(project.directory, "base-report.json"));
  },
  onBranch: (project: Project): void => {
    project.write({ "main.ts": after });
    expect(project.runApp("main.ts")).toBe(1);
  },
  check: ["check", "cdktf.out", "--baseline", "base-report.json"],
  places: {
    new: `main.ts:${lineOf(after, "added")}`,
    unchanged: `main.ts:${lineOf(after, "blog")}`,
    fixed: `main.ts:${lineOf(before, "fixed")}`,
  },
  addresses: {
    new: "alicloud_alidns_record.added",
    unchanged: "alicloud_alidns_record.blog",
    fixed: "alicloud_alidns_record.fixed",
  },
};

function lineOf(source: string, id: string): number {
  return source.split("\n").findIndex((line) => line.includes(`new AlidnsRecord(stack, "${id}"`)) + 1;
}
