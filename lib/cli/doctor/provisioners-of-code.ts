import { cloudToolIn } from "./cloud-tools";
import type { Tokens } from "./tokens";

/** The provisioners of a program that run the command line of a cloud. */
export function provisionersOf({
  list,
  closers,
}: Tokens): readonly { readonly line: number; readonly at: number; readonly tool: string }[] {
  return list.flatMap((token, at) => {
    if (token.kind !== "text" || !/^(?:local|remote)-exec$/.test(token.written)) return [];
    const end = token.within === -1 ? at : (closers.get(token.within) ?? at);
    const texts = list.slice(Math.max(0, token.within), end).filter(({ kind }) => kind === "text");
    for (const { written, line } of texts) {
      const tool = cloudToolIn(written);
      if (tool !== null) return [{ line, at, tool }];
    }
    return [];
  });
}
