import { type WildCase, provider, server } from "./wild-case";

const byRegion = `variable "region" {
  type    = string
  default = "cn-hongkong"
}
${provider("var.region")}${server()}`;

const given = (values: Readonly<Record<string, string>>): NonNullable<WildCase["given"]> => [
  { file: null, values: new Map(Object.entries(values)) },
];

/** Variables: the default < terraform.tfvars < *.auto.tfvars < the command line, and what looks like a variable and is none. */
export const variables: readonly WildCase[] = [
  {
    name: "the default of a variable stands where nothing sets it",
    files: { "main.tf": byRegion },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
  {
    name: "terraform.tfvars outranks the default",
    files: { "main.tf": byRegion, "terraform.tfvars": 'region = "cn-hangzhou"\n' },
    verdicts: { "alicloud_instance.web": "violation" },
  },
  {
    name: "terraform.tfvars.json outranks terraform.tfvars",
    files: {
      "main.tf": byRegion,
      "terraform.tfvars": 'region = "cn-hangzhou"\n',
      "terraform.tfvars.json": '{ "region": "cn-hongkong" }',
    },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
  {
    name: "*.auto.tfvars outranks terraform.tfvars",
    files: {
      "main.tf": byRegion,
      "prod.auto.tfvars": 'region = "cn-hangzhou"\n',
      "terraform.tfvars": 'region = "cn-hongkong"\n',
    },
    verdicts: { "alicloud_instance.web": "violation" },
  },
  {
    name: "of two *.auto.tfvars the later name counts, whatever their syntax",
    files: {
      "main.tf": byRegion,
      "a.auto.tfvars.json": '{ "region": "cn-hongkong" }',
      "b.auto.tfvars": 'region = "cn-hangzhou"\n',
    },
    verdicts: { "alicloud_instance.web": "violation" },
  },
  {
    name: "dev.tfvars is not loaded by itself",
    files: { "main.tf": byRegion, "dev.tfvars": 'region = "cn-hangzhou"\n' },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
  {
    name: "the command line outranks every file",
    files: { "main.tf": byRegion, "z.auto.tfvars": 'region = "cn-hongkong"\n' },
    given: given({ region: "cn-hangzhou" }),
    verdicts: { "alicloud_instance.web": "violation" },
  },
  {
    // The provider takes an empty region for one that is left out: cn-beijing.
    name: 'tfvars that set "" over a good default',
    files: { "main.tf": byRegion, "terraform.tfvars": 'region = ""\n' },
    verdicts: { "alicloud_instance.web": "violation" },
  },
  {
    name: "region and availability zone variables that nothing uses",
    files: {
      "main.tf": `variable "region" { default = "cn-hangzhou" }
variable "availability_zone" { default = "cn-hangzhou-h" }
${provider('"cn-hongkong"')}${server()}`,
      "terraform.tfvars": 'region = "cn-shanghai"\n',
    },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
  {
    name: "an object variable without a default",
    files: {
      "main.tf": `variable "site" {
  type = object({ region = string, zones = list(string) })
}
${provider("var.site.region")}${server()}`,
    },
    verdicts: { "alicloud_instance.web": "undecided" },
    waitsFor: { "alicloud_instance.web": "var.site" },
  },
  {
    name: "an object variable that tfvars set",
    files: {
      "main.tf": `variable "site" {
  type = object({ region = string, zones = list(string) })
}
${provider("var.site.region")}${server("web", "availability_zone = var.site.zones[0]")}`,
      "terraform.tfvars": `site = {
  region = "cn-hongkong"
  zones  = ["cn-hongkong-b"]
}
`,
    },
    verdicts: { "alicloud_instance.web": "exempt" },
  },
  {
    name: "an optional attribute of an object type has the default of the type",
    files: {
      "main.tf": `variable "site" {
  type = object({
    name   = string
    region = optional(string, "cn-hangzhou")
  })
  default = { name = "shop" }
}
${provider("var.site.region")}${server()}`,
    },
    verdicts: { "alicloud_instance.web": "violation" },
  },
  {
    name: "an undeclared variable",
    files: { "main.tf": provider("var.region") + server() },
    verdicts: { "alicloud_instance.web": "undecided" },
    waitsFor: { "alicloud_instance.web": "var.region" },
  },
  {
    name: "a variable without a default that nothing sets",
    files: { "main.tf": `variable "region" {}\n${provider("var.region")}${server()}` },
    verdicts: { "alicloud_instance.web": "undecided" },
    waitsFor: { "alicloud_instance.web": "var.region" },
  },
  {
    name: "a variables file that is a symbolic link",
    files: {
      "common/variables.tf": 'variable "region" { default = "cn-hongkong" }\n',
      "prod/main.tf": provider("var.region") + server(),
    },
    links: { "prod/variables.tf": "../common/variables.tf" },
    root: "prod",
    verdicts: { "alicloud_instance.web": "exempt" },
  },
];
