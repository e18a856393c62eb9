import type { Body, Json } from "./body";
import type { EarlierInstance, PlannedChange } from "./earlier";
import type { Expression } from "./expression";
import type { Planned } from "./planned";
import type { ProviderConfiguration } from "./resource";

/** A resource or data block as it is written. */
export interface ResourceBlock {
  readonly mode: "managed" | "data";
  readonly type: string;
  readonly name: string;
  readonly body: Body;
  /** It stands for a module call whose content is not in the input; its type is the module's source. */
  readonly isModuleCall?: true;
  /** The file that it is written in; absent where the input shows none. */
  readonly file?: string;
  /** The override files of those arguments and kinds of blocks that one has replaced. */
  readonly overriddenIn?: ReadonlyMap<string, string>;
  /** The path of the construct that wrote it, from cdktf's metadata. */
  readonly constructPath: string | null;
  readonly declaration: Json | undefined;
}

export interface ModuleCall {
  readonly name: string;
  /** The file that it is written in; absent where the input shows none. */
  readonly file?: string;
  readonly source: string;
  readonly body: Body;
  readonly constructPath: string | null;
}

export interface VariableBlock {
  readonly name: string;
  /** Null: the variable has no default. */
  readonly default: Expression | null;
  readonly sensitive: boolean;
  /** The declared type as it is written; null where none is. */
  readonly type: string | null;
  /** False: null stands for the default. */
  readonly nullable: boolean;
}

export interface ProviderBlock {
  readonly localName: string;
  readonly alias: string | null;
  readonly body: Body;
}

/** Where a root module keeps its state: what a `terraform_remote_state` of another stack must name to mean this one. */
export interface Backend {
  readonly type: string;
  readonly body: Body;
}

/** One module as it is written, whatever the syntax: the common document of all readers of configuration. */
export interface ModuleSource {
  readonly resources: readonly ResourceBlock[];
  readonly calls: ReadonlyMap<string, ModuleCall>;
  readonly variables: ReadonlyMap<string, VariableBlock>;
  readonly locals: ReadonlyMap<string, Expression>;
  readonly outputs: ReadonlyMap<string, Expression>;
  readonly providers: readonly ProviderBlock[];
  /** Local provider name to `namespace/name`. */
  readonly requiredProviders: ReadonlyMap<string, string>;
  readonly backend: Backend | null;
  /** Something of it could not be read: what it does not show may be there all the same. */
  readonly incomplete?: true;
  /** Its `moved` blocks; addresses are those of the module. */
  readonly moves?: readonly Move[];
  /** The addresses that its `import` blocks bring resources to, as they are written. */
  readonly imports?: readonly string[];
}

/** A `moved` block. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** One root module with all that its readers found: a stack of an app, or a directory. */
export interface Unit {
  /** The stack's name, or the directory. */
  readonly stack: string;
  readonly root: ModuleSource;
  /** Local modules that were read, by the directory that the call's `source` leads to from its caller. */
  readonly modules: ReadonlyMap<ModuleSource, ReadonlyMap<string, ModuleSource>>;
  /** Values of root variables that were given. */
  readonly variables: ReadonlyMap<string, Json>;
  /** Files with values of root variables could not be read: a default may be overridden there. */
  readonly lacksVariables?: boolean;
  /** What a plan or a state knows beside the configuration. */
  readonly planned?: Planned;
  /** What stood before, and what a plan does to it; absent where the input shows no earlier state. */
  readonly earlier?: { readonly instances: readonly EarlierInstance[]; readonly changes: readonly PlannedChange[] };
  /** Names of a plan's expressions that are taken for the value itself. */
  readonly carriedThrough?: readonly string[];
  /** Sensitive values that were read of it so far: no output may show them. */
  readonly secrets?: ReadonlySet<string>;
  /** What native syntax has no room for: the comments of the root's resources, by `type.name`. */
  readonly comments?: ReadonlyMap<string, { readonly declaration: Json | undefined; readonly constructPath: string | null }>;
  /** What a supposition makes of every text in the arguments of resources; absent where nothing is supposed. */
  readonly supposed?: (text: string, provider: ProviderConfiguration) => string;
}
