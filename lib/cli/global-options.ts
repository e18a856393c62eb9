import { GuardError, isGuardError } from "../guard-error";
import type { ConfiguredSettings } from "../settings/configured-settings";
import { type Language, text } from "../text";
import type { Io, Output } from "./io";

/**
 * Options that hold for every command. They are read before the command line is parsed, since the help and the errors of that are
 * in the chosen language too.
 */
export interface GlobalOptions {
  readonly locale: string | null;
  /** The settings file. */
  readonly settings: string | null;
  readonly noColour: boolean;
}

export function readGlobalOptions(argv: readonly string[]): GlobalOptions {
  const end = argv.indexOf("--");
  const options = end === -1 ? argv : argv.slice(0, end);
  const valueOf = (option: string): string | null => {
    const at = options.findLastIndex((argument) => argument === option || argument.startsWith(`${option}=`));
    const written = options[at];
    return (written === option ? options[at + 1] : written?.slice(option.length + 1)) ?? null;
  };
  return { locale: valueOf("--locale"), settings: valueOf("--settings"), noColour: options.includes("--no-color") };
}

/**
 * The languages of a run: those of --locale, of BEIAN_LOCALE, of the settings, of the system. Settings that cannot be read are the
 * fault of the command that needs them: the help does not.
 */
export function languagesOf(locale: string | null, env: Io["env"], settings: () => ConfiguredSettings): Languages {
  if (locale !== null) return languagesOfLocale(locale);
  const ofEnvironment: Languages = [languageOfEnvironment(env)];
  if (env.BEIAN_LOCALE !== undefined && env.BEIAN_LOCALE !== "") return ofEnvironment;
  try {
    return settings().languages ?? ofEnvironment;
  } catch (error) {
    if (isGuardError(error)) return ofEnvironment;
    throw error;
  }
}

type Languages = readonly [Language, ...Language[]];

/** The language of an environment: LC_ALL, then LC_MESSAGES, then LANG; an empty one counts as not set. */
export function languageOfEnvironment({ BEIAN_LOCALE, LC_ALL, LC_MESSAGES, LANG }: Io["env"]): Language {
  const named = [BEIAN_LOCALE, LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "");
  return named?.toLowerCase().startsWith("zh") === true ? "zh" : "en";
}

/**
 * The languages of --locale, the first of them for everything that takes one. Throws GuardError for a locale in which no sentence is
 * written, and for one that is named twice.
 */
export function languagesOfLocale(locale: string): Languages {
  const [first, ...others] = locale.split(",").map((each) => languageOf(each.trim(), locale));
  if (first === undefined || others.includes(first)) throw unknownLocale(locale);
  return [first, ...others];
}

function languageOf(name: string, locale: string): Language {
  if (name === "zh-CN") return "zh";
  if (name === "en") return "en";
  throw unknownLocale(locale);
}

function unknownLocale(locale: string): GuardError {
  return new GuardError({
    message: text(`不支持语言“${locale}”。`, `There is no locale "${locale}".`),
    remedy: text(
      "--locale 可取 zh-CN 或 en；Markdown 和 HTML 可同时用两种：zh-CN,en。",
      "--locale takes zh-CN or en; Markdown and HTML take both: zh-CN,en.",
    ),
  });
}

/** Colours are for terminals; --no-color and NO_COLOR forbid them, FORCE_COLOR asks for them elsewhere too. */
export function takesColour(output: Output, noColour: boolean, { NO_COLOR, FORCE_COLOR, TERM }: Io["env"]): boolean {
  if (noColour || (NO_COLOR !== undefined && NO_COLOR !== "")) return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== "") return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return output.isTTY && TERM !== "dumb";
}

/** Prose is wrapped at the terminal's width, but never so narrow or so wide that it is hard to read. */
export function proseWidth({ columns }: Output): number {
  return columns === null ? 100 : Math.min(Math.max(columns, 60), 120);
}
