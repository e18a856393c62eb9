import { z } from "zod";
import { type Text, text } from "../text";
import type { Extension } from "../extensions/extension";
import type { ValueFault } from "../filing/value-fault";
import { checkTopLevelDomain, notBlank, wholeDays, wholeServices } from "./setting-checks";

/** The schema of `beian.config.*`. Descriptions and examples serve the editor and the fault messages alike. */

const level = z.enum(["error", "warning", "info", "off"]);
const locale = z.enum(["zh-CN", "en"]);
const domains = (meaning: Text) =>
  z.array(checked(z.string(), checkTopLevelDomain, said(meaning, "io"))).meta(said(meaning, ["io"]));
const days = (meaning: Text, example: number) => checked(z.number(), wholeDays, said(meaning, example));
const services = (meaning: Text) =>
  z
    .record(z.string(), checked(z.number(), wholeServices, said(text("服务数", "count of services"), 5)))
    .meta({ description: `${meaning.zh} / ${meaning.en}` });

const province = z.strictObject({
  legalRepresentative: z
    .boolean()
    .meta(said(text("接受法定代表人持有的域名", "takes a domain that the legal representative holds"), true))
    .optional(),
  shareholder: z
    .boolean()
    .meta(said(text("接受股东持有的域名", "takes a domain that a shareholder holds"), true))
    .optional(),
  officer: z
    .boolean()
    .meta(said(text("接受主要负责人、高管持有的域名", "takes a domain that an officer holds"), true))
    .optional(),
  footerNumber: z
    .enum(["subject", "service"])
    .meta(said(text("网页底部显示的备案号", "the number at the foot of a website"), "service"))
    .optional(),
});

export const SettingsSchema = z.strictObject({
  $schema: z
    .string()
    .meta(said(text("供编辑器使用", "for the editor"), "./schemas/settings.schema.json"))
    .optional(),
  ledger: checked(
    z.string(),
    notBlank,
    said(
      text("台账的路径，从本文件所在目录算起", "path of the ledger, from the directory of this file"),
      "compliance/filings.yaml",
    ),
  ).optional(),
  locale: z
    .union([locale, z.array(locale)])
    .meta(said(text("语言；Markdown 和 HTML 可用两种", "language; Markdown and HTML take both"), "zh-CN"))
    .optional(),
  ruleSet: z
    .enum(["recommended", "strict"])
    .meta(
      said(
        text(
          "规则集；strict 对台账缺少而规则要用的内容给出提醒，且不以变量的默认值放行",
          "rule set; strict warns of what a ledger leaves out and a rule needs, and lets nothing pass on the default of a variable",
        ),
        "strict",
      ),
    )
    .optional(),
  rules: z.record(z.string(), level).meta({ description: "单条规则的严重级别 / severity of single rules" }).optional(),
  extensions: z
    .array(
      z.union([
        checked(
          z.string(),
          notBlank,
          said(
            text("扩展所在的 npm 包或文件，从本文件查找", "the npm package or file of an extension, looked for from this file"),
            "@acme/beian-rules",
          ),
        ),
        // Only settings in TypeScript hold one as it is.
        z.record(z.string(), z.unknown()),
      ]),
    )
    .meta({ description: "自定规则与目录条目 / rules and catalogue entries of your own" })
    .optional(),
  enforcement: z
    .array(
      z.strictObject({
        stack: checked(
          z.string(),
          notBlank,
          said(text("堆栈名，可用 *", "name of a stack; * for any run of characters"), "legacy-*"),
        ),
        mode: z
          .enum(["observe", "advisory", "block"])
          .meta(said(text("observe 只观察，advisory 只提醒，block 阻断", "observe, advisory (warn) or block"), "advisory")),
      }),
    )
    .meta({ description: "各堆栈的执行方式，后写的优先 / how findings of a stack count; the last entry that fits decides" })
    .optional(),
  undecided: z
    .enum(["block", "warn"])
    .meta(said(text("无法判断的内容是否阻断", "whether what cannot be decided blocks"), "block"))
    .optional(),
  staleAfterDays: days(
    text("台账条目多少天后应复核", "days after which an entry of the ledger has to be checked again"),
    90,
  ).optional(),
  waivers: z
    .strictObject({ maxDays: days(text("豁免最长的天数", "how many days a waiver may last"), 180).optional() })
    .optional(),
  tlds: z
    .strictObject({
      approved: domains(text("另外视为已获批的顶级域", "top-level domains that count as approved as well")).optional(),
      notApproved: domains(text("视为未获批的顶级域", "top-level domains that count as not approved")).optional(),
    })
    .optional(),
  provinces: z
    .record(z.string(), province)
    .meta({ description: "各省与内置表不同之处 / where a province differs from the built-in table" })
    .optional(),
  quotas: z
    .strictObject({
      servicesPerAnchor: services(
        text("各云每台服务器可备案的服务数", "services that one server may carry, by cloud"),
      ).optional(),
      servicesPerIndividual: services(
        text("各云个人可备案的服务数", "services that an individual may file, by cloud"),
      ).optional(),
    })
    .optional(),
});

/** Settings whose form is right. */
export type WrittenConfig = z.output<typeof SettingsSchema>;

/** What a user configures. */
export type Config = Omit<z.input<typeof SettingsSchema>, "extensions"> & {
  /** Extensions, or the npm packages or files that export one by default. */
  readonly extensions?: readonly (string | Extension)[] | undefined;
};

/** The JSON Schema of the settings, for editors; published as `schemas/settings.schema.json`. It names every rule and cloud. */
export function settingsJsonSchema(known: { readonly rules: readonly string[]; readonly clouds: readonly string[] }): object {
  const schema = z.toJSONSchema(SettingsSchema, { io: "input", target: "draft-7" });
  const { rules, quotas, ...others } = schema.properties ?? {};
  return {
    $id: "settings.schema.json",
    title: "beian-guard: 设置 / settings",
    ...schema,
    properties: { ...others, rules: withHouseRules(naming(rules, known.rules)), quotas: eachNaming(quotas, known.clouds) },
  };
}

type Node = z.core.JSONSchema._JSONSchema | undefined;

/** A table whose keys are these and no others. */
function naming(table: Node, names: readonly string[]): Node {
  if (typeof table !== "object" || typeof table.additionalProperties !== "object") return table;
  const entry = table.additionalProperties;
  return {
    type: "object",
    description: table.description ?? "",
    properties: Object.fromEntries(names.map((name) => [name, entry])),
    additionalProperties: false,
  };
}

/** Rules of the user's own have a namespace, and none of ours has one. */
function withHouseRules(table: Node): Node {
  if (typeof table !== "object") return table;
  const [entry] = Object.values(table.properties ?? {});
  return entry === undefined ? table : { ...table, patternProperties: { "^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$": entry } };
}

function eachNaming(tables: Node, names: readonly string[]): Node {
  if (typeof tables !== "object") return tables;
  const properties = Object.entries(tables.properties ?? {}).flatMap(([key, table]) => {
    const named = naming(table, names);
    return named === undefined ? [] : [[key, named] as const];
  });
  return { ...tables, properties: Object.fromEntries(properties) };
}

/** A value with a check of its own. */
function checked<T extends z.ZodType<string | number>>(
  schema: T,
  check: (value: z.output<T>) => ValueFault | null,
  meta: ReturnType<typeof said>,
): T {
  return schema
    .check((context) => {
      const fault = check(context.value);
      if (fault !== null) context.issues.push({ code: "custom", input: context.value, params: { ...fault } });
    })
    .meta(meta);
}

function said<T>({ zh, en }: Text, example: T): { readonly description: string; readonly examples: T[] } {
  return { description: `${zh} / ${en}`, examples: [example] };
}
