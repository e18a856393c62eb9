/** A house rule as plain JavaScript of a package: no record at Alibaba Cloud. */
export const houseRule = `defineRule({
  id: "acme/record-outside-dnspod",
  severity: "error",
  scope: "infrastructure",
  title: text("解析记录不在 DNSPod", "A DNS record stands outside DNSPod"),
  rationale: text("公司只监控 DNSPod。", "Operations watch DNSPod alone."),
  remedy: text("请把记录移到 DNSPod。", "Move the record to DNSPod."),
  legalBasis: [{ name: text("制度", "Rules"), article: text("第四条", "4"), asOf: "2026-10-01", link: null, confidence: "high" }],
  messages: { elsewhere: ({ address }) => text(\`记录 \${address} 不在 DNSPod。\`, \`The record \${address} stands outside DNSPod.\`) },
  *check({ infrastructure }) {
    for (const site of infrastructure.sites)
      if (site.role === "record" && site.cloud !== "tencentcloud")
        yield { message: "elsewhere", data: { address: site.address }, site };
  },
  examples: { denied: [], allowed: [] },
})`;

/** An entry that makes a remote module exempt where it says so. */
export const moduleEntry = `defineResource({
  module: "acme/website/alicloud",
  cloud: "alicloud",
  asOf: "2026-11-01",
  role: "server",
  filingClass: "this_provider",
  location: [{ region: "region" }],
  public: "always",
  evidence: { basis: "source", confidence: "high" },
})`;

/** The module of an extension; \`system\`: how it is written. */
export function extensionModule(
  { rules = "", resources = "" }: { readonly rules?: string; readonly resources?: string },
  system: "esm" | "commonjs" = "esm",
): string {
  const names = "{ defineExtension, defineResource, defineRule, text }";
  const made = `defineExtension({ namespace: "acme", version: "1.2.0", rules: [${rules}], resources: [${resources}] })`;
  return system === "esm"
    ? `import ${names} from "beian-guard/policies";\nexport default ${made};\n`
    : `const ${names} = require("beian-guard/policies");\nmodule.exports = ${made};\n`;
}

/** The files of an installed package; Node remembers the manifest of each for as long as it runs. */
export function installed(
  content: string,
  {
    name = "@acme/beian-rules",
    file = "index.js",
    ...more
  }: { readonly name?: string; readonly file?: string } & Record<string, unknown> = {},
): Record<string, string> {
  const manifest = { name, version: "1.2.0", main: file, ...more };
  return { [`node_modules/${name}/package.json`]: JSON.stringify(manifest), [`node_modules/${name}/${file}`]: content };
}
