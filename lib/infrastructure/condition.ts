import type { Condition, Scalar } from "../catalogues/catalogue";
import { canonicalType } from "../catalogues/index";
import type { Resource } from "../terraform/resource";
import { type Possible, isKind, isScalar, isUnknown } from "../terraform/value";
import { testPath } from "./read-path";
import type { Survey, Surveyed } from "./survey";
import { type Truth, anyOf, bothOf, eitherOf, no, not, truthOf, unknown, yes } from "./truth";

/** Answers the catalogues' conditions over a survey. */
export interface Conditions {
  /** The condition, asked of a resource. */
  test(condition: Condition, of: Surveyed): Truth;
  /** The `public` condition of a resource's entry; a resource that no catalogue lists is unknown. */
  isPublic(resource: Resource): Truth;
}

/** Opens the evaluation; every resource's own `public` is worked out once. A circle of references starts out as no. */
export function openConditions(survey: Survey): Conditions {
  const done = new Map<Resource, Truth>();
  /** The resources that are being worked out, with their depth. */
  const busy = new Map<Resource, number>();
  /** The outermost of them that an inner one came back to. */
  let returnedTo = Number.POSITIVE_INFINITY;
  let namedByRecords: ReadonlyMap<Resource, Truth> | null = null;

  function isPublic(resource: Resource): Truth {
    const kept = done.get(resource);
    if (kept !== undefined) return kept;
    const one = survey.of(resource);
    if (one === null) return unknown;
    const open = busy.get(resource);
    if (open !== undefined) {
      returnedTo = Math.min(returnedTo, open);
      return no;
    }
    const depth = busy.size;
    busy.set(resource, depth);
    const truth = test(one.entry.public, one);
    busy.delete(resource);
    // Inside a circle the answer may be too small: it is kept only where the circle closes.
    if (returnedTo >= depth) {
      done.set(resource, truth);
      returnedTo = Number.POSITIVE_INFINITY;
    }
    return truth;
  }

  function test(condition: Condition, of: Surveyed): Truth {
    if (condition === "always") return yes;
    if (condition === "never") return no;
    if (condition === "unknown") return unknown;
    if ("all" in condition) return testAll(condition.all, of);
    if ("any" in condition) return testAny(condition.any, of);
    if ("not" in condition) return not(test(condition.not, of));
    if ("boundBy" in condition) return testBound(condition, of);
    if ("namedBy" in condition) return namedByRecord(of.resource);
    if ("reachedThrough" in condition) return throughReference(of, condition.reachedThrough);
    if ("sameAs" in condition) return throughReference(of, condition.sameAs);
    return testAttribute(condition, of);
  }

  function testAll(parts: readonly Condition[], of: Surveyed): Truth {
    let result = yes;
    for (const part of parts) {
      result = bothOf(result, test(part, of));
      if (result === no) break;
    }
    return result;
  }

  function testAny(parts: readonly Condition[], of: Surveyed): Truth {
    let result = no;
    for (const part of parts) {
      result = eitherOf(result, test(part, of));
      if (result === yes) break;
    }
    return result;
  }

  function testAttribute(condition: Extract<Condition, { attribute: string }>, of: Surveyed): Truth {
    const { attribute } = condition;
    if ("present" in condition) return testPath(of.resource, attribute, isPresent, no);
    if ("written" in condition) return of.resource.isWritten(attribute) ? testPath(of.resource, attribute, isPresent, no) : no;
    if ("is" in condition) {
      const omitted =
        condition.omitted === undefined
          ? unknown
          : truthOf(condition.is.some((wanted) => equals(wanted, condition.omitted ?? "")));
      // An empty text is an omitted one, unless the list names it.
      const listsEmpty = condition.is.includes("");
      return testPath(
        of.resource,
        attribute,
        (possible) => (possible.value === "" && !listsEmpty ? omitted : isOneOf(possible, condition.is)),
        omitted,
      );
    }
    if ("over" in condition) {
      const omitted = condition.omitted === undefined ? unknown : truthOf(condition.omitted > condition.over);
      return testPath(of.resource, attribute, (possible) => isOver(possible, condition.over), omitted);
    }
    if ("refersTo" in condition) return refersTo(of, condition);
    return testPath(of.resource, attribute, (possible) => matches(possible, condition.matches), no);
  }

  function testBound(condition: Extract<Condition, { boundBy: string }>, of: Surveyed): Truth {
    const { certain, loose } = survey.binders(condition.boundBy, condition.through, of.resource);
    const inner = condition.if;
    let result = no;
    for (const binder of certain) {
      result = eitherOf(result, inner === undefined ? yes : test(inner, binder));
      if (result === yes) return yes;
    }
    // A binder whose end cannot be seen may point here, unless its own condition rules it out.
    for (const binder of loose) {
      if (result === unknown) break;
      result = eitherOf(result, inner !== undefined && test(inner, binder) === no ? no : unknown);
    }
    return result;
  }

  function throughReference(of: Surveyed, attribute: string): Truth {
    const { resources, literals, loose } = survey.ends(of.resource, attribute);
    const seen = resources.map(({ resource }) => isPublic(resource));
    const unseen = loose !== null || (resources.length === 0 && literals.length > 0) || resources.length === 0;
    return anyOf(unseen ? [...seen, unknown] : seen);
  }

  function refersTo(of: Surveyed, condition: Extract<Condition, { refersTo: readonly string[] }>): Truth {
    const { resources, loose } = survey.ends(of.resource, condition.attribute);
    const wanted = condition.refersTo.map(canonicalType);
    // A literal is no reference; what it names elsewhere is not asked here.
    let truth = loose === null ? 0 : unknown;
    for (const { resource } of resources) {
      const one = survey.of(resource);
      if (!wanted.includes(canonicalType(resource.type))) truth |= no;
      else if (condition.if === undefined) truth |= yes;
      else truth |= one === null ? unknown : test(condition.if, one);
    }
    return truth === 0 ? no : truth;
  }

  function namedByRecord(resource: Resource): Truth {
    namedByRecords ??= indexRecords();
    return namedByRecords.get(resource) ?? no;
  }

  function indexRecords(): ReadonlyMap<Resource, Truth> {
    const named = new Map<Resource, Truth>();
    for (const one of survey.surveyed) {
      if (one.entry.role !== "record" || one.resource.mode === "data") continue;
      const served = test(one.entry.public, one);
      if (served === no) continue;
      for (const target of one.entry.targets) {
        for (const { resource } of survey.ends(one.resource, target.attribute).resources) {
          named.set(resource, anyOf([named.get(resource) ?? no, served]));
        }
      }
    }
    return named;
  }

  return { test, isPublic };
}

function isPresent({ value }: Possible): Truth {
  if (value === "" || value === null) return no;
  if (isKind(value, "map") && value.entries.size === 0) return value.open === undefined ? no : unknown;
  // A reference that is only known after apply is set all the same.
  if (isUnknown(value)) return value.cause.kind === "computed" || value.cause.kind === "data-source" ? yes : unknown;
  return yes;
}

function isOneOf({ value }: Possible, wanted: readonly Scalar[]): Truth {
  if (!isScalar(value)) return unknown;
  return truthOf(wanted.some((candidate) => equals(candidate, value)));
}

function isOver({ value }: Possible, limit: number): Truth {
  const number =
    typeof value === "number" ? value : typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? truthOf(number > limit) : unknown;
}

/** Terraform converts between texts, numbers and booleans; enumerations are compared without case. */
function equals(wanted: Scalar, value: string | number | boolean | null): boolean {
  if (value === null) return false;
  return String(wanted).toLowerCase() === String(value).trim().toLowerCase();
}

function matches({ value, from }: Possible, pattern: string): Truth {
  if (typeof value === "string") return truthOf(new RegExp(pattern, "i").test(value));
  // A reference to a resource is no literal.
  if (from.some((origin) => origin.kind === "reference")) return no;
  return unknown;
}
