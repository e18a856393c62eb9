import type { Project } from "./project";

const head = `provider "alicloud" {
  region = "cn-hangzhou"
}

resource "alicloud_instance" "web" {
  internet_max_bandwidth_out = 10
}
`;

function record(name: string, domain: string): string {
  return `
resource "alicloud_alidns_record" "${name}" {
  domain_name = "${domain}"
  rr          = "www"
  type        = "A"
  value       = alicloud_instance.web.public_ip
}
`;
}

const shop = record("shop", "xinghai-shop.cn");
const before = `${head}${shop}${record("fixed", "xinghai-club.cn")}${record("old", "xinghai-blog.cn")}`;
const after = `${head}${shop}${record("added", "xinghai-new.cn")}
moved {
  from = alicloud_alidns_record.old
  to   = alicloud_alidns_record.blog
}
${record("blog", "xinghai-blog.cn")}`;

/** A directory of Terraform in git: the branch is compared with the main branch itself. */
export const terraformStory = {
  name: "a Terraform directory, compared with the git revision",
  onMain: (project: Project): void => project.write({ "stack/main.tf": before }),
  onBranch: (project: Project): void => project.write({ "stack/main.tf": after }),
  check: ["check", "stack", "--since", "main"],
  places: {
    new: `stack/main.tf:${lineOf(after, "added")}`,
    unchanged: `stack/main.tf:${lineOf(after, "blog")}`,
    fixed: `stack/main.tf:${lineOf(before, "fixed")}`,
  },
  addresses: {
    new: "alicloud_alidns_record.added",
    unchanged: "alicloud_alidns_record.blog",
    fixed: "alicloud_alidns_record.fixed",
  },
};

/** The line of the argument that decides: what the record points to. */
function lineOf(source: string, name: string): number {
  const lines = source.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`resource "alicloud_alidns_record" "${name}"`));
  return lines.findIndex((line, at) => at > start && line.startsWith("  value")) + 1;
}
