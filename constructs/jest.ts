import { createRequire } from "node:module";
import { GuardError } from "../lib/guard-error";
import { text } from "../lib/text";
import { type FilingMatchers, filingMatchers } from "./testing/index";

export type { FilingMatchers, FindingQuery, ResourceOptions } from "./testing/index";

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- @types/jest declares its matchers in this namespace
  namespace jest {
    // eslint-disable-next-line @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars -- an interface is only added to where its parameters are written alike
    interface Matchers<R, T = {}> extends FilingMatchers<R> {}
  }
}

const found = expectIn(globalThis) ?? expectIn(globalsOfJest());
if (found === null) {
  throw new GuardError({
    message: text("这里没有 Jest 的 expect。", "There is no expect of Jest here."),
    remedy: text(
      '请在 setupFilesAfterEnv（不是 setupFiles）中写 "beian-guard/jest"，或在测试文件中导入它。',
      'Name "beian-guard/jest" under setupFilesAfterEnv (not setupFiles), or import it in the test file.',
    ),
  });
}
found.extend(filingMatchers);

interface Expect {
  extend(matchers: typeof filingMatchers): void;
}

function expectIn(scope: unknown): Expect | null {
  if (typeof scope !== "object" || scope === null || !("expect" in scope)) return null;
  return isExpect(scope.expect) ? scope.expect : null;
}

function isExpect(value: unknown): value is Expect {
  return typeof value === "function" && "extend" in value && typeof value.extend === "function";
}

/** With `injectGlobals: false` they are in this module alone, which exists within Jest and nowhere else. */
function globalsOfJest(): unknown {
  try {
    return createRequire(__filename)("@jest/globals") as unknown;
  } catch {
    return null;
  }
}
