import { resolveEstate } from "../../../lib/terraform/estate";
import { parseModule } from "../../../lib/terraform/parse-source";
import { joinModules } from "../../../lib/terraform/join-modules";
import type { Values } from "../../../lib/terraform/value";
import type { ResourceBlock } from "../../../lib/terraform/module-source";

/** What our evaluator makes of the locals of a root, by name. */
export function readRoot(source: string, file: string, names: readonly string[]): ReadonlyMap<string, Values> {
  const module = parseModule(source, file);
  const probe: ResourceBlock = {
    mode: "managed",
    type: "terraform_data",
    name: "probe",
    body: new Map(
      names.map((name) => [
        name,
        { kind: "attribute", of: { kind: "name", name: "local", text: "local" }, name, text: `local.${name}` },
      ]),
    ),
    constructPath: null,
    declaration: undefined,
  };
  const { module: root } = joinModules([{ file, source, module: { ...module, resources: [probe] } }]);
  const estate = resolveEstate([{ stack: "root", root, modules: new Map(), variables: new Map() }]);
  const resource = estate.resources[0];
  return new Map(names.map((name) => [name, resource?.argument(name) ?? []]));
}
