import { lstatSync, readFileSync } from "node:fs";
import { basename, dirname, extname, isAbsolute, join, relative, resolve } from "node:path";
import { readLedgerDocument } from "../filing/ledger-document";
import type { PlaceAt } from "../filing/place-at";
import { GuardError } from "../guard-error";
import { text } from "../text";
import { type ConfiguredSettings, nothingConfigured } from "./configured-settings";
import { loadExtensions } from "./load-extensions";
import { loadTypescript } from "./load-typescript";
import { readSettings } from "./read-settings";
import type { KnownNames } from "./setting-faults";
import { SETTINGS_WORDS } from "./settings-words";

/** Files that hold settings and nothing else, and those that hold them under a key. */
const OWN_FILES = ["beian.config.yaml", "beian.config.yml", "beian.config.json", "beian.config.ts"];
const SHARED_FILES = ["package.json", "cdktf.json"];
const KEY = "beianGuard";
/** Somebody who writes one of these believes that it is read. */
const NOT_READ = ["js", "cjs", "mjs", "cts", "mts", "jsonc", "json5", "toml"].map((ending) => `beian.config.${ending}`);

/**
 * The settings file of a directory: the nearest one from there upwards, or null; nothing above the root of a git repository or above
 * `top` counts. Throws GuardError when one directory holds several, and for a file whose form is not read.
 */
export function findSettings(fromDirectory: string, top: string | null = null): string | null {
  for (let directory = resolve(fromDirectory); ; directory = dirname(directory)) {
    const own = [...OWN_FILES, ...NOT_READ].filter((name) => isThere(join(directory, name)));
    const found = [...own, ...SHARED_FILES.filter((name) => holdsSettings(join(directory, name)))];
    const [name, ...others] = found;
    if (others.length > 0) throw several(directory, found);
    if (name !== undefined) return join(directory, name);
    if (isThere(join(directory, ".git")) || directory === top || dirname(directory) === directory) return null;
  }
}

/** The settings that are named, or the nearest ones above `here`; paths stay relative to it, so reports do not name a machine's. */
export function openSettings(named: string | null, here: string, known: KnownNames): ConfiguredSettings {
  if (named !== null) return { ...readSettingsFile(named, known), namedAs: named };
  const found = findSettings(here);
  return found === null ? nothingConfigured : readSettingsFile(relative(here, found), known);
}

/** Reads a settings file. Throws GuardError where it cannot be read, and for each of its faults. */
export function readSettingsFile(file: string, known: KnownNames): ConfiguredSettings {
  const { data, placeAt } = documentIn(file, known);
  const extensions = loadExtensions(data, { file: resolve(file), shown: file, policies: known.policies });
  const read = readSettings(data, { file, placeAt, known, extensions });
  if (read.ledger === null || isAbsolute(read.ledger)) return read;
  return { ...read, ledger: join(dirname(file), read.ledger) };
}

function documentIn(file: string, { policies }: KnownNames): { readonly data: unknown; readonly placeAt: PlaceAt } {
  const name = basename(file);
  const bytes = bytesOf(file);
  if (SHARED_FILES.includes(name)) {
    const { data, placeAt } = readLedgerDocument(bytes, file, SETTINGS_WORDS);
    return { data: keyOf(data) ?? refuseKeyless(file), placeAt: (path, part) => placeAt([KEY, ...path], part) };
  }
  const ending = extname(name).toLowerCase();
  if (ending === ".ts")
    return { data: loadTypescript({ file: resolve(file), shown: file, policies }), placeAt: () => ({ file }) };
  if ([".yaml", ".yml", ".json"].includes(ending)) return readLedgerDocument(bytes, file, SETTINGS_WORDS);
  throw new GuardError({
    place: { file },
    message: text(
      `设置文件不能是 ${ending || "没有扩展名的文件"}。`,
      `Settings are not read from ${ending || "a file without an ending"}.`,
    ),
    remedy: text("请改用 .yaml、.json 或 .ts。", "Write them as .yaml, .json or .ts."),
  });
}

function keyOf(data: unknown): unknown {
  return typeof data === "object" && data !== null && KEY in data ? data[KEY] : undefined;
}

/** A look at the text is enough for most: it cannot have the key without its name. */
function holdsSettings(file: string): boolean {
  if (!isThere(file)) return false;
  const bytes = bytesOf(file);
  return bytes.includes(`"${KEY}"`) && keyOf(readLedgerDocument(bytes, file, SETTINGS_WORDS).data) !== undefined;
}

/** A link that leads nowhere is there: settings that cannot be read are not the absence of settings. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw unreadable(path, error);
  }
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

function unreadable(file: string, error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (code === null) return error;
  return new GuardError({
    place: { file },
    message:
      code === "ENOENT"
        ? text("这个设置文件不存在。", "This settings file does not exist.")
        : text(`无法读取设置文件（${code}）。`, `The settings file cannot be read (${code}).`),
    remedy: text("请检查路径和权限。", "Check the path and its permissions."),
  });
}

function refuseKeyless(file: string): never {
  throw new GuardError({
    place: { file },
    message: text(`这里没有键 ${KEY}。`, `There is no key ${KEY} here.`),
    remedy: text(
      `请在其中写 "${KEY}": { … }，或指定 beian.config.yaml。`,
      `Write "${KEY}": { … } into it, or name a beian.config.yaml.`,
    ),
  });
}

function several(directory: string, names: readonly string[]): GuardError {
  return new GuardError({
    place: { file: directory },
    message: text(
      `同一目录里有多处设置：${names.join("、")}。`,
      `The directory holds settings in several files: ${names.join(", ")}.`,
    ),
    remedy: text("请只保留一处，或用 --settings 指明。", "Keep one of them, or name it with --settings."),
  });
}
