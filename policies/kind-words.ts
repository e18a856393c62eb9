import type { ServiceKind } from "../lib/filing/ledger";
import { type Text, text } from "../lib/text";

/** The kinds of service in words; in English with the article. */
export const kindWords: Readonly<Record<ServiceKind, Text>> = {
  website: text("网站", "a website"),
  app: text(" App ", "an App"),
  "mini-program": text("小程序", "a mini-program"),
  "quick-app": text("快应用", "a quick app"),
};
