import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../policies/index";

interface Schema {
  readonly block: {
    readonly attributes?: Readonly<Record<string, { readonly required?: boolean }>>;
    readonly block_types?: Readonly<Record<string, { readonly min_items?: number }>>;
  };
}

/** The providers' own schemas, cut to the types that the bindings are made of. */
const folder = join(__dirname, "../../.gen/provider-schemas");
const schemas = new Map<string, Schema>(
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => {
      const { provider_schemas: providers } = JSON.parse(readFileSync(join(folder, name), "utf8")) as {
        provider_schemas: Record<string, { resource_schemas?: Record<string, Schema> }>;
      };
      return Object.values(providers).flatMap(({ resource_schemas: types = {} }) => Object.entries(types));
    }),
);

/** Arguments that Terraform gives to every block. */
const metaArguments = ["//", "provider", "count", "for_each", "depends_on", "lifecycle"];

/** Types that an example invents, and types of providers without a binding. */
const withoutSchema = [
  ...["alicloud_moonbase_gateway", "alicloud_ram_user"],
  ...["aws_api_gateway_method", "aws_api_gateway_rest_api", "aws_instance", "aws_lb", "aws_lb_listener"],
  ...["aws_security_group", "aws_vpc_security_group_ingress_rule", "random_password"],
];

const resources = rules.flatMap((rule) =>
  [...rule.examples.denied, ...rule.examples.allowed].flatMap(({ stacks = {} }) =>
    Object.values(stacks).flatMap((stack) => {
      const { resource } = stack as { resource: Record<string, Record<string, Record<string, unknown>>> };
      return Object.entries(resource).flatMap(([type, named]) =>
        Object.entries(named).map(([name, body]) => ({ rule: rule.id, type, name, body })),
      );
    }),
  ),
);

test("the examples hold resources", () => {
  expect(schemas.size).toBeGreaterThan(100);
  expect(resources.length).toBeGreaterThan(50);
  expect([...new Set(resources.map(({ type }) => type))].filter((type) => !schemas.has(type)).toSorted()).toEqual(withoutSchema);
});

describe.each(resources.filter(({ type }) => schemas.has(type)))("$rule, $type.$name", ({ type, body }) => {
  const { attributes = {}, block_types: blocks = {} } = schemas.get(type)!.block;

  test("has only arguments of the provider, and all that it requires", () => {
    const own = Object.keys(body).filter((key) => !metaArguments.includes(key));
    expect(own.filter((key) => !(key in attributes) && !(key in blocks))).toEqual([]);
    const required = [
      ...Object.keys(attributes).filter((key) => attributes[key]!.required),
      ...Object.keys(blocks).filter((key) => (blocks[key]!.min_items ?? 0) > 0),
    ];
    expect(required.filter((key) => !own.includes(key))).toEqual([]);
  });

  test("carries the path of its construct, as cdktf writes it", () => {
    expect(body["//"]).toMatchObject({ metadata: { path: expect.stringContaining("/") as unknown } });
  });
});
