/** What the exit code says. Passed, violation and undecided come from `exitCodeOf(report)` alone, never from a format. */
export const exitCodes = {
  passed: 0,
  violation: 1,
  undecided: 2,
  /** Bad input, configuration, ledger or usage. */
  badInput: 3,
  /** A fault of this program. */
  internal: 4,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
