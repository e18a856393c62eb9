import { assertTakesFiling, declareFiling, type DeclarableResource } from "./declare-filing";
import type { FilingRef } from "../lib/filing/filing-ref";

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
 * Its constructor throws GuardError when the filing is missing, is not one that `defineFiling()` or the ledger returned, or
 * when resources of this type serve no website. Source: product 8.
 */
export function filed<T extends ResourceClass>(Resource: T): FiledClass<T> {
  // A class cannot extend a type parameter whose constructor is not fully known: the one cast to a plain resource class and back.
  const Plain = Resource as unknown as new (scope: Scope, id: string, props: object) => DeclarableResource;

  class FiledResource extends Plain {
    constructor(scope: Scope, id: string, props: { readonly filing?: unknown } = {}) {
      const { filing, ...rest } = props;
      assertTakesFiling(pathOf(scope, id), typeOf(Resource), filing);
      super(scope, id, rest);
      declareFiling(this, filing);
    }
  }

  Object.defineProperty(FiledResource, "name", { value: `Filed${Resource.name}` });
  return FiledResource as unknown as FiledClass<T>;
}

interface Scope {
  readonly node: { readonly path: string };
}

/** The Terraform type that generated classes carry as a static member. */
function typeOf(Resource: object): string | undefined {
  return "tfResourceType" in Resource && typeof Resource.tfResourceType === "string" ? Resource.tfResourceType : undefined;
}

function pathOf(scope: Scope, id: string): string {
  return scope.node.path === "" ? id : `${scope.node.path}/${id}`;
}
