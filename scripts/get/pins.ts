import { existsSync, readFileSync, readdirSync } from "node:fs";

export const schemasFolder = ".gen/provider-schemas";

/** A provider that cdktf.json pins. */
export interface Pin {
  /** As cdktf.json writes it: `aliyun/alicloud@1.289.0`. */
  readonly text: string;
  readonly source: string;
  readonly version: string;
  /** The last part of the source, and the name of its folders: `alicloud`. */
  readonly name: string;
  readonly schemaFile: string;
  readonly resources: Readonly<Record<string, ResourceSchema>>;
}

export interface ResourceSchema {
  readonly block: SchemaBlock;
}

/** What `terraform providers schema -json` says of a block, as far as it is asked here. */
export interface SchemaBlock {
  readonly attributes?: Readonly<Record<string, SchemaAttribute>>;
  readonly block_types?: Readonly<Record<string, NestedBlock>>;
}

export interface SchemaAttribute {
  /** `"string"`, or a list like `["list", "string"]`. */
  readonly type: unknown;
  readonly required?: boolean;
  readonly optional?: boolean;
}

export interface NestedBlock {
  readonly nesting_mode: string;
  readonly min_items?: number;
  readonly block: SchemaBlock;
}

/** The pinned providers with their schemas. */
export function readPins(): readonly Pin[] {
  const { terraformProviders } = readJson("cdktf.json") as { terraformProviders: readonly string[] };
  return terraformProviders.map((text) => {
    const [source = "", version = ""] = text.split("@");
    // The generator's own cache key.
    const schemaFile = `${encodeURIComponent(source)}@${encodeURIComponent(version)}.json`;
    if (!existsSync(`${schemasFolder}/${schemaFile}`)) {
      throw new Error(`cdktf.json pins ${text}, but ${schemasFolder} has ${readdirSync(schemasFolder).join(", ")}.`);
    }
    const { provider_schemas } = readJson(`${schemasFolder}/${schemaFile}`) as SchemaDocument;
    const resources = Object.assign(
      {},
      ...Object.values(provider_schemas).map((provider) => provider.resource_schemas),
    ) as Pin["resources"];
    return { text, source, version, name: source.slice(source.lastIndexOf("/") + 1), schemaFile, resources };
  });
}

interface SchemaDocument {
  readonly provider_schemas: Readonly<Record<string, { readonly resource_schemas: Readonly<Record<string, ResourceSchema>> }>>;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
