/** A stream that takes text. */
export interface Output {
  write(text: string): void;
  readonly isTTY: boolean;
  /** Null where it is no terminal. */
  readonly columns: number | null;
}

/** What the command has of its process. */
export interface Io {
  /** Results only. */
  readonly stdout: Output;
  /** Everything else. */
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** ISO date, for runs that do not give one with --at. */
  readonly today: string;
}
