import type { Lookup } from "../catalogues/own-entries";
import type { Report } from "../engine/report";
import { text } from "../text";
import type { ExtensionInForce } from "./open-extensions";

/** A resource as an estate has it. */
interface Judged {
  readonly stack: string;
  readonly address: string;
  readonly mode: "managed" | "data";
  readonly type: string;
}

/** Which extensions were in force, and what was judged by entries that the user vouches for: neither is kept silent. */
export function extensionNotices(
  inForce: readonly ExtensionInForce[],
  { lookup, resources }: { readonly lookup: Lookup; readonly resources: readonly Judged[] },
): Report["notices"] {
  return [
    ...inForce.map(({ namespace, version, sha256, rules, resources: entries }) => {
      const [digest, names] = [sha256.slice(0, 12), [...rules, ...entries]];
      return {
        kind: "extension",
        message: text(
          `使用了扩展 ${namespace} ${version}（sha256 ${digest}）：${rules.length} 条自定规则，${entries.length} 条自定目录条目。`,
          `The extension ${namespace} ${version} (sha256 ${digest}) was in force: ${count(rules.length, "house rule")}, ${count(entries.length, "catalogue entry", "catalogue entries")} of your own.`,
        ),
        detail: names.length === 0 ? null : names.join(", "),
      };
    }),
    ...[...judgedByOwn(lookup, resources)].map(([type, { addresses, asOf, confidence }]) => ({
      kind: "own-entry",
      message: text(
        `${addresses.length} 个资源按贵方自定的目录条目 ${type}（${asOf}，可信度 ${confidence}）判断，结论由该条目担保：${addresses.join("、")}。`,
        `${count(addresses.length, "resource")} ${addresses.length === 1 ? "was" : "were"} judged by your own catalogue entry ${type} (${asOf}, confidence ${confidence}), which vouches for the verdict: ${addresses.join(", ")}.`,
      ),
      detail: null,
    })),
  ];
}

interface Use {
  readonly addresses: string[];
  readonly asOf: string;
  readonly confidence: string;
}

function judgedByOwn(lookup: Lookup, resources: readonly Judged[]): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const { stack, address, mode, type } of resources) {
    const entry = lookup.ownEntry(type, mode === "data" ? "data" : "resource");
    if (entry === null) continue;
    const name = "module" in entry ? entry.module : entry.type;
    const use = uses.get(name) ?? { addresses: [], asOf: entry.asOf, confidence: entry.evidence.confidence };
    use.addresses.push(`${stack} ${address}`);
    uses.set(name, use);
  }
  return uses;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
