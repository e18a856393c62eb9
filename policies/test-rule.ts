import { AssertionError } from "node:assert";
import { verdictOf } from "../lib/engine/assemble-report";
import { languageFault } from "../lib/engine/both-languages";
import type { AnyRule, RuleExample } from "../lib/engine/rule";
import type { Extension } from "../lib/extensions/extension";
import type { Text } from "../lib/text";
import { type TriedFinding, tryExample } from "../lib/try-example";

/** One test of a rule: `for (const { title, run } of testRule(rule)) test(title, run)`, in vitest, jest and node:test alike. */
export interface RuleTest {
  readonly title: string;
  /** Throws an AssertionError with both sides of the difference. */
  readonly run: () => void;
}

/** What the examples of a rule need beside the shipped catalogues. */
export interface RuleTestOptions {
  /** Those with the catalogue entries of types and modules that the examples have. */
  readonly extensions?: readonly Extension[];
}

/** The tests of a rule: each of its examples by the whole machine, and that it says all that a report needs. */
export function testsOf(rule: AnyRule, shipped: readonly AnyRule[], { extensions = [] }: RuleTestOptions): readonly RuleTest[] {
  const { denied, allowed } = rule.examples;
  const tried = (example: Omit<RuleExample, "expects">): readonly TriedFinding[] => {
    const found = tryExample(rule, example, shipped, extensions);
    const crash = found.find(({ message }) => message === null);
    if (crash !== undefined) throw fault(`${crash.finding.message.en} (${example.title.en})`);
    return found;
  };
  return [
    {
      title: "has an example that it reports for each of its messages, and one that it does not",
      run: () => expectExamples(rule),
    },
    { title: "says what is wrong, why and what to do in both languages", run: () => expectWords(rule) },
    { title: "rests on a basis: law, a provider's condition or a policy of the company", run: () => expectBasis(rule) },
    ...denied.map((example) => ({
      title: `reports: ${example.title.en}`,
      run: () => expectFindings(rule, example, tried(example)),
    })),
    ...allowed.map((example) => ({
      title: `stays silent: ${example.title.en}`,
      run: () => expectSame(tried(example).map(shown), [], `${rule.id} should say nothing of: ${example.title.en}`),
    })),
  ].map(({ title, run }) => ({ title: `${rule.id} ${title}`, run }));
}

function expectFindings(rule: AnyRule, example: RuleExample, found: readonly TriedFinding[]): void {
  const expected = example.expects.map(({ message, address, entry, severity }) => ({
    ...{ message, address: address ?? null, entry: entry ?? null, severity: severity ?? rule.severity },
  }));
  expectSame(found.map(shown), expected, `${rule.id} does not say what is expected of: ${example.title.en}`);
  for (const { finding, message } of found) expectText(finding.message, `the message ${message ?? ""} of ${rule.id}`);
  // The milder of its examples do not block.
  const outcomes = { error: "violations", undecided: "undecided", warning: "passed", info: "passed" } as const;
  const severities = expected.map(({ severity }) => severity);
  const worst = (["error", "undecided", "warning"] as const).find((severity) => severities.includes(severity)) ?? "info";
  expectSame(verdictOf(found.map(({ finding }) => finding)), outcomes[worst], `${rule.id} does not decide: ${example.title.en}`);
}

function shown({ message, finding }: TriedFinding): object {
  const { address, entry, undecided, severity } = finding;
  return { message, address, entry, severity: undecided ? "undecided" : severity };
}

function expectExamples({ id, messages, examples: { denied, allowed } }: AnyRule): void {
  const named = new Set(denied.flatMap(({ expects }) => expects.map(({ message }) => message)));
  expectSame([...named].sort(), Object.keys(messages).sort(), `${id}: not every message has an example, or the reverse`);
  if (allowed.length === 0) throw fault(`${id} has no allowed example: give it a near miss that it stays silent about`);
}

function expectWords({ id, title, rationale, remedy, examples: { denied, allowed } }: AnyRule): void {
  for (const [name, words] of Object.entries({ title, rationale, remedy })) expectText(words, `${name} of ${id}`);
  for (const example of [...denied, ...allowed]) expectText(example.title, `the title of an example of ${id}`);
}

function expectBasis({ id, legalBasis }: AnyRule): void {
  if (legalBasis.length === 0) throw fault(`${id} has no legalBasis: name the law, the condition or the policy of your company`);
  for (const { name, article } of legalBasis) for (const words of [name, article]) expectText(words, `the legal basis of ${id}`);
}

function expectText(words: Text, what: string): void {
  const wrong = languageFault(words);
  if (wrong !== null) throw fault(`${what}: ${wrong}`);
}

function expectSame(actual: unknown, expected: unknown, message: string): void {
  const [is, should] = [actual, expected].map((side) => JSON.stringify(side, null, 2));
  if (is === should) return;
  const words = `${message}\nexpected: ${should ?? ""}\nfound: ${is ?? ""}`;
  throw new AssertionError({ message: words, actual, expected, operator: "deepStrictEqual" });
}

function fault(message: string): AssertionError {
  return new AssertionError({ message });
}
