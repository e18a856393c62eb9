import type { Source } from "../catalogue";

/** The region of the resource itself, as version 6 of the provider has it, then that of the provider. */
export const regional: readonly Source[] = [{ region: "region" }, "provider"];

/** A global service: the provider's region tells the partition, and only that of China is in the mainland. */
export const partition: readonly Source[] = ["provider"];
