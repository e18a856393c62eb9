import type { Json } from "../../../lib/terraform/body";
import type { Root, Variable } from "./random-roots";

/** The file of a root, and on which lines each local stands: by them OpenTofu names the ones that it refuses. */
export interface RootSource {
  readonly file: "main.tf" | "main.tf.json";
  readonly text: string;
  readonly lines: ReadonlyMap<string, readonly [number, number]>;
}

/** Writes a root as one file; its probes are the locals `e0`, `e1` … */
export function sourceOf(root: Root, refused: ReadonlySet<string> = new Set()): RootSource {
  const probes = root.probes
    .map((source, at) => [`e${at}`, source] as const)
    // OpenTofu counts the lines of a heredoc inside a JSON string as lines of the file.
    .filter(([name, source]) => !refused.has(name) && !(root.form === "json" && source.includes("\n")));
  const locals = [...root.locals.filter(([name]) => !refused.has(name) && isNamed(`local.${name}`, probes)), ...probes];
  const writer = new LineWriter();
  const variables = root.variables.filter(({ name }) => isNamed(`var.${name}`, locals));
  if (root.form === "native") writeNative(variables, locals, writer);
  else writeJson(variables, locals, writer);
  return { file: root.form === "native" ? "main.tf" : "main.tf.json", text: writer.text, lines: writer.lines };
}

function isNamed(name: string, locals: readonly (readonly [string, string])[]): boolean {
  return locals.some(([, source]) => new RegExp(`${name.replace(".", "\\.")}\\b`).test(source));
}

class LineWriter {
  text = "";
  readonly lines = new Map<string, readonly [number, number]>();
  private line = 1;

  write(text: string, name?: string): void {
    const first = this.line;
    this.text += `${text}\n`;
    this.line += text.split("\n").length;
    if (name !== undefined) this.lines.set(name, [first, this.line - 1]);
  }
}

function writeNative(variables: readonly Variable[], locals: readonly (readonly [string, string])[], writer: LineWriter): void {
  for (const { name, type, default: value } of variables) {
    writer.write(`variable "${name}" {\n  type = ${type}`);
    if (value !== undefined) writer.write(`  default = ${JSON.stringify(value)}`);
    writer.write("}");
  }
  writer.write("locals {");
  for (const [name, source] of locals) writer.write(`${name} = ${source}`, name);
  writer.write("}");
}

function writeJson(variables: readonly Variable[], locals: readonly (readonly [string, string])[], writer: LineWriter): void {
  const variable: Json = Object.fromEntries(
    variables.map(({ name, type, default: value }) => [name, value === undefined ? { type } : { type, default: value }]),
  );
  writer.write(`{ "variable": ${JSON.stringify(variable)},\n"locals": {`);
  locals.forEach(([name, source], at) => {
    writer.write(
      `${JSON.stringify(name)}: ${JSON.stringify(/^e\d+$/.test(name) ? inJson(source) : `\${${source}}`)}${at + 1 < locals.length ? "," : ""}`,
      name,
    );
  });
  writer.write("} }");
}

/** Some probes stand in a text or below a list and an object of JSON, as cdktf writes them. */
function inJson(source: string): Json {
  const interpolated = `\${${source}}`;
  switch (source.length % 5) {
    case 0:
      return `x-${interpolated}`;
    case 1:
      return [interpolated, { key: interpolated }];
    default:
      return interpolated;
  }
}
