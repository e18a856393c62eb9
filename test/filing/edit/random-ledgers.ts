import fc from "fast-check";
import { parse } from "yaml";
import type { Addition } from "../../../lib/filing/edit/entry";

/** The source of a ledger in block style, with comments, blank lines, quotes and indentation as people write them. */
export interface RandomLedger {
  readonly source: string;
  readonly subjects: number;
}

const comment = fc.constantFrom("# 法务核对 2026-10", "#no blank", "# - name: was here", "# key: [value", '# "', "#");
const noise = (columns: number): fc.Arbitrary<readonly string[]> =>
  fc.array(
    fc.oneof(
      { weight: 2, arbitrary: fc.constant("") },
      { weight: 2, arbitrary: comment.map((text) => " ".repeat(columns) + text) },
      { weight: 1, arbitrary: comment },
      { weight: 1, arbitrary: comment.map((text) => " ".repeat(columns + 2) + text) },
    ),
    { maxLength: 2 },
  );
const trail = fc.oneof({ weight: 3, arbitrary: fc.constant("") }, { weight: 1, arbitrary: comment.map((text) => ` ${text}`) });
const quote = (text: string): fc.Arbitrary<string> => fc.constantFrom(text, `"${text}"`, `'${text}'`);

interface Layout {
  readonly listIndent: number;
  readonly gap: number;
}

/** Lines of one mapping in a list; `blocks` are lines that follow as they are. */
function item(
  column: number,
  layout: Layout,
  keys: readonly (readonly [string, string])[],
  last: readonly string[],
): fc.Arbitrary<readonly string[]> {
  const inner = " ".repeat(column + 1 + layout.gap);
  const lines = keys.map(([key, value], at) =>
    fc
      .tuple(at === 0 ? fc.constant([]) : noise(column + 1 + layout.gap), quote(value), trail)
      .map(([before, written, behind]) => [
        ...before,
        `${at === 0 ? `${" ".repeat(column)}-${" ".repeat(layout.gap)}` : inner}${key}: ${written}${behind}`,
      ]),
  );
  return fc.tuple(fc.tuple(...lines), noise(column)).map(([written, behind]) => [...written.flat(), ...last, ...behind]);
}

function service(subject: number, at: number, column: number, layout: Layout): fc.Arbitrary<readonly string[]> {
  const inner = " ".repeat(column + 1 + layout.gap);
  const deeper = " ".repeat(column + 1 + layout.gap + layout.listIndent);
  const domain = `s${subject}-${at}.cn`;
  return fc
    .tuple(
      fc.constantFrom([`${inner}domains: [${domain}] # one`], [`${inner}domains:`, `${deeper}- ${domain}`, `${deeper}# more`]),
      fc.constantFrom(
        [`${inner}accessProviders: [alicloud, tencentcloud]`],
        [`${inner}accessProviders:`, `${deeper}- { cloud: alicloud }`],
      ),
      fc.constantFrom(
        [],
        [`${inner}ref: |`, `${inner}  text`, "", `${inner}  # no comment`],
        [`${inner}ref: >-`, `${inner}  folded`],
      ),
    )
    .chain(([domains, providers, ref]) =>
      item(column, layout, [["number", `浙ICP备202199990${subject}号-${at + 1}`]], [...domains, ...providers, ...ref]),
    );
}

function subject(index: number, layout: Layout): fc.Arbitrary<readonly string[]> {
  const column = layout.listIndent;
  const inner = column + 1 + layout.gap;
  const head: (readonly [string, string])[] = [
    ["name", `主体${index}`],
    ["kind", "company"],
    ["number", `浙ICP备202199990${index}号`],
  ];
  return fc
    .integer({ min: 0, max: 2 })
    .chain((count) =>
      count === 0
        ? item(column, layout, head, [`${" ".repeat(inner)}services: [] # none yet`])
        : fc
            .tuple(
              trail,
              fc.tuple(...Array.from({ length: count }, (_, at) => service(index, at, inner + layout.listIndent, layout))),
            )
            .chain(([behind, services]) =>
              item(column, layout, head, [`${" ".repeat(inner)}services:${behind}`, ...services.flat()]),
            ),
    );
}

const waivers = (layout: Layout): fc.Arbitrary<readonly string[]> =>
  item(
    layout.listIndent,
    layout,
    [
      ["rule", "server-without-filing"],
      ["match", "alicloud_instance.a"],
      ["reason", "moving"],
      ["owner", "ops"],
      ["expires", "2026-12-31"],
    ],
    [],
  ).map((lines) => ["waivers: # short", ...lines]);

export const randomLedger: fc.Arbitrary<RandomLedger> = fc
  .record({ listIndent: fc.constantFrom(0, 2, 4), gap: fc.constantFrom(1, 3) })
  .chain((layout) =>
    fc.record({
      subjects: fc
        .integer({ min: 0, max: 3 })
        .chain((count) =>
          count === 0
            ? fc.constantFrom<(readonly string[])[][]>([["subjects: []"]], [["subjects: [] # nobody"]])
            : fc
                .tuple(...Array.from({ length: count }, (_, index) => subject(index, layout)))
                .map((lines) => [["subjects:"], ...lines]),
        ),
      waivers: fc.option(waivers(layout)),
      head: noise(0),
      between: noise(0),
      end: noise(0),
      lineBreak: fc.constantFrom("\n", "\r\n"),
      ended: fc.boolean(),
      mark: fc.constantFrom("", "---\n"),
    }),
  )
  .map(({ subjects, waivers: given, head, between, end, lineBreak, ended, mark }) => {
    const lines = [...head, "version: 1 # format", ...between, ...subjects.flat(), ...(given ?? []), ...end];
    const text = mark + lines.join("\n") + (ended ? "\n" : "");
    return {
      source: text.replaceAll("\n", lineBreak),
      subjects: subjects.length - 1,
    };
  });

/** Entries with values that need care: quotes, colons, hashes, words that YAML reads as something else. */
const word = fc.oneof(
  fc.constantFrom(
    "true",
    "null",
    "1",
    "2026-12-31",
    "a: b",
    "a #b",
    "- x",
    "'",
    '"',
    "[x]",
    "{",
    "一、二",
    "*a",
    "&a",
    "! x",
    "a, b",
    "~",
    "0x1f",
    "1e3",
    "\\n",
    "x\ny",
  ),
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => /^[^\p{C}\p{Z}]+$/u.test(text)),
);

export function randomAddition(ledger: RandomLedger): fc.Arbitrary<Addition> {
  const serviceEntry = fc.tuple(word, fc.array(word, { maxLength: 3 }), word).map(([name, domains, holder]) => ({
    name,
    domains,
    accessProviders: ["alicloud", { cloud: "x", status: name }],
    registrant: { name: holder, kind: "company" },
    forum: false,
  }));
  const choices: fc.Arbitrary<Addition>[] = [
    fc
      .tuple(word, fc.array(serviceEntry, { maxLength: 2 }))
      .map(([name, services]) => ({ list: ["subjects"], entries: [{ name, kind: "company", services }] })),
    fc.tuple(word, word).map(([reason, other]) => ({
      list: ["waivers"],
      entries: [
        { rule: "x", match: "y", reason },
        { rule: "z", match: other },
      ],
    })),
    word.map((name) => ({ list: ["domains"], entries: [{ name, registrant: "subject" }] })),
  ];
  if (ledger.subjects > 0) {
    choices.push(
      fc
        .tuple(fc.nat(ledger.subjects - 1), serviceEntry)
        .map(([at, entry]) => ({ list: ["subjects", at, "services"], entries: [entry] })),
    );
  }
  const { subjects } = parse(ledger.source) as { readonly subjects: readonly { readonly services: readonly unknown[] }[] };
  for (const [at, { services }] of subjects.entries()) {
    if (services.length === 0) continue;
    choices.push(
      fc
        .tuple(fc.nat(services.length - 1), word, word)
        .map(([service, name, other]) => ({ list: ["subjects", at, "services", service, "domains"], entries: [name, other] })),
    );
  }
  return fc.oneof(...choices);
}
