/**
 * Writes the JavaScript of a generated binding shorter: what the generator repeats for each attribute becomes a call of
 * constructs/binding-parts.ts. The patterns are its exact text, so anything that it writes otherwise stays as it is;
 * test/package/bindings.test.ts compares every class with the generated one.
 */
export function compact(text) {
  const compacted = rules.reduce((out, [pattern, replacement]) => out.replace(pattern, replacement), text);
  return compacted.replaceAll("); }\n    static { parts.", ");\n    parts.");
}

/** How Terraform writes most names; constructs/bindings/parts.ts does the same. */
function snakeCase(name) {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

const rules = [
  // The functions that turn a struct into Terraform's words are the binding's own; its declarations do not offer them.
  [/^exports\.(\w+To(?:Hcl)?Terraform) = \1;\n/gm, ""],
  [
    / {4}if \(!cdktf\.canInspect\(struct\) \|\| cdktf\.Tokenization\.isResolvable\(struct\)\) \{\n {8}return struct;\n {4}\}\n {4}if \(cdktf\.isComplexElement\(struct\)\) \{\n {8}throw new Error\("[^"]*"\);\n {4}\}\n/g,
    "    if (parts.isWhole(struct)) return struct;\n",
  ],
  [
    /return Object\.fromEntries\(Object\.entries\(attrs\)\.filter\(\(\[_, value\]\) => value !== undefined && value\.value !== undefined\)\);/g,
    "return parts.defined(attrs);",
  ],
  [
    /\{\s+value: cdktf\.(string|number|boolean)ToHclTerraform\(([\w.]+)\),\s+isBlock: false,\s+type: "simple",\s+storageClassType: "\1",\s+\}/g,
    "parts.$1($2)",
  ],
  [/\{\s+value: (.+),\s+isBlock: (true|false),\s+type: ("\w+"),\s+storageClassType: ("\w+"),\s+\}/g, "parts.hcl($1, $2, $3, $4)"],
  [
    /provider: config\.provider,\s+dependsOn: config\.dependsOn,\s+count: config\.count,\s+lifecycle: config\.lifecycle,\s+provisioners: config\.provisioners,\s+connection: config\.connection,\s+forEach: config\.forEach\s+\}/,
    "...parts.meta(config) }",
  ],
  [
    / {4}get internalValue\(\) \{\n(?<read>(?: {8}.*\n)+?) {4}\}\n {4}set internalValue\(value\) \{\n(?<write>(?: {8}.*\n)+?) {4}\}\n/g,
    compactValue,
  ],
  [
    / {4}get (\w+)\(\) \{\n {8}return this\.get(\w+)Attribute\('(\w+)'\);\n {4}\}\n {4}set \1\(value\) \{\n {8}this\._\1 = value;\n {4}\}\n(?<reset> {4}reset\w+\(\) \{\n {8}this\._\1 = undefined;\n {4}\}\n)? {4}\/\/ Temporarily.*\n {4}get \1Input\(\) \{\n {8}return this\._\1;\n {4}\}\n/g,
    (...[, name, kind, attribute, reset]) => {
      const words = [name, reset === undefined ? `${kind}!` : kind, ...(attribute === snakeCase(name) ? [] : [attribute])];
      return `    static { parts.attribute(this, ${words.map((word) => JSON.stringify(word)).join(", ")}); }\n`;
    },
  ],
  [
    / {4}get (\w+)\(\) \{\n {8}return this\._\1;\n {4}\}\n {4}put\w+\(value\) \{\n {8}this\._\1\.internalValue = value;\n {4}\}\n(?<reset> {4}reset\w+\(\) \{\n {8}this\._\1\.internalValue = undefined;\n {4}\}\n)? {4}\/\/ Temporarily.*\n {4}get \1Input\(\) \{\n {8}return this\._\1\.internalValue;\n {4}\}\n/g,
    (...[, name, reset]) => `    static { parts.block(this, "${name}"${reset === undefined ? ", true" : ""}); }\n`,
  ],
];

/** The two halves of `internalValue`, where both name the same members in the same way. */
function compactValue(...args) {
  const [whole] = args;
  const { read, write } = args.at(-1);
  const isResolvable = read.includes("resolvableValue");
  const members = [...read.matchAll(/internalValueResult\.(\w+) = this\._\1(\?\.internalValue)?;/g)].map(([, name, block]) => ({
    name,
    isBlock: block !== undefined,
  }));
  const isExpected =
    squeeze(read) === squeeze(readOf(members, isResolvable)) && squeeze(write) === squeeze(writeOf(members, isResolvable));
  if (!isExpected) return whole;
  const names = members.map(({ name, isBlock }) => (isBlock ? `*${name}` : name)).join(" ");
  return `    static { parts.value(this, "${names}"${isResolvable ? ", true" : ""}); }\n`;
}

function readOf(members, isResolvable) {
  return [
    ...(isResolvable ? ["if (this.resolvableValue) { return this.resolvableValue; }"] : []),
    "let hasAnyValues = this.isEmptyObject;",
    "const internalValueResult = {};",
    ...members.map(({ name, isBlock }) => {
      const value = `this._${name}${isBlock ? "?.internalValue" : ""}`;
      return `if (${value} !== undefined) { hasAnyValues = true; internalValueResult.${name} = ${value}; }`;
    }),
    "return hasAnyValues ? internalValueResult : undefined;",
  ].join("\n");
}

function writeOf(members, isResolvable) {
  const assign = (from) => members.map(({ name, isBlock }) => `this._${name}${isBlock ? ".internalValue" : ""} = ${from(name)};`);
  const noResolvable = isResolvable ? ["this.resolvableValue = undefined;"] : [];
  return [
    "if (value === undefined) {",
    "this.isEmptyObject = false;",
    ...noResolvable,
    ...assign(() => "undefined"),
    "}",
    ...(isResolvable
      ? ["else if (cdktf.Tokenization.isResolvable(value)) { this.isEmptyObject = false; this.resolvableValue = value; }"]
      : []),
    "else {",
    "this.isEmptyObject = Object.keys(value).length === 0;",
    ...noResolvable,
    ...assign((name) => `value.${name}`),
    "}",
  ].join("\n");
}

function squeeze(code) {
  return code.replace(/\s+/g, "");
}
