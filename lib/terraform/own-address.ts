import type { ResourceBlock } from "./module-source";

/** The address of a block within its module: `alicloud_instance.web`, `data.alicloud_zones.all`, `module.site` for a call that counts as a resource. */
export function ownAddress({
  mode,
  type,
  name,
  isModuleCall,
}: Pick<ResourceBlock, "mode" | "type" | "name" | "isModuleCall">): string {
  if (isModuleCall === true) return `module.${name}`;
  return `${mode === "data" ? "data." : ""}${type}.${name}`;
}
