import { z } from "zod";
import { GuardError } from "../../lib/guard-error";
import { text } from "../../lib/text";

/** The attributes of a type: paths of nested blocks are joined with dots. */
export interface TypeSchema {
  readonly paths: ReadonlySet<string>;
  /** Maps, of whose keys a schema says nothing. */
  readonly maps: ReadonlySet<string>;
}

export interface ProviderSchema {
  readonly resources: ReadonlyMap<string, TypeSchema>;
  readonly dataSources: ReadonlyMap<string, TypeSchema>;
}

/**
 * Reads what `terraform providers schema -json` wrote, by `namespace/name` of the provider. Throws GuardError for anything else: a
 * file without a single type would differ from nothing.
 */
export function readProviderSchemas(source: string, file: string): ReadonlyMap<string, ProviderSchema> {
  let document: unknown;
  try {
    document = JSON.parse(source);
  } catch {
    throw refuse(file, text("不是 JSON。", "It is not JSON."));
  }
  const parsed = documentSchema.safeParse(document);
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join(".") ?? "";
    const at = where === "" ? text("最外层", "its outermost level") : text(where, where);
    throw refuse(file, text(`${at.zh}不是 provider schema 的形式。`, `It is no provider schema: see ${at.en}.`));
  }
  const schemas = Object.entries(parsed.data.provider_schemas).map(([name, { resource_schemas, data_source_schemas }]) => {
    const short = name.split("/").slice(-2).join("/").toLowerCase();
    return [short, { resources: typesOf(resource_schemas), dataSources: typesOf(data_source_schemas) }] as const;
  });
  if (schemas.every(([, { resources }]) => resources.size === 0))
    throw refuse(file, text("其中没有资源类型。", "It holds no resource type."));
  return new Map(schemas);
}

type Attribute = {
  readonly type?: unknown;
  readonly nested_type?: { readonly attributes?: Readonly<Record<string, Attribute>> };
};
type Block = {
  readonly attributes?: Readonly<Record<string, Attribute>>;
  readonly block_types?: Readonly<Record<string, { readonly block: Block }>>;
};

const attribute: z.ZodType<Attribute> = z.lazy(() =>
  z.object({
    type: z.unknown().optional(),
    nested_type: z.object({ attributes: z.record(z.string(), attribute).exactOptional() }).exactOptional(),
  }),
);
const block: z.ZodType<Block> = z.lazy(() =>
  z.object({
    attributes: z.record(z.string(), attribute).exactOptional(),
    block_types: z.record(z.string(), z.object({ block })).exactOptional(),
  }),
);
const types = z.record(z.string(), z.object({ block }));
const documentSchema = z.object({
  format_version: z.string().regex(/^[01]\./),
  provider_schemas: z.record(
    z.string(),
    z.object({ resource_schemas: types.default({}), data_source_schemas: types.default({}) }),
  ),
});

function typesOf(schemas: Readonly<Record<string, { readonly block: Block }>>): ReadonlyMap<string, TypeSchema> {
  return new Map(
    Object.entries(schemas).map(([type, schema]) => {
      const [paths, maps] = [new Set<string>(), new Set<string>()];
      walk(schema.block, [], paths, maps);
      return [type, { paths, maps }];
    }),
  );
}

/** Timeouts tell nothing of what is served, and of a block that nests in itself the first round is enough. */
function walk(
  { attributes = {}, block_types = {} }: Block,
  above: readonly string[],
  paths: Set<string>,
  maps: Set<string>,
): void {
  for (const [name, { type, nested_type: nested }] of Object.entries(attributes)) {
    const path = [...above, name].join(".");
    paths.add(path);
    if (Array.isArray(type) && type[0] === "map") maps.add(path);
    if (nested !== undefined) walk(nested, [...above, name], paths, maps);
  }
  for (const [name, inner] of Object.entries(block_types)) {
    if ((above.length === 0 && name === "timeouts") || above.includes(name)) continue;
    walk(inner.block, [...above, name], paths, maps);
  }
}

function refuse(file: string, message: ReturnType<typeof text>): GuardError {
  return new GuardError({
    place: { file },
    message,
    remedy: text("请用 terraform providers schema -json 导出。", "Write the file with terraform providers schema -json."),
  });
}
