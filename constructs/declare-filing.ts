import { findEntry } from "../lib/catalogues/index";
import { toDeclaration } from "../lib/filing/declaration";
import type { FilingRef } from "../lib/filing/filing-ref";
import { GuardError } from "../lib/guard-error";
import { text } from "../lib/text";
import { filingFault } from "./filing-fault";
import { rememberFiling } from "./filing-of";
import { type Place, frameworkFault } from "./one-framework";
import { isRoleWithFiling } from "./roles-with-filing";
import { throwPlainly } from "./refusal";
import type { Property } from "./written-hostnames";

/** What a resource of cdktf or cdktn offers; structural, so that either framework and every version of it fits. */
export interface DeclarableResource extends Place {
  readonly terraformResourceType: string;
  addOverride(path: string, value: unknown): void;
}

/**
 * Declares the filing of an existing resource; it travels in the Terraform JSON as the comment `"//": { "icp": … }`.
 *
 * Throws GuardError with the construct's path when the filing is not one that `defineFiling()` or the ledger returned, comes from
 * another copy of this package, or lists none of the hostnames that the resource writes; when resources of this type serve no
 * website; and when the resource is made with another framework than its app. A type that no catalogue lists is accepted. Source: product 8.
 */
export function declareFiling(resource: DeclarableResource, filing: FilingRef): void {
  const { node, terraformResourceType: type } = resource;
  assertTakesFiling({ path: node.path, made: resource, scope: resource, type, property: inputOf(resource) }, filing);
  addDeclaration(resource, filing);
}

/** Writes a filing that was checked. */
export function addDeclaration(resource: DeclarableResource, filing: FilingRef): void {
  // Part by part: what `waive()` wrote beside the same resource stays.
  for (const [part, value] of Object.entries(toDeclaration(filing))) resource.addOverride(`//.icp.${part}`, value);
  rememberFiling(resource, filing);
}

/** A resource that is there, or is about to be made, and is to get a filing. */
export interface Declarable {
  readonly path: string;
  /** The resource or its class. */
  readonly made: object;
  readonly scope: Place;
  /** Undefined where it is not known yet. */
  readonly type: string | undefined;
  readonly property: Property;
}

/** Checks what a declaration needs before anything is written. */
export function assertTakesFiling(
  { path, made, scope, type, property }: Declarable,
  filing: unknown,
): asserts filing is FilingRef {
  const fault =
    frameworkFault(path, made, scope) ??
    (type !== undefined && !takesFiling(type) ? filingOutOfPlace(path, type) : null) ??
    filingFault(path, type, filing, property);
  throwPlainly(fault);
}

/** Generated classes show what they were given under the name of the property and `Input`. */
function inputOf(resource: object): Property {
  return (name): unknown => Reflect.get(resource, `${name}Input`);
}

function takesFiling(type: string): boolean {
  const listing = findEntry(type, "resource");
  if (listing === null || "unlisted" in listing) return true;
  return "entry" in listing && isRoleWithFiling(listing.entry.role);
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
