import { type DeclaredBinding, declaredBinding } from "./declared-props";
import type { SchemaAttribute, SchemaBlock } from "./pins";
import { sampleValue } from "./sample-values";

export type PropValue = string | number | boolean | readonly PropValue[] | Props;
export interface Props {
  readonly [name: string]: PropValue;
}

/**
 * Props of a resource class with which its provider's schema is content, and nothing more: the attributes and blocks that are required, with
 * values that look like true ones. `besides` names attributes that go with them.
 */
export function minimalProps(type: string, schema: SchemaBlock, besides: readonly string[] = []): Props {
  const binding = declaredBinding(type);
  return propsOf(schema, { type, binding, at: binding.config, path: "", besides });
}

interface Place {
  readonly type: string;
  readonly binding: DeclaredBinding;
  /** The interface of the props here. */
  readonly at: string;
  readonly path: string;
  readonly besides: readonly string[];
}

function propsOf(schema: SchemaBlock, place: Place): Props {
  const attributes = neededOf(schema, place).map(([name, attribute]) => {
    const prop = propAt(place, name);
    return [prop.name, valueOf(attribute.type, { ...place, path: `${place.path}${name}` })] as const;
  });
  const blocks = Object.entries(schema.block_types ?? {})
    .filter(([, { min_items }]) => (min_items ?? 0) > 0)
    .map(([name, nested]) => {
      const prop = propAt(place, name);
      const body = propsOf(nested.block, { ...place, at: prop.type, path: `${place.path}${name}.` });
      return [prop.name, prop.isList ? Array<Props>(nested.min_items ?? 1).fill(body) : body] as const;
    });
  return Object.fromEntries([...attributes, ...blocks]);
}

/** The required attributes. A required block without any gets one that it may have, since an empty one would say nothing. */
function neededOf(schema: SchemaBlock, { path, besides }: Place): readonly (readonly [string, SchemaAttribute])[] {
  const all = Object.entries(schema.attributes ?? {});
  const needed = all.filter(([name, { required }]) => required === true || besides.includes(`${path}${name}`));
  const hasBlocks = Object.values(schema.block_types ?? {}).some(({ min_items }) => (min_items ?? 0) > 0);
  if (path === "" || needed.length > 0 || hasBlocks) return needed;
  const settable = all.filter(([, { optional }]) => optional === true);
  const telling = settable.find(([name]) => /^(content|value|domain|name|type)$/.test(name));
  return telling === undefined ? settable.slice(0, 1) : [telling];
}

function propAt({ type, binding, at, path }: Place, name: string): { name: string; type: string; isList: boolean } {
  const prop = binding.interfaces.get(at)?.get(name);
  if (prop === undefined) throw new Error(`The binding of ${type} declares no property for ${path}${name}.`);
  return prop;
}

function valueOf(attributeType: unknown, place: Place): PropValue {
  if (!Array.isArray(attributeType)) return sampleValue(place.type, place.path, String(attributeType));
  const [kind, of] = attributeType as [string, unknown];
  return kind === "map" ? { name: valueOf(of, place) } : [valueOf(of, place)];
}
