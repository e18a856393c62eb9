import { z } from "zod";
import type { OwnResource } from "./own-entry";
import { entryShape, regionSchema, typeSchema } from "./schema";

const { evidence, filingClass, hostnames, links, location, publishes, targets, kind, role } = entryShape;

const cloud = z.strictObject({
  cloud: z
    .string()
    .regex(/^[a-z][a-z0-9]*$/)
    .meta({ examples: ["ucloud"] }),
  name: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  typePrefix: z
    .string()
    .regex(/^[a-z0-9]+_$/)
    .meta({ examples: ["ucloud_"] }),
  providers: z.array(z.string().regex(/^[\w-]+\/[\w-]+$/)).min(1),
  asOf: z.iso.date().meta({ examples: ["2026-11-01"] }),
  sources: z.array(z.string().min(1)).min(1),
  regions: z.array(regionSchema),
  zoneSuffix: z.string().optional(),
});

const words = {
  cloud: z.union([z.string(), cloud]).meta({ examples: ["alicloud"] }),
  asOf: z.iso.date().meta({ examples: ["2026-11-01"] }),
  role: role.meta({ examples: ["server"] }),
  filingClass: filingClass.meta({ examples: ["this_provider"] }),
  location: location.meta({ examples: ['{ region: "region" }'] }),
  evidence: evidence.meta({ examples: ['{ basis: "docs", confidence: "high" }'] }),
  hostnames: hostnames.optional(),
  targets: targets.optional(),
  publishes: publishes.optional(),
  links: links.optional(),
  private: entryShape.private,
  names: entryShape.names,
  hidesWorkloads: entryShape.hidesWorkloads,
  defaults: entryShape.defaults,
  billing: entryShape.billing,
  webPort: entryShape.webPort,
  unsignedCalls: entryShape.unsignedCalls,
  public: entryShape.public.meta({ examples: ["always"] }),
};

const ownType = z.strictObject({ type: typeSchema.meta({ examples: ["ucloud_instance"] }), kind: kind.optional(), ...words });
const ownModule = z.strictObject({
  module: z
    .string()
    .min(1)
    .meta({ examples: ["acme/website/alicloud"] }),
  ...words,
});

/** The form of a catalogue entry of a user's own; which of the two it is, is told by its keys, so that faults are of that form alone. */
export function ownSchemaFor(value: unknown): z.ZodType<OwnResource> {
  return (typeof value === "object" && value !== null && "module" in value ? ownModule : ownType) as z.ZodType<OwnResource>;
}
