import { findEntry } from "../lib/catalogues/index";
import { toDeclaration } from "../lib/filing/declaration";
import { isFilingRef, type FilingRef } from "../lib/filing/filing-ref";
import { GuardError } from "../lib/guard-error";
import { text } from "../lib/text";
import { isRoleWithFiling } from "./roles-with-filing";
import { showUncaughtPlainly } from "./uncaught";

/** What a resource of cdktf or cdktn offers; structural, so that either framework and every version of it fits. */
export interface DeclarableResource {
  readonly node: { readonly path: string };
  readonly terraformResourceType: string;
  addOverride(path: string, value: unknown): void;
}

/**
 * Declares the filing of an existing resource; it travels in the Terraform JSON as the comment `"//": { "icp": … }`.
 *
 * Throws GuardError when the filing is not one that `defineFiling()` or the ledger returned, or when resources of this type
 * serve no website. A type that no catalogue lists is accepted. Source: product 8.
 */
export function declareFiling(resource: DeclarableResource, filing: FilingRef): void {
  assertTakesFiling(resource.node.path, resource.terraformResourceType, filing);
  // Part by part: what `waive()` wrote beside the same resource stays.
  for (const [part, value] of Object.entries(toDeclaration(filing))) resource.addOverride(`//.icp.${part}`, value);
}

/** Checks what a declaration needs before anything is written. `type` is undefined where it is not known yet. */
export function assertTakesFiling(path: string, type: string | undefined, filing: unknown): asserts filing is FilingRef {
  const fault =
    filing === undefined || filing === null
      ? missingFiling(path)
      : !isFilingRef(filing)
        ? foreignFiling(path)
        : type !== undefined && !takesFiling(type)
          ? filingOutOfPlace(path, type)
          : null;
  if (fault === null) return;
  showUncaughtPlainly();
  throw fault;
}

function takesFiling(type: string): boolean {
  const listing = findEntry(type, "resource");
  if (listing === null || "unlisted" in listing) return true;
  return "entry" in listing && isRoleWithFiling(listing.entry.role);
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

function filingOutOfPlace(path: string, type: string): GuardError {
  return new GuardError({
    message: text(
      `${path} 是 ${type}，这类资源不提供网站访问，在其上声明备案不起作用。`,
      `${path} is of type ${type}, which serves no website, so a filing on it permits nothing.`,
    ),
    remedy: text(
      "请改在服务器、公网 IP、负载均衡、加速域名、域名绑定、存储桶、函数或解析记录上声明备案。",
      "Declare the filing on the server, address, load balancer, accelerated domain, domain binding, bucket, function or record instead.",
    ),
  });
}
