import { bodyOfObject } from "./body";
import { evaluate } from "./evaluate";
import type { Expression } from "./expression";
import { sortedEntries } from "./map-order";
import type { Scope } from "./scope";
import { type Cause, type Values, causeOf, isKind, known, lost, originsOf } from "./value";

/** The values of one argument or block of a body, with the blocks that `dynamic` adds to it; null where neither sets it. */
export function evaluateArgument(name: string, body: ReadonlyMap<string, Expression>, scope: Scope): Values | null {
  const written = body.get(name);
  if (!body.has("dynamic")) return written === undefined ? null : evaluateBlock(written, scope);
  const dynamic = dynamicBlocks(body, name);
  if (dynamic.length === 0) return written === undefined ? null : evaluateBlock(written, scope);
  const items: Values[] = [];
  let open: Cause | undefined;
  if (written !== undefined) {
    const blocks = evaluateBlock(written, scope);
    const [only] = blocks;
    if (blocks.length === 1 && only !== undefined && isKind(only.value, "list")) {
      items.push(...only.value.items);
      open = only.value.open;
    } else items.push(blocks);
  }
  for (const block of dynamic) {
    const expanded = expandDynamic(name, block, scope);
    items.push(...expanded.items);
    open ??= expanded.open;
  }
  return known(open === undefined ? { kind: "list", items } : { kind: "list", items, open });
}

/** Evaluates a value that may be a block or a list of blocks; `dynamic` inside them is expanded at any depth. */
function evaluateBlock(expression: Expression, scope: Scope): Values {
  if (expression.kind === "literal") return known(expression.value);
  if (expression.kind === "tuple")
    return known({ kind: "list", items: expression.items.map((item) => evaluateBlock(item, scope)) });
  const body = bodyOfObject(expression);
  if (body === null) return evaluate(expression, scope);
  const names = new Set([...body.keys(), ...dynamicNames(body)]);
  names.delete("dynamic");
  const entries = new Map<string, Values>();
  for (const name of names) {
    const values = evaluateArgument(name, body, scope);
    if (values !== null) entries.set(name, values);
  }
  return known({ kind: "map", entries });
}

function dynamicNames(body: ReadonlyMap<string, Expression>): readonly string[] {
  return dynamicSections(body).flatMap((section) => [...section.keys()]);
}

function dynamicBlocks(body: ReadonlyMap<string, Expression>, name: string): readonly Expression[] {
  return dynamicSections(body).flatMap((section) => {
    const blocks = section.get(name);
    if (blocks === undefined) return [];
    return blocks.kind === "tuple" ? blocks.items : [blocks];
  });
}

function dynamicSections(body: ReadonlyMap<string, Expression>): readonly ReadonlyMap<string, Expression>[] {
  const dynamic = body.get("dynamic");
  if (dynamic === undefined) return [];
  return (dynamic.kind === "tuple" ? dynamic.items : [dynamic]).flatMap((section) => bodyOfObject(section) ?? []);
}

function expandDynamic(name: string, block: Expression, scope: Scope): { items: readonly Values[]; open?: Cause } {
  const body = bodyOfObject(block);
  const content = body?.get("content");
  const forEach = body?.get("for_each");
  if (body === null || content === undefined || forEach === undefined)
    return { items: [], open: { kind: "syntax", subject: `dynamic.${name}` } };
  const iterator = body.get("iterator");
  const iteratorName = iterator?.kind === "name" ? iterator.name : iterator?.kind === "literal" ? String(iterator.value) : name;
  const members = evaluate(forEach, scope);
  const inside = (key: Values, value: Values): Values =>
    evaluateBlock(single(content), {
      module: scope.module,
      names: new Map(scope.names).set(iteratorName, iteration(key, value)),
    });
  const [only] = members;
  if (members.length === 1 && only !== undefined) {
    const { value } = only;
    if (isKind(value, "list"))
      return closed(
        value.items.map((item, index) => inside(known(index), item)),
        value.open,
      );
    if (isKind(value, "map"))
      return closed(
        sortedEntries(value).map(([key, entry]) => inside(known(key), entry)),
        value.open,
      );
  }
  const cause: Cause = causeOf(members) ?? { kind: "iteration", subject: `dynamic.${name}` };
  const blank = lost(cause, originsOf(members));
  return { items: [inside(blank, blank)], open: cause };
}

/** Native syntax writes the content as a block: a list of one. */
function single(content: Expression): Expression {
  const [first] = content.kind === "tuple" ? content.items : [content];
  return first ?? content;
}

function closed(items: readonly Values[], open: Cause | undefined): { items: readonly Values[]; open?: Cause } {
  return open === undefined ? { items } : { items, open };
}

function iteration(key: Values, value: Values): Values {
  return known({
    kind: "map",
    entries: new Map([
      ["key", key],
      ["value", value],
    ]),
  });
}
