import type { Configuration } from "./bare-configuration";
import type { Expression } from "./expression";
import type { ModuleSource } from "./module-source";

/**
 * Where a plan shows only names, and they are taken for the value itself: a provider's region out of one variable, and the instance of
 * the own key or index. Code that works something out of them would be read wrongly; its configuration would show it.
 */
export function carriedThrough({ root, modules }: Configuration): readonly string[] {
  return modulesIn(root, modules, "").flatMap(([module, prefix]) => [
    ...module.providers.flatMap(({ localName, body }) => {
      const region = body.get("region");
      return region?.kind === "opaque" && /^var\.[\w-]+$/.test(region.text)
        ? [`${prefix}provider ${localName} region = ${region.text}`]
        : [];
    }),
    ...module.resources.flatMap(({ mode, type, name, body }) =>
      [...body].flatMap(([argument, expression]) =>
        mode === "managed" && argument !== "for_each" && argument !== "count" && picksByKey(expression)
          ? [`${prefix}${type}.${name}.${argument}`]
          : [],
      ),
    ),
  ]);
}

function picksByKey(expression: Expression): boolean {
  if (expression.kind === "tuple") return expression.items.some(picksByKey);
  if (expression.kind === "object") return expression.entries.some(({ value }) => picksByKey(value));
  if (expression.kind !== "opaque") return false;
  const names = expression.references.map((reference) => ("text" in reference ? reference.text : ""));
  const keys = names.filter((name) => name === "each.key" || name === "each.value" || name === "count.index");
  return keys.length > 0 && names.some((name) => !/^(each|count|var|local|path|terraform)\./.test(name));
}

function modulesIn(
  module: ModuleSource,
  modules: Configuration["modules"],
  prefix: string,
): readonly (readonly [ModuleSource, string])[] {
  const below = [...(modules.get(module) ?? [])].flatMap(([name, child]) =>
    modulesIn(child, modules, `${prefix}module.${name}.`),
  );
  return [[module, prefix], ...below];
}
