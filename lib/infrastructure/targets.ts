import type { FilingClass, Role } from "../catalogues/catalogue";
import { catalogues } from "../catalogues/index";
import { type Hostname, parseHostname } from "../filing/hostname";
import type { Resource } from "../terraform/resource";
import type { Cause } from "../terraform/value";
import { type Text, text } from "../text";
import { placeOfAddress } from "./address";
import type { DeclaredPlaces } from "./declared-places";
import type { Exposures } from "./exposure";
import { nameJurisdiction } from "./jurisdiction-names";
import type { Locations } from "./location";
import { type HostPlace, placeOfHostname } from "./place";
import type { Survey } from "./survey";
import type { TrailStep } from "./trail";

/** What one value of a DNS record leads to. */
export type TargetJudgement =
  | {
      readonly kind: "mainland";
      readonly resource: Resource | null;
      readonly cloud: string | null;
      readonly filingClass: Exclude<FilingClass, "none">;
      readonly trail: readonly TrailStep[];
    }
  /** `resource`: what the public side of the target is; null for a private address, which leads nowhere. */
  | { readonly kind: "exempt"; readonly resource: Resource | null; readonly reason: Text; readonly trail: readonly TrailStep[] }
  | {
      readonly kind: "unknown";
      readonly resource: Resource | null;
      readonly reason: Text;
      readonly cause: Cause | null;
      readonly trail: readonly TrailStep[];
    };

export interface TargetQuestions {
  readonly survey: Survey;
  readonly locations: Locations;
  readonly exposures: Exposures;
  readonly declared: DeclaredPlaces;
  /** What answers a hostname inside the estate: a record that is followed, an edge; null where nothing in the estate does. */
  answererOf(hostname: Hostname, asking: Resource): readonly TargetJudgement[] | null;
}

/** Roles that have an address: nothing answers there when the internet does not reach them. */
const addressable = new Set<Role>(["server", "address", "entry", "storage", "function", "edge"]);

/** A target that is another resource of the estate, named by one of its attributes. */
export function judgeReference(
  ask: TargetQuestions,
  holder: Resource,
  at: string,
  target: Resource,
  attribute: string | null,
): TargetJudgement {
  const { survey, locations, exposures } = ask;
  const named = attribute === null ? target.address : `${target.address}.${attribute}`;
  const step: TrailStep = {
    address: holder.address,
    attribute: at,
    value: named,
    means: text(`指向 ${target.address}`, `points to ${target.address}`),
  };
  const one = survey.of(target);
  if (one === null) {
    const reason = text(`${named} 不在目录中，无法判断其所在位置`, `no catalogue says where ${named} is`);
    return { kind: "unknown", resource: null, reason, cause: { kind: "computed", subject: named }, trail: [step] };
  }
  if (attribute !== null && one.entry.private?.includes(attribute) === true) {
    const reason = text(`${named} 是内网地址`, `${named} is a private address`);
    return { kind: "exempt", resource: null, reason, trail: [{ ...step, means: reason }] };
  }
  if (!addressable.has(one.entry.role)) {
    const reason = text(`${target.address} 本身没有地址`, `${target.address} has no address of its own`);
    return { kind: "unknown", resource: null, reason, cause: { kind: "computed", subject: named }, trail: [step] };
  }
  const exposure = exposures.of(target);
  const location = locations.of(target);
  const trail = [step, ...exposures.pathTo(target), ...location.trail];
  const isAddress = attribute === null || one.entry.publishes.includes(attribute);
  if (exposure === "no" && isAddress) {
    const reason = text(`${target.address} 没有公网入口`, `${target.address} has no public address`);
    return {
      kind: "exempt",
      resource: null,
      reason,
      trail: [step, { address: target.address, attribute: null, value: null, means: reason }],
    };
  }
  // What an attribute holds that is no address is not known, wherever the resource stands.
  if (location.kind === "exempt" && isAddress)
    return { kind: "exempt", resource: target, reason: standsIn(target, location.jurisdictions), trail };
  if (location.kind === "unknown")
    return { kind: "unknown", resource: target, reason: location.reason, cause: location.cause, trail };
  if (exposure !== "yes" && isAddress) {
    const reason = text(
      `无法判断 ${target.address} 是否可从公网访问`,
      `it is not known whether ${target.address} is reachable from the internet`,
    );
    return { kind: "unknown", resource: target, reason, cause: null, trail };
  }
  if (!isAddress) {
    const reason = text(
      `${named} 既不是已知的公网地址，也不是已知的内网地址`,
      `${named} is neither a known public nor a known private address`,
    );
    return { kind: "unknown", resource: target, reason, cause: { kind: "computed", subject: named }, trail };
  }
  const filingClass = one.entry.filingClass === "none" ? "this_provider" : one.entry.filingClass;
  return { kind: "mainland", resource: target, cloud: one.catalogue.cloud, filingClass, trail };
}

/** A target of which only the end is known: what the clouds' own hostnames say of it; null where they say nothing. */
export function judgeSuffix(holder: Resource, at: string, shown: string, suffix: string): TargetJudgement | null {
  const place = placeOfHostname(catalogues, `x${suffix.toLowerCase().replace(/\.$/, "")}`);
  if (place === null || !("jurisdiction" in place)) return null;
  const step = (means: Text): TrailStep => ({ address: holder.address, attribute: at, value: shown, means });
  return placed(place, step);
}

/** A target that is written out: an address or a hostname. */
export function judgeLiteral(ask: TargetQuestions, holder: Resource, at: string, literal: string): readonly TargetJudgement[] {
  const step = (means: Text): TrailStep => ({ address: holder.address, attribute: at, value: literal, means });
  // What a resource of the estate is known to publish is told by that resource, not by a table.
  const publishers = ask.survey.publishers(literal).filter(({ one }) => one.resource !== holder);
  if (publishers.length > 0)
    return publishers.map(({ one, attribute }) => judgeReference(ask, holder, at, one.resource, attribute));
  const address = placeOfAddress(literal);
  if (address !== null) return [judgeAddress(ask, literal, address, step)];
  const hostname = parseHostname(literal);
  if (hostname.kind !== "hostname") {
    const reason = hostname.reason;
    return [{ kind: "unknown", resource: null, reason, cause: null, trail: [step(reason)] }];
  }
  const inside = ask.answererOf(hostname, holder);
  if (inside !== null) {
    const follow = step(text(`由本项目中的 ${literal} 应答`, `is answered by ${literal} of this estate`));
    return inside.map((judgement) => ({ ...judgement, trail: [follow, ...judgement.trail] }));
  }
  const judged = judgeHostname(ask, hostname, step);
  const [named, ...others] = ask.survey.namesakes(literal, holder);
  // The record's name arrives at the bucket whose own hostname this is.
  return [
    judged.kind === "mainland" && named !== undefined && others.length === 0 ? { ...judged, resource: named.resource } : judged,
  ];
}

function judgeAddress(ask: TargetQuestions, literal: string, place: string, step: (means: Text) => TrailStep): TargetJudgement {
  if (place === "private" || place === "loopback") {
    const reason = text(`${literal} 是内网或本机地址`, `${literal} is a private or loopback address`);
    return { kind: "exempt", resource: null, reason, trail: [step(reason)] };
  }
  const declared = ask.declared.ofAddress(literal);
  if (declared !== null) return fromDeclaration(declared, literal, step);
  const reason = text(
    `${literal} 是写死的公网地址，台账 addresses 未说明它在哪里`,
    `${literal} is a literal public address, and addresses: in the ledger does not say where it is`,
  );
  return { kind: "unknown", resource: null, reason, cause: null, trail: [step(reason)] };
}

function judgeHostname(ask: TargetQuestions, hostname: Hostname, step: (means: Text) => TrailStep): TargetJudgement {
  const place = placeOfHostname(catalogues, hostname.name);
  if (place !== null && "internal" in place) {
    const reason = text(`${hostname.name} 只能在云内网解析`, `${hostname.name} resolves only inside the cloud's network`);
    return { kind: "exempt", resource: null, reason, trail: [step(reason)] };
  }
  if (place !== null && "jurisdiction" in place) {
    const where = nameJurisdiction(place.jurisdiction);
    const means = text(`${place.product}，位于${where.zh}`, `${place.product}, ${where.en}`);
    if (place.jurisdiction !== "mainland") return { kind: "exempt", resource: null, reason: means, trail: [step(means)] };
    return {
      kind: "mainland",
      resource: null,
      cloud: place.cloud,
      filingClass: place.filingClass ?? "this_provider",
      trail: [step(means)],
    };
  }
  const declared = ask.declared.ofHostname(hostname);
  if (declared !== null) return fromDeclaration(declared, hostname.name, step);
  const reason =
    place !== null && "product" in place
      ? text(
          `${hostname.name}（${place.product}）不显示所在位置，本项目中也没有对应的资源`,
          `${hostname.name} (${place.product}) does not show where it is, and no resource of this estate answers it`,
        )
      : text(`无法判断 ${hostname.name} 的所在位置`, `nothing in the input says where ${hostname.name} is`);
  return { kind: "unknown", resource: null, reason, cause: null, trail: [step(reason)] };
}

function placed(place: Extract<HostPlace, { jurisdiction: unknown }>, step: (means: Text) => TrailStep): TargetJudgement {
  const where = nameJurisdiction(place.jurisdiction);
  const means = text(`${place.product}，位于${where.zh}`, `${place.product}, ${where.en}`);
  if (place.jurisdiction !== "mainland") return { kind: "exempt", resource: null, reason: means, trail: [step(means)] };
  const filingClass = place.filingClass ?? "this_provider";
  return { kind: "mainland", resource: null, cloud: place.cloud, filingClass, trail: [step(means)] };
}

function fromDeclaration(
  declared: { jurisdiction: string; cloud: string | null },
  literal: string,
  step: (means: Text) => TrailStep,
): TargetJudgement {
  if (declared.jurisdiction === "mainland") {
    const means = text(`台账声明 ${literal} 位于中国内地`, `the ledger declares ${literal} to be in mainland China`);
    return {
      kind: "mainland",
      resource: null,
      cloud: declared.cloud,
      filingClass: declared.cloud === null ? "any_provider" : "this_provider",
      trail: [step(means)],
    };
  }
  const means = text(
    `台账声明 ${literal} 位于中国内地以外（${declared.jurisdiction}）`,
    `the ledger declares ${literal} to be outside mainland China (${declared.jurisdiction})`,
  );
  return { kind: "exempt", resource: null, reason: means, trail: [step(means)] };
}

function standsIn(target: Resource, jurisdictions: readonly Parameters<typeof nameJurisdiction>[0][]): Text {
  const names = jurisdictions.map(nameJurisdiction);
  return text(
    `${target.address} 位于${names.map((name) => name.zh).join("、")}`,
    `${target.address} stands in ${names.map((name) => name.en).join(", ")}`,
  );
}
