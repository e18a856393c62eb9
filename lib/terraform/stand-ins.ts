import type { EstateContext } from "./estate";
import type { ModuleSource, ResourceBlock, Unit } from "./module-source";

/** The calls of unread modules that count as one resource each, by name. A plan shows the content of every module. */
export function standInsOf(source: ModuleSource, unit: Unit, context: EstateContext): ReadonlyMap<string, ResourceBlock> {
  const read = unit.modules.get(source);
  const standIns = new Map<string, ResourceBlock>();
  for (const { name, source: type, body, file, constructPath } of unit.planned === undefined ? source.calls.values() : []) {
    if (read?.has(name) === true || context.moduleProvider(type) === null) continue;
    const written = file === undefined ? {} : { file };
    standIns.set(name, {
      mode: "managed",
      type,
      name,
      body,
      ...written,
      constructPath,
      declaration: undefined,
      isModuleCall: true,
    });
  }
  return standIns;
}
