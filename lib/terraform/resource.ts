import type { Json } from "./body";
import type { CallSite } from "./call-sites";
import type { Values } from "./value";

/**
 * One instance of a resource or data source, whatever the input was. Identity counts: a resource is compared by `===`.
 */
export interface Resource {
  readonly stack: string;
  /** Terraform's address; without the index where the configuration does not show which instances there are. */
  readonly address: string;
  /** What has to hold for it to exist: counts and collections that are not known, of its own and of its modules. */
  readonly onlyIf: readonly Presence[];
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  /** It stands for a module call whose content is not in the input; its type is the module's source. */
  readonly isModuleCall?: true;
  readonly constructPath: string | null;
  /** The file of configuration that it is written in; null where the input shows none. */
  readonly file: string | null;
  /** The file of an argument that an override file has replaced, by its name. */
  readonly overriddenIn?: ReadonlyMap<string, string> | undefined;
  /** What a `Filed…` construct wrote beside the resource. */
  readonly declaration: Json | undefined;
  /** The configuration of its provider, of the module that it stands in. */
  readonly provider: ProviderConfiguration;
  /** The values of a top-level argument or block; null where the configuration does not set it. */
  argument(name: string): Values | null;
  /** True where a plan does not know a top-level argument or block and shows no expression for it. */
  isHidden(name: string): boolean;
  /** True where the code sets a top-level argument, not a plan or a state alone. */
  isWritten(name: string): boolean;
  /** The top-level arguments and blocks that are set. */
  argumentNames(): readonly string[];
  /** The module calls that lead here, the nearest first, with the arguments through which a top-level argument gets its value. */
  calledFrom(argument: string | null): readonly CallSite[];
}

/** A count or for_each that is not known. `many`: there may be several instances of one address. */
export interface Presence {
  readonly text: string;
  readonly many: boolean;
}

/** The provider block that a resource uses. */
export interface ProviderConfiguration {
  /** The local name with its alias, `alicloud.hk`. */
  readonly key: string;
  /** `namespace/name`, null where nothing declares it. */
  readonly source: string | null;
  /** No block for it in this input: an implicit, empty configuration. */
  readonly implicit: boolean;
  /** The values of an argument; null where it is not set. */
  argument(name: string): Values | null;
}

/** A module call whose content is not in the input. */
export interface UnreadModule {
  readonly stack: string;
  readonly address: string;
  /** Of the call. */
  readonly name: string;
  /** The file of the call; null where the input shows none. */
  readonly file: string | null;
  readonly source: string;
  readonly constructPath: string | null;
  /** The module calls around it, the nearest first. */
  calledFrom(): readonly CallSite[];
}
