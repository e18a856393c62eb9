import type { Source } from "../catalogue";

/** Where a thing says that it stands; "global" says nothing. */
export const location: Source = {
  region: "location",
  spelling: "display",
  when: { not: { attribute: "location", is: ["global"], omitted: "" } },
};

/** The resource group stands in the same environment, and Azure China is the mainland as a whole. */
export const group: Source = { via: "resource_group_name" };

export const located: readonly Source[] = [location, group];
