/** One stack as a person would write it: blocks of Terraform JSON. */
export interface ExampleStack {
  readonly provider?: Readonly<Record<string, readonly object[]>>;
  readonly variable?: Readonly<Record<string, object>>;
  readonly module?: Readonly<Record<string, object>>;
  readonly resource: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

/** Stacks as cdktf writes them: every resource with the path of its construct beside it. */
export function synthesised(stacks: Readonly<Record<string, ExampleStack>>): Readonly<Record<string, unknown>> {
  return mapValues(stacks, (stack, name) => ({
    ...stack,
    resource: mapValues(stack.resource, (resources) =>
      mapValues(resources, (body, id) => withMetadata(body, `${name}/${id}`, id)),
    ),
  }));
}

function withMetadata(body: object, path: string, uniqueId: string): object {
  const comment = "//" in body && typeof body["//"] === "object" ? body["//"] : {};
  return { "//": { ...comment, metadata: { path, uniqueId } }, ...withoutComment(body) };
}

function withoutComment(body: object): object {
  return Object.fromEntries(Object.entries(body).filter(([key]) => key !== "//"));
}

function mapValues<V, W>(record: Readonly<Record<string, V>>, change: (value: V, key: string) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
