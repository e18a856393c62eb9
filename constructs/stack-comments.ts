import { type Json, isJsonObject } from "../lib/terraform/body";
import type { Unit } from "../lib/terraform/module-source";

/** What holds the stacks whose output is read. */
export interface StackHolder {
  readonly node: { findAll(): readonly object[] };
}

/** Native syntax has no room for the comments in which declarations travel: they are taken from the constructs that wrote it. */
export function withComments(unit: Unit, app: StackHolder): Unit {
  if (unit.root.resources.some((block) => block.constructPath !== null)) return unit;
  const stack = app.node.findAll().find((node): node is StackLike => isStack(node) && node.node.path === unit.stack);
  const document = stack === undefined ? null : plain(stack.toTerraform());
  if (document === null || !isJsonObject(document.resource)) return unit;
  const comments = new Map<string, { declaration: Json | undefined; constructPath: string | null }>();
  for (const [type, byName] of Object.entries(document.resource)) {
    for (const [name, body] of isJsonObject(byName) ? Object.entries(byName) : []) {
      const comment = isJsonObject(body) ? body["//"] : undefined;
      if (!isJsonObject(comment)) continue;
      const path = isJsonObject(comment.metadata) ? comment.metadata.path : undefined;
      comments.set(`${type}.${name}`, { declaration: comment.icp, constructPath: typeof path === "string" ? path : null });
    }
  }
  return { ...unit, comments };
}

interface StackLike {
  readonly node: { readonly id: string; readonly path: string };
  toTerraform(): unknown;
}

/** True for a stack of cdktf or cdktn. */
export function isStack(node: object): node is StackLike {
  return "toTerraform" in node && "prepareStack" in node && "node" in node;
}

function plain(document: unknown): { readonly [key: string]: Json } | null {
  const copy = JSON.parse(JSON.stringify(document)) as Json;
  return isJsonObject(copy) ? copy : null;
}
