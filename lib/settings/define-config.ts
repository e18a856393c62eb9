import type { Config } from "./settings-schema";

/** Gives `beian.config.ts` its types: `export default defineConfig({ undecided: "warn" })`. */
export function defineConfig(config: Config): Config {
  return config;
}
