import type { Ledger, LedgerDomain } from "../filing/ledger";
import { type Text, text } from "../text";
import { type Widening, widened } from "./widening";

/** What the `domains` of a ledger permit that those of an earlier one did not, beside who holds them. */
export function domainWidenings(before: Ledger, after: Ledger): readonly Widening[] {
  return before.domains.flatMap((former) => {
    const now = after.domains.find(({ name }) => name === former.name);
    return now === undefined ? removed(former, after) : changed(former, now);
  });
}

/** An entry may have stood in the way. */
function removed({ name, realName, expiresAt, place }: LedgerDomain, { source }: Ledger): readonly Widening[] {
  if (realName === null && expiresAt === null) return [];
  const what = text(`domains 删除了域名 ${name}`, `the removal of ${name} from \`domains\``);
  const file = source.kind === "file" ? source.file : (place?.file ?? null);
  return [{ what, file, line: null, concerns: { kind: "domain", domain: name } }];
}

function changed(former: LedgerDomain, now: LedgerDomain): readonly Widening[] {
  const { name } = now;
  const told = (what: Text, key: string): Widening => widened(what, { kind: "domain", domain: name }, now, key);
  const found: Widening[] = [];
  if (former.realName !== now.realName && now.realName !== "none" && former.realName !== "verified") {
    const realName = valueWords(now.realName);
    found.push(
      told(text(`域名 ${name} 的实名认证改为 ${realName.zh}`, `the real name of ${name}, now ${realName.en}`), "realName"),
    );
  }
  if (former.realNameAt !== now.realNameAt && (former.realNameAt ?? "") > (now.realNameAt ?? "")) {
    const at = valueWords(now.realNameAt);
    found.push(
      told(
        text(`域名 ${name} 的实名认证日期改为 ${at.zh}`, `the day on which the real name of ${name} was verified, now ${at.en}`),
        "realNameAt",
      ),
    );
  }
  if (former.expiresAt !== null && (now.expiresAt === null || now.expiresAt > former.expiresAt)) {
    const at = valueWords(now.expiresAt);
    found.push(told(text(`域名 ${name} 的到期日期改为 ${at.zh}`, `the day on which ${name} expires, now ${at.en}`), "expiresAt"));
  }
  if (former.registrar !== now.registrar) {
    const by = valueWords(now.registrar);
    found.push(told(text(`域名 ${name} 的注册服务机构改为 ${by.zh}`, `the registrar of ${name}, now ${by.en}`), "registrar"));
  }
  return found;
}

function valueWords(value: string | null): Text {
  return value === null ? text("未写明", "not said") : text(value, value);
}
