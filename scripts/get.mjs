/**
 * Generates the typed bindings of the providers that cdktf.json pins, from the schemas in .gen/provider-schemas, and from the catalogues
 * the `Filed…` classes in `constructs/<cloud>/classes.ts`: without a terraform binary and without a network. The work is done in
 * scripts/get, whose TypeScript is loaded as it stands; here it is decided whether there is any.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createJiti } from "jiti";
import { digest, filesBelow, isUpToDate, writeStamp } from "./stamp.mjs";

const packages = ["@cdktf/provider-generator", "typescript"].map((name) => `node_modules/${name}/package.json`);
const schemas = ".gen/provider-schemas";
/** Says of what the bindings and the classes were made. */
export const bindingsStamp = ".gen/bindings.stamp";
/** Says of what the bindings alone were made: a sentence of a catalogue is no reason to compile them all again. */
const compiledStamp = ".gen/compiled.stamp";

/** Brings bindings and classes up to date. Returns false if they were already. The working directory is the project's root. */
export async function get({ announce = () => {} } = {}) {
  const provided = ["cdktf.json", ...packages, ...filesBelow(schemas).filter((file) => file.endsWith(".json"))];
  const inputs = [
    ...provided,
    ...["scripts/get.mjs", ...filesBelow("scripts/get"), "constructs/roles-with-filing.ts", ...filesBelow("lib/catalogues")],
    ...clouds().map((cloud) => `constructs/${cloud}/types.json`),
  ];
  const stamp = digest(inputs);
  if (isUpToDate(bindingsStamp, stamp, clouds().flatMap(outputsOf))) return false;

  announce();
  rmSync(bindingsStamp, { force: true });
  const compiled = digest([...provided, "scripts/get/bindings.ts"]);
  const stampOf = (types) => `${compiled}\n${types.join("\n")}\n`;
  const { run } = await createJiti(import.meta.url, { fsCache: false }).import("./get/run.ts");
  const types = await run((bound, files) => {
    const areThere = isUpToDate(compiledStamp, stampOf(bound), files);
    // What breaks off on the way leaves no word of what was there before.
    if (!areThere) rmSync(compiledStamp, { force: true });
    return areThere;
  });
  writeStamp(compiledStamp, stampOf(types));
  writeStamp(bindingsStamp, stamp);
  return true;
}

function clouds() {
  return readdirSync(".gen/providers");
}

/** The classes of a cloud, and what they import. */
function outputsOf(cloud) {
  const classes = `constructs/${cloud}/classes.ts`;
  if (!existsSync(classes)) return [classes];
  const modules = readFileSync(classes, "utf8").matchAll(/^export \* from "@cdktf\/provider-\w+\/lib\/([\w-]+)"/gm);
  return [classes, ...Array.from(modules, ([, module]) => `.gen/providers/${cloud}/lib/${module}/index.d.ts`)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(fileURLToPath(new URL("..", import.meta.url)));
  await get({ announce: () => process.stderr.write("get: generating the typed provider bindings\n") });
}
