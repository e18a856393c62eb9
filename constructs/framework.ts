/** What the framework of a construct calls itself, and its version. */
export interface Framework {
  readonly name: "cdktf" | "cdktn" | "constructs";
  readonly version: string;
}

/**
 * The framework that a construct, or a class of constructs, is made of: every class that cdktf, cdktn and constructs export carries
 * its name and version. Null for anything else. A class of the user's is known by what it extends.
 */
export function frameworkOf(one: object): Framework | null {
  return infoOf(one, /^(cdktf|cdktn)\./);
}

/** The copy of `constructs` below a construct or a class. */
export function constructsOf(one: object): Framework | null {
  return infoOf(one, /^(constructs)\.Construct$/);
}

/** True for a class of managed resources: data sources, providers and other classes take no filing. */
export function isResourceClass(one: unknown): boolean {
  if (typeof one !== "function") return false;
  const names = infosOf(one).map(({ fqn }) => fqn);
  // A class of which nothing is known is tried: the constructor then finds out.
  return names.length === 0 || names.some((name) => /\.TerraformResource$/.test(name));
}

interface Info {
  readonly fqn: string;
  readonly version: string;
}

/** Under this key jsii, with which the frameworks are compiled, keeps the name and version of a class. */
const INFO = Symbol.for("jsii.rtti");

const known = new WeakMap<object, readonly Info[]>();

function infoOf(one: object, pattern: RegExp): Framework | null {
  const family: unknown = typeof one === "function" ? one : one.constructor;
  for (const { fqn, version } of typeof family === "function" ? infosOf(family) : []) {
    const name = pattern.exec(fqn)?.[1];
    if (name === "cdktf" || name === "cdktn" || name === "constructs") return { name, version };
  }
  return null;
}

/** Of a class and all that it extends, the nearest first. */
function infosOf(family: object): readonly Info[] {
  const found = known.get(family);
  if (found !== undefined) return found;
  const infos: Info[] = [];
  for (let one: unknown = family; typeof one === "function"; one = Object.getPrototypeOf(one)) {
    const info: unknown = Object.getOwnPropertyDescriptor(one, INFO)?.value;
    if (isInfo(info)) infos.push(info);
  }
  known.set(family, infos);
  return infos;
}

function isInfo(value: unknown): value is Info {
  return (
    typeof value === "object" &&
    value !== null &&
    "fqn" in value &&
    "version" in value &&
    typeof value.fqn === "string" &&
    typeof value.version === "string"
  );
}
