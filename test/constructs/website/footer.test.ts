import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerraformStack } from "cdktf";
import { afterAll, describe, expect, test } from "vitest";
import { footerFile } from "../../../constructs/website/footer-delivery";
import { footerHtml } from "../../../lib/filing/footer";
import { newApp } from "../apps";
import { type Kind, siteClouds } from "./site-clouds";
import { granted, inProgress } from "./site-ledger";

type Body = Readonly<Record<string, unknown>>;

const work = mkdtempSync(join(tmpdir(), "beian-guard-footer-"));

afterAll(() => rmSync(work, { recursive: true, force: true }));

const footer = footerHtml(granted("alicloud").filingFor("xinghai-shop.cn"));

/** Every attribute of a website's resources and outputs, by type. */
function attributesOf(cloud: string, kind: Kind, ledger: ReturnType<typeof granted>): readonly (readonly [string, Body])[] {
  const stack = new TerraformStack(newApp(), "shop");
  siteClouds.find((one) => one.cloud === cloud)!.filed(stack, kind, ledger.filingFor("xinghai-shop.cn"));
  const { resource, output } = JSON.parse(JSON.stringify(stack.toTerraform())) as {
    resource: Readonly<Record<string, Readonly<Record<string, Body>>>>;
    output?: Readonly<Record<string, Body>>;
  };
  const all = [...Object.entries(resource), ...(output === undefined ? [] : [["output", output] as const])];
  return all.flatMap(([type, named]) => Object.values(named).map((body) => [type, body] as const));
}

/** What cloud-init is told, from wherever a product takes it. */
function cloudConfig(attributes: ReturnType<typeof attributesOf>): { bootcmd?: string[][]; runcmd?: string[][] } {
  const [text] = attributes.flatMap(([type, body]) => {
    const data = body.user_data ?? body.user_data_raw;
    if (typeof data !== "string") return [];
    return [type === "tencentcloud_as_scaling_config" ? Buffer.from(data, "base64").toString() : data];
  });
  expect(text).toMatch(/^#cloud-config\n/);
  return JSON.parse(text!.replace("#cloud-config\n", "")) as ReturnType<typeof cloudConfig>;
}

describe.each(["alicloud", "tencentcloud"])("The footer at %s", (cloud) => {
  test.each(["server", "scaling-group"] as const)("is written by every boot of a %s to where web software finds it", (kind) => {
    const { bootcmd = [] } = cloudConfig(attributesOf(cloud, kind, granted(cloud)));
    const file = join(work, `${cloud}-${kind}`, "footer.html");
    for (const [program, ...rest] of bootcmd) {
      const command = rest.map((part) =>
        part.replaceAll(footerFile, file).replaceAll("/usr/share/beian", join(work, `${cloud}-${kind}`)),
      );
      execFileSync(program!, command);
    }
    expect(readFileSync(file, "utf8")).toBe(footer);
  });

  test("stands beside the script of the user, which runs at the first boot", () => {
    expect(cloudConfig(attributesOf(cloud, "server", granted(cloud))).runcmd).toEqual([["sh", "-c", "apt-get install -y nginx"]]);
    expect(cloudConfig(attributesOf(cloud, "server", inProgress(cloud)))).toEqual({
      runcmd: [["sh", "-c", "apt-get install -y nginx"]],
    });
  });

  test.each([
    ["light-server", "output", "value"],
    ["bucket", cloud === "alicloud" ? "alicloud_oss_bucket_object" : "tencentcloud_cos_bucket_object", "content"],
  ] as const)("is there for a %s", (kind, type, attribute) => {
    const carrying = attributesOf(cloud, kind, granted(cloud)).filter(([, body]) => Object.values(body).includes(footer));
    expect(carrying.map(([found, body]) => [found, body[attribute]])).toEqual([[type, footer]]);
  });

  test("is in the environment of a function", () => {
    const [type, attribute] =
      cloud === "alicloud" ? ["alicloud_fcv3_function", "environment_variables"] : ["tencentcloud_scf_function", "environment"];
    const found = attributesOf(cloud, "function", granted(cloud)).find(([name]) => name === type);
    expect(found?.[1][attribute]).toEqual({ BEIAN_FOOTER: footer });
  });

  test.each(["server", "scaling-group", "light-server", "bucket", "function"] as const)(
    "waits for its number while the filing of a website served by %s is in progress",
    (kind) => {
      const text = JSON.stringify(attributesOf(cloud, kind, inProgress(cloud)));
      expect(text).not.toContain("beian.miit.gov.cn");
      expect(text).not.toContain("bootcmd");
      expect(text).not.toContain(Buffer.from('#cloud-config\n{"bootcmd"').toString("base64").slice(0, 30));
    },
  );
});
