import { faultLine, isGuardError } from "../../lib/guard-error";
import { makeInert } from "../../lib/report/inert";
import type { Text } from "../../lib/text";
import { messageLanguage } from "../uncaught";

/** What Vitest and Jest take from a matcher. */
export interface Outcome {
  readonly pass: boolean;
  readonly message: () => string;
}

/** What a matcher found, with what to say where it is not what the test wants. */
export interface Found {
  readonly pass: boolean;
  /** The sentence where it should pass and does not, and where it passes and should not. */
  readonly said: { readonly missing: Text; readonly unwanted: Text };
  /** The evidence. */
  readonly shown: (language: keyof Text) => string;
}

/**
 * The outcome in the language of messages. A fault of the user goes through as an error in that language, so that neither
 * `expect(…)` nor `expect(…).not` passes on it.
 */
export function outcomeOf(find: () => Found): Outcome {
  try {
    const { pass, said, shown } = find();
    const message = (): string => {
      const language = messageLanguage();
      return `${makeInert((pass ? said.unwanted : said.missing)[language])}\n\n${shown(language)}`.trimEnd();
    };
    return { pass, message };
  } catch (error) {
    if (!isGuardError(error)) throw error;
    const language = messageLanguage();
    const fault = new Error(error.faults.map((each) => faultLine(each, language)).join("\n"));
    fault.name = error.name;
    throw fault;
  }
}
