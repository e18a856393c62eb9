import type { ConfiguredSettings } from "../settings/configured-settings";
import type { Language } from "../text";
import type { ExitCode } from "./exit-codes";
import type { Io } from "./io";

/** One run of the command. */
export interface Session {
  readonly io: Io;
  readonly language: Language;
  /** For what is written in several languages; `language` is the first. */
  readonly languages: readonly Language[];
  /** Whether stdout and stderr take colours. */
  readonly colour: { readonly stdout: boolean; readonly stderr: boolean };
  /** Columns at which prose on stdout is wrapped. */
  readonly width: number;
  /** What is configured. Throws GuardError for settings that cannot be read. */
  readonly settings: () => ConfiguredSettings;
  /** Sets the exit code. A command that does not call it ends as an internal error. */
  readonly end: (code: ExitCode) => void;
}
