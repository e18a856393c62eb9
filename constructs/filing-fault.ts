import { canonicalHostname } from "../lib/filing/hostname";
import { isThisCopy, thisCopy } from "../lib/filing/copy";
import { type FilingRef, copyOf, isFilingRef } from "../lib/filing/filing-ref";
import { isListedBy } from "../lib/filing/permission";
import { GuardError } from "../lib/guard-error";
import { text } from "../lib/text";
import { type Property, writtenHostnames } from "./written-hostnames";

/** What is wrong with the value that a resource was given as its filing. Null: nothing. */
export function filingFault(path: string, type: string | undefined, filing: unknown, property: Property): GuardError | null {
  if (filing === undefined || filing === null) return missingFiling(path);
  if (!isFilingRef(filing)) return foreignFiling(path);
  const copy = copyOf(filing);
  if (copy === null || !isThisCopy(copy)) return filingOfAnotherCopy(path, copy);
  const names = type === undefined ? null : writtenHostnames(type, property);
  // Other names may have a filing of their own in the ledger: what has one of the filing's is in the right place.
  if (names === null || names.length === 0 || names.some((name) => isListedBy(filing.domains, name))) return null;
  return filingOfAnotherDomain(path, names.map(canonicalHostname), filing);
}

const howToRefer = text(
  '请传入 defineFiling({ … }) 的返回值，或台账给出的备案：ledger.filingFor("www.xinghai-shop.cn")。',
  'Pass what defineFiling({ … }) returns, or the filing from the ledger: ledger.filingFor("www.xinghai-shop.cn").',
);

function missingFiling(path: string): GuardError {
  return new GuardError({
    message: text(`${path} 没有备案：属性 filing 缺失。`, `${path} has no filing: its property "filing" is missing.`),
    remedy: howToRefer,
  });
}

function foreignFiling(path: string): GuardError {
  return new GuardError({
    message: text(
      `${path} 的 filing 不是 defineFiling() 或台账给出的备案，其备案号未经检查。`,
      `The filing of ${path} comes neither from defineFiling() nor from the ledger, so its number is unchecked.`,
    ),
    remedy: howToRefer,
  });
}

/** `copy`: null for one so old that it does not say. */
export function filingOfAnotherCopy(path: string, copy: { readonly version: string; readonly place: string } | null): GuardError {
  const other = copy === null ? "" : ` ${copy.version} (${copy.place})`;
  return new GuardError({
    message: text(
      `${path} 的备案出自另一份 beian-guard${other}，而检查它的是 ${thisCopy.version} (${thisCopy.place})：项目里装了两份。`,
      `The filing of ${path} comes from another copy of beian-guard${other} than the one that checks it, ${thisCopy.version} (${thisCopy.place}): the project has two.`,
    ),
    remedy: text(
      "请用 npm ls beian-guard 查看是谁带来的，统一版本后运行 npm dedupe；自己的构造包请把 beian-guard 列为 peerDependencies。",
      "See with npm ls beian-guard who brings it, settle on one version and run npm dedupe; a package of constructs lists beian-guard under peerDependencies.",
    ),
  });
}

function filingOfAnotherDomain(path: string, names: readonly string[], filing: FilingRef): GuardError {
  const called = filing.number ?? filing.id ?? filing.subject.name;
  return new GuardError({
    message: text(
      `${path} 服务的域名 ${names.join("、")} 不在备案 ${called} 的域名（${filing.domains.join("、")}）之内。`,
      `${path} serves ${names.join(", ")}, but the filing ${called} lists ${filing.domains.join(", ")}.`,
    ),
    remedy: text(
      `请传入该域名的备案：ledger.filingFor("${names[0] ?? ""}")；如尚未备案，请先办理或变更备案。`,
      `Pass the filing of that name: ledger.filingFor("${names[0] ?? ""}"); if it has none, file it first.`,
    ),
  });
}
