import type { Fault } from "../guard-error";
import { text } from "../text";
import type { ModuleFile } from "./join-modules";
import type { ModuleSource } from "./module-source";
import { placeOfDeclaration } from "./place-of-declaration";

/** The `import` blocks that bring in a resource which the module does not declare: what it is, nobody has read. */
export function strayImports(module: ModuleSource, parts: readonly ModuleFile[]): readonly Fault[] {
  const resources = module.resources.filter(({ mode }) => mode === "managed").map(({ type, name }) => `${type}.${name}`);
  const declared = new Set([...resources, ...[...module.calls.keys()].map((name) => `module.${name}`)]);
  return parts.flatMap((part) =>
    (part.module.imports ?? []).flatMap((to, nth) => {
      const block = blockOf(to);
      if (declared.has(block)) return [];
      const shown = to === "" ? "?" : block;
      return [
        {
          place: placeOfDeclaration(part.source, part.file, "import", "", nth),
          message: text(`import 块要导入的 ${shown} 没有声明。`, `This import block brings in ${shown}, which no file declares.`),
          remedy: text(
            "请为其编写资源块；terraform plan -generate-config-out 可以生成。",
            "Write its resource block; terraform plan -generate-config-out makes one.",
          ),
        },
      ];
    }),
  );
}

/** `type.name`, or `module.name` of what a called module declares. */
function blockOf(address: string): string {
  return /^[^.[\s]+\.[^.[\s]+/.exec(address)?.[0] ?? address;
}
