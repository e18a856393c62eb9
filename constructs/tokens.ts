import { GuardError } from "../lib/guard-error";
import { text } from "../lib/text";

/**
 * The fault of a value that holds a token: a placeholder of cdktf or cdktn, or an expression of Terraform, for what only the
 * deployment knows. `where` names the value. Null: it holds none.
 */
export function tokenFault(where: string, value: unknown): GuardError | null {
  const found = findToken(value, new Set());
  if (found === null) return null;
  return new GuardError({
    message: text(
      `${where} 含有 ${shortened(found)}：它的值要到部署时才知道，备案却必须在综合时确定。`,
      `${where} holds ${shortened(found)}, whose value is known at deployment only; a filing has to be known when the app is synthesised.`,
    ),
    remedy: text(
      "请写成普通文本，例如 www.xinghai-shop.cn；可变的部分请用 TypeScript 变量或环境变量传入。",
      "Write plain text, such as www.xinghai-shop.cn, and pass what varies as a variable of TypeScript or of the environment.",
    ),
  });
}

function findToken(value: unknown, seen: Set<object>): string | null {
  if (typeof value === "string") return /[$#]\{/.test(value) ? value : null;
  if (typeof value !== "object" || value === null || seen.has(value)) return null;
  seen.add(value);
  for (const part of Object.values(value)) {
    const found = findToken(part, seen);
    if (found !== null) return found;
  }
  return null;
}

const longest = 60;

function shortened(token: string): string {
  return token.length > longest ? `${token.slice(0, longest)}…` : token;
}
