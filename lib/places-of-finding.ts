import type { Finding } from "./engine/report";
import type { Resource, UnreadModule } from "./terraform/resource";

/** A resource or a module call as it is written, and the argument that decides a finding about it. */
export interface Written extends Pick<Resource, "stack" | "type" | "name" | "file" | "constructPath"> {
  readonly mode: Resource["mode"] | "module";
  readonly attribute: string | null;
}

/** Finds where something is written; null where that is not known. */
export type Locate = (written: Written) => Finding["location"];

/** Where the argument that decides a finding is written, and the module calls that it is reached by, the nearest first. */
export function placesOf(
  written: Resource | UnreadModule | undefined,
  finding: Finding,
  locate: Locate | undefined,
): Pick<Finding, "location" | "calledFrom"> {
  if (written === undefined || locate === undefined) return { location: null, calledFrom: [] };
  const { stack, name, file, constructPath } = written;
  // The call of a module that the user's own catalogue entry describes is written as a call.
  const resource = "mode" in written && written.isModuleCall !== true ? written : null;
  const attribute = resource === null ? null : decidingAttribute(finding);
  const [argument = null] = attribute?.split(".") ?? [];
  const sites = "mode" in written ? written.calledFrom(argument) : written.calledFrom();
  const calledFrom = sites.flatMap((site) => {
    const { name: call, file: callFile, constructPath: path } = site;
    const at = { stack, mode: "module", type: "module", name: call, file: callFile, constructPath: path } as const;
    return locate({ ...at, attribute: site.argument }) ?? [];
  });
  if (resource === null)
    return {
      location: locate({ stack, mode: "module", type: "module", name, file, constructPath, attribute: null }),
      calledFrom,
    };
  const { mode, type, overriddenIn } = resource;
  const own = argument === null ? undefined : overriddenIn?.get(argument);
  return { location: locate({ stack, mode, type, name, file: own ?? file, constructPath, attribute }), calledFrom };
}

/** The first one of its own resource that the trail names. */
function decidingAttribute({ trail, address }: Finding): string | null {
  return trail.find((each) => each.address === address && each.attribute !== null)?.attribute ?? null;
}
