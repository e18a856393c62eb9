import type { GuardError } from "../lib/guard-error";
import type { FilingRef } from "../lib/filing/filing-ref";
import { text } from "../lib/text";
import { type DeclarableResource, addDeclaration, assertTakesFiling } from "./declare-filing";
import { isResourceClass } from "./framework";
import type { Place } from "./one-framework";
import { refusal } from "./refusal";

/** A generated resource class, of the bindings that come with this package or of the user's own. */
export type ResourceClass = new (scope: never, id: string, props: never) => DeclarableResource;

/** The props of a generated resource class and, required, the filing. */
export type FiledProps<T extends ResourceClass> = NonNullable<ConstructorParameters<T>[2]> & {
  /** The filing that permits this resource, from `defineFiling()` or the ledger. */
  readonly filing: FilingRef;
};

/** The class `T`, with all its static members, whose props demand a filing. */
export type FiledClass<T extends ResourceClass> = Pick<T, keyof T> & {
  new (scope: ConstructorParameters<T>[0], id: string, props: FiledProps<T>): InstanceType<T>;
};

/**
 * Turns a generated resource class into one whose props demand `filing`; the instance declares it in its Terraform JSON, and
 * everything else is as before: `class FiledDomain extends filed(Domain) {}`.
 *
 * Throws GuardError for what is no class of resources. The constructor throws it, with the path of the construct, when the filing is
 * missing, is not one that `defineFiling()` or the ledger returned, comes from another copy of this package or lists none of the
 * hostnames that the properties write; when resources of this type serve no website; and when the app is made with another framework
 * than the class, or with a version that this package does not know. Source: product 8.
 */
export function filed<T extends ResourceClass>(Resource: T): FiledClass<T> {
  if (!isResourceClass(Resource)) throw noResourceClass(Resource);
  if (FILED in Resource) throw filedAlready(Resource.name);
  // A class cannot extend a type parameter whose constructor is not fully known: the one cast to a plain resource class and back.
  const Plain = Resource as unknown as new (scope: Place, id: string, props: object) => DeclarableResource;

  class FiledResource extends Plain {
    constructor(scope: Place, id: string, props: { readonly filing?: unknown } = {}) {
      // JavaScript may pass null.
      const { filing, ...rest } = (props as typeof props | null) ?? {};
      const property = (name: string): unknown => Reflect.get(rest, name);
      const type = typeOf(Resource);
      assertTakesFiling({ path: pathOf(scope, id), made: Resource, scope, type, property }, filing);
      super(scope, id, rest);
      addDeclaration(this, filing);
    }
  }

  Object.defineProperty(FiledResource, FILED, { value: true });
  Object.defineProperty(FiledResource, "name", { value: `Filed${Resource.name}` });
  return FiledResource as unknown as FiledClass<T>;
}

/** Marks a class that demands a filing already, and what extends it. */
const FILED = Symbol.for("beian-guard.filed");

/** The Terraform type that generated classes carry as a static member. */
function typeOf(Resource: object): string | undefined {
  return "tfResourceType" in Resource && typeof Resource.tfResourceType === "string" ? Resource.tfResourceType : undefined;
}

function pathOf(scope: Place, id: string): string {
  return scope.node.path === "" ? id : `${scope.node.path}/${id}`;
}

function noResourceClass(given: unknown): GuardError {
  const name = typeof given === "function" && given.name !== "" ? given.name : String(given);
  return refusal(
    text(
      `filed(${name})：${name} 不是资源类，数据源、provider 和其他类没有备案可言。`,
      `filed(${name}): ${name} is no class of resources; data sources, providers and other classes take no filing.`,
    ),
    text(
      '请传入生成的资源类，例如 import { Instance } from "beian-guard/alicloud"; class FiledServer extends filed(Instance) {}。',
      'Pass a generated resource class: import { Instance } from "beian-guard/alicloud"; class FiledServer extends filed(Instance) {}.',
    ),
  );
}

function filedAlready(name: string): GuardError {
  return refusal(
    text(`filed(${name})：${name} 已经要求 filing。`, `filed(${name}): ${name} demands a filing already.`),
    text(`请直接使用 ${name}，或 class … extends ${name}。`, `Use ${name} itself, or class … extends ${name}.`),
  );
}
