import { readFileSync } from "node:fs";
import { libOf, moduleOf } from "./bindings";

/** The binding of a resource type as its declaration file shows it. */
export interface DeclaredBinding {
  readonly className: string;
  /** The interface of the props. */
  readonly config: string;
  /** By interface, and by the attribute's or block's name in Terraform. */
  readonly interfaces: ReadonlyMap<string, ReadonlyMap<string, DeclaredProp>>;
}

export interface DeclaredProp {
  readonly name: string;
  /** The name of the interface, of one of `isList`, or a primitive type. */
  readonly type: string;
  readonly isList: boolean;
}

/**
 * Reads names from the declaration that the generator wrote: it evades names that are taken (`CdnDomainConfigA`, `fetchMethod`), and the
 * link above each property says which argument of Terraform it is.
 */
export function declaredBinding(type: string): DeclaredBinding {
  const known = bindings.get(type);
  if (known !== undefined) return known;
  const file = `${libOf(type.slice(0, type.indexOf("_")))}/${moduleOf(type)}/index.d.ts`;
  const source = readFileSync(file, "utf8");
  const className = /^export declare class (\w+) extends cdktf\.TerraformResource /m.exec(source)?.[1];
  const config = /^export interface (\w+) extends cdktf\.TerraformMetaArguments /m.exec(source)?.[1];
  if (className === undefined || config === undefined) throw new Error(`${file} exports no resource class with its props.`);
  const bodies = source.matchAll(/^export interface (\w+)[^{]*\{\n(.*?)^\}/gms);
  const interfaces = new Map(Array.from(bodies, ([, name = "", body = ""]) => [name, propsIn(body)] as const));
  const binding = { className, config, interfaces };
  bindings.set(type, binding);
  return binding;
}

const bindings = new Map<string, DeclaredBinding>();

function propsIn(body: string): ReadonlyMap<string, DeclaredProp> {
  const props = body.matchAll(
    /#(\w+) \w+#\1\}(?:(?!\*\/).)*\*\/\s*readonly (\w+)\??: ([^;]+?)(\[\])?(?: \| cdktf\.IResolvable)?;/gs,
  );
  return new Map(
    Array.from(props, ([, terraform = "", name = "", type = "", list]) => [
      terraform,
      { name, type, isList: list !== undefined },
    ]),
  );
}

/** A path of Terraform's names as one of props: `network_interfaces.vswitch_id` is `networkInterfaces.vswitchId`. Null: no such props. */
export function propPath(type: string, path: string): string | null {
  const { config, interfaces } = declaredBinding(type);
  const names: string[] = [];
  let at: string = config;
  for (const part of path.split(".")) {
    const prop = interfaces.get(at)?.get(part);
    if (prop === undefined) return null;
    names.push(prop.name);
    at = prop.type;
  }
  return names.join(".");
}
