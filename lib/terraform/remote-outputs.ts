import type { EstateContext } from "./estate";
import { evaluateArgument } from "./evaluate-block";
import type { ResourceBlock } from "./module-source";
import type { Scope } from "./scope";
import { type Values, isUnknown, unknown } from "./value";

/** The outputs that a `terraform_remote_state` hands over, where it is that of a stack which is judged as well. */
export function remoteOutputs(block: ResourceBlock, inner: Scope, context: EstateContext): Values {
  const [type] = evaluateArgument("backend", block.body, inner) ?? [];
  const config = evaluateArgument("config", block.body, inner);
  // cdktf names the workspace of the run, which is the one that is judged; any other has outputs of its own.
  const workspace = evaluateArgument("workspace", block.body, inner) ?? [];
  const sameWorkspace = workspace.every(({ value }) => value === null || (isUnknown(value) && value.cause.kind === "workspace"));
  const found =
    sameWorkspace && typeof type?.value === "string" && config !== null ? context.outputsAt(type.value, config) : null;
  const subject = `data.terraform_remote_state.${block.name}`;
  return found ?? unknown({ kind: "remote-state", subject }, [{ kind: "elsewhere", text: subject }]);
}
