import { describe, expect, test } from "vitest";
import { faultsOf } from "./compiler-faults";
import { type NamedClass, namedClasses } from "./named-classes";

const preamble = [
  `import { TerraformStack } from "cdktf";`,
  `import * as alicloud from "../../constructs/alicloud";`,
  `import * as tencentcloud from "../../constructs/tencentcloud";`,
  `import type { FilingRef } from "../../lib/filing/filing-ref";`,
  `declare const stack: TerraformStack, filing: FilingRef;`,
];

// Every class on three lines of its own: with its filing, without, and without any props.
const lines = namedClasses.flatMap((named) => [
  `new ${expressionOf(named)}(stack, "with", { ...${propsOf(named)}, filing });`,
  `new ${expressionOf(named)}(stack, "without", ${propsOf(named)});`,
  `new ${expressionOf(named)}(stack, "bare");`,
]);

describe("Every Filed… class", () => {
  const faults = faultsOf([...preamble, ...lines].join("\n"));
  const faultsAt = (index: number) => faults.filter(({ line }) => line === preamble.length + index);

  test("is compiled, and nothing but the three lines of each is at fault", () => {
    expect(namedClasses.length).toBeGreaterThan(180);
    expect(faults.filter(({ line }) => line < preamble.length)).toEqual([]);
  });

  test.each(namedClasses.map((named, index) => ({ name: expressionOf(named), first: index * 3 })))("$name", ({ first }) => {
    expect(faultsAt(first)).toEqual([]);
    // Argument of type … is not assignable: Property 'filing' is missing.
    expect(faultsAt(first + 1)).toEqual([
      {
        line: preamble.length + first + 1,
        code: 2345,
        message: expect.stringContaining("Property 'filing' is missing") as string,
      },
    ]);
    // Expected 3 arguments, but got 2.
    expect(faultsAt(first + 2)).toEqual([expect.objectContaining({ code: 2554 })]);
  });
});

function expressionOf({ cloud, plainName }: NamedClass): string {
  return `${cloud}.Filed${plainName}`;
}

function propsOf({ props }: NamedClass): string {
  return JSON.stringify(props);
}
