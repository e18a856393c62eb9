import type { Hostname } from "../filing/hostname";
import type { Resource } from "../terraform/resource";
import { isScalar, isUnknown } from "../terraform/value";
import { text } from "../text";
import type { Answerers } from "./answerers";
import type { Conditions } from "./condition";
import { nameJurisdiction } from "./jurisdiction-names";
import { hostOfOrigin } from "./origin-host";
import { readPath } from "./read-path";
import type { Need } from "./site";
import { type Survey, type Surveyed, existsWith } from "./survey";
import { judgeValue } from "./record-values";
import { type TargetJudgement, type TargetQuestions, judgeReference } from "./targets";
import type { TrailStep } from "./trail";
import { no, settle, yes } from "./truth";

/** A DNS record as the law sees it. */
export interface RecordJudgement {
  readonly need: Need;
  readonly targets: readonly TargetJudgement[];
  readonly trail: readonly TrailStep[];
}

export interface Records {
  readonly of: (record: Surveyed) => RecordJudgement;
  /** What the origins of an edge are. */
  readonly originsOf: (edge: Surveyed) => readonly TargetJudgement[];
  /** The resources that a record's values lead to; `certain` where that they do is known. */
  readonly targetsOf: (record: Surveyed) => readonly { readonly resource: Resource; readonly certain: boolean }[];
}

/** Opens the judgement of records: type and status first, then URL forwarding, then all targets. The provider of a record never counts. */
export function openRecords(
  survey: Survey,
  conditions: Conditions,
  answerers: (hostname: Hostname) => Answerers,
  questions: Omit<TargetQuestions, "answererOf">,
): Records {
  const done = new Map<Resource, RecordJudgement>();
  const busy = new Set<Resource>();
  const ask: TargetQuestions = {
    ...questions,
    answererOf(hostname, asking) {
      const found = answerers(hostname);
      const known = found.known.filter((one) => one.resource !== asking);
      const possible = found.possible.filter((one) => one.resource !== asking);
      const records = known.filter((one) => one.entry.role === "record");
      if (records.length > 0) return [...records.flatMap(followRecord), ...possible.flatMap((one) => mayAnswer(hostname, one))];
      // That a service accepts the name does not prove that the name leads there: it counts against a pass, never for one.
      const mainland = known
        .map((one) => judgeReference(ask, asking, "", one.resource, null))
        .filter((judged) => judged.kind === "mainland");
      return mainland.length > 0 ? mainland : null;
    },
  };

  /** A record of which only the domain is known counts against a pass, never for one. */
  function mayAnswer(hostname: Hostname, one: Surveyed): readonly TargetJudgement[] {
    if (one.entry.role !== "record" || followRecord(one).every((judged) => judged.kind === "exempt")) return [];
    const reason = text(
      `${one.resource.address} 的名称只知道一部分，可能就是 ${hostname.name}`,
      `the name of ${one.resource.address} is known in part only, and may be ${hostname.name}`,
    );
    return [{ kind: "unknown", resource: null, reason, cause: null, trail: [] }];
  }

  function followRecord(one: Surveyed): readonly TargetJudgement[] {
    if (busy.has(one.resource)) {
      const reason = text(
        `${one.resource.address} 的 CNAME 循环指向自身`,
        `the CNAME chain of ${one.resource.address} comes back to itself`,
      );
      return [{ kind: "unknown", resource: null, reason, cause: null, trail: [] }];
    }
    const judged = of(one);
    if (judged.targets.length > 0) return judged.targets;
    const reason = text(`${one.resource.address} 没有可判断的目标`, `${one.resource.address} has no target that could be judged`);
    return [{ kind: "unknown", resource: null, reason, cause: null, trail: judged.trail }];
  }

  function of(one: Surveyed): RecordJudgement {
    const kept = done.get(one.resource);
    if (kept !== undefined) return kept;
    busy.add(one.resource);
    const judged = judge(one);
    busy.delete(one.resource);
    done.set(one.resource, judged);
    return judged;
  }

  function judge(one: Surveyed): RecordJudgement {
    const served = conditions.test(one.entry.public, one);
    if (served === no) {
      const reason = text(
        "该记录已停用，或其类型、名称不提供网站服务",
        "the record is disabled, or its type or name serves no web",
      );
      return {
        need: { kind: "exempt", reason },
        targets: [],
        trail: [{ address: one.resource.address, attribute: null, value: null, means: reason }],
      };
    }
    const targets = [...scopeTargets(one), ...edgeTargets(one), ...valueTargets(one)];
    return { need: needOf(one, targets, settle(served)), targets, trail: deciding(targets)?.trail ?? [] };
  }

  /** A record type that is a web service by itself (URL forwarding), wherever it forwards to. */
  function scopeTargets(one: Surveyed): readonly TargetJudgement[] {
    return one.entry.location.flatMap((source): readonly TargetJudgement[] => {
      if (source === "provider" || !("scope" in source)) return [];
      const reading = readPath(one.resource, source.scope);
      const open =
        reading.open ??
        reading.values.map(({ value }) => (isUnknown(value) ? value.cause : null)).find((cause) => cause !== null);
      if (open != null && source.mainland.length > 0) {
        const reason = text(
          `${one.resource.address} 的 ${source.scope} 取决于 ${open.subject}，其值未知`,
          `${source.scope} of ${one.resource.address} waits for ${open.subject}, whose value is not known`,
        );
        // Whatever it points to, a type that is not known may be forwarding.
        return [{ kind: "unknown", resource: one.resource, reason, cause: open, trail: [] }];
      }
      return reading.values.flatMap(({ value }): readonly TargetJudgement[] => {
        if (!isScalar(value)) return [];
        if (!source.mainland.some((listed) => String(listed).toLowerCase() === String(value).toLowerCase())) return [];
        const means = text(
          `${String(value)} 由云解析在中国内地提供跳转，始终需要备案`,
          `${String(value)} is forwarding that the cloud's DNS serves in mainland China; it always needs a filing`,
        );
        const trail = [{ address: one.resource.address, attribute: source.scope, value: String(value), means }];
        return [{ kind: "mainland", resource: null, cloud: one.catalogue.cloud, filingClass: "any_provider", trail }];
      });
    });
  }

  /** A record that is proxied by an edge service stands where that service stands. */
  function edgeTargets(one: Surveyed): readonly TargetJudgement[] {
    const values = new Set(one.entry.targets.map((target) => target.attribute));
    return one.entry.location.flatMap((source): readonly TargetJudgement[] => {
      if (source === "provider" || !("via" in source) || values.has(source.via)) return [];
      if (source.when !== undefined && conditions.test(source.when, one) === no) return [];
      const ends = survey.ends(one.resource, source.via);
      const judged = ends.resources.map(({ resource }) => judgeEdge(one, source.via, resource));
      if (judged.length > 0 && ends.loose === null) return judged;
      const reason = text(
        `无法判断 ${one.resource.address} 的 ${source.via} 指向何处`,
        `it is not known where ${source.via} of ${one.resource.address} leads`,
      );
      return [...judged, { kind: "unknown", resource: null, reason, cause: ends.loose, trail: [] }];
    });
  }

  function judgeEdge(one: Surveyed, attribute: string, edge: Resource): TargetJudgement {
    const location = questions.locations.of(edge);
    const step: TrailStep = {
      address: one.resource.address,
      attribute,
      value: edge.address,
      means: text(`由 ${edge.address} 加速`, `is served by ${edge.address}`),
    };
    const trail = [step, ...location.trail];
    if (location.kind === "unknown")
      return { kind: "unknown", resource: edge, reason: location.reason, cause: location.cause, trail };
    if (location.kind === "exempt") {
      const where = location.jurisdictions.map(nameJurisdiction);
      const reason = text(
        `${edge.address} 位于${where.map((name) => name.zh).join("、")}`,
        `${edge.address} stands ${where.map((name) => name.en).join(", ")}`,
      );
      return { kind: "exempt", resource: edge, reason, trail };
    }
    return { kind: "mainland", resource: edge, cloud: one.catalogue.cloud, filingClass: "any_provider", trail };
  }

  function valueTargets(one: Surveyed): readonly TargetJudgement[] {
    return one.entry.targets.flatMap((target): readonly TargetJudgement[] => {
      if (target.when !== undefined && conditions.test(target.when, one) === no) return [];
      const reading = readPath(one.resource, target.attribute);
      const judged = reading.values.flatMap((possible) => judgeValue(ask, one, target, possible));
      if (reading.open === null && judged.length > 0) return judged;
      const reason = text(
        `${one.resource.address} 没有可判断的 ${target.attribute}`,
        `${one.resource.address} has no ${target.attribute} that could be judged`,
      );
      return [...judged, { kind: "unknown", resource: null, reason, cause: reading.open, trail: [] }];
    });
  }

  function targetsOf(one: Surveyed): readonly { resource: Resource; certain: boolean }[] {
    const served = conditions.test(one.entry.public, one);
    if (served === no) return [];
    const { targets } = of(one);
    const ends = one.entry.targets.flatMap((target) => survey.ends(one.resource, target.attribute).resources);
    const named = targets.flatMap(({ resource, kind }) => {
      if (resource === null) return [];
      // A choice, or a record that may not be there, leads there in one case and not in the other.
      const direct = ends.filter((end) => end.resource === resource);
      const sure = direct.length > 0 ? direct.some((end) => end.certain) : targets.length === 1;
      return [{ resource, certain: kind !== "unknown" && served === yes && sure && existsWith(one.resource, resource) }];
    });
    // A proxied record answers at the edge, but its origin sees the same hostname.
    const origins = one.entry.links.flatMap((link) => {
      const when = link.when === undefined ? "yes" : settle(conditions.test(link.when, one));
      if (link.from !== "self" || when === "no") return [];
      return survey.ends(one.resource, link.to).resources.map(({ resource }) => ({ resource, certain: false }));
    });
    return [...named, ...origins];
  }

  function originsOf(one: Surveyed): readonly TargetJudgement[] {
    return one.entry.targets.flatMap((target) => {
      if (target.kind !== "origin" || (target.when !== undefined && conditions.test(target.when, one) === no)) return [];
      return readPath(one.resource, target.attribute).values.flatMap((possible) => {
        const { value } = possible;
        const host = typeof value === "string" ? { ...possible, value: hostOfOrigin(value) } : possible;
        return judgeValue(ask, one, target, host);
      });
    });
  }

  return { of, originsOf, targetsOf };
}

function deciding(targets: readonly TargetJudgement[]): TargetJudgement | undefined {
  return (
    targets.find((target) => target.kind === "mainland") ?? targets.find((target) => target.kind === "unknown") ?? targets[0]
  );
}

function needOf(one: Surveyed, targets: readonly TargetJudgement[], served: "yes" | "no" | "unknown"): Need {
  const decider = deciding(targets);
  if (decider === undefined) {
    return {
      kind: "undecided",
      gap: "target",
      reason: text(`${one.resource.address} 没有目标`, `${one.resource.address} has no target`),
      cause: null,
    };
  }
  if (decider.kind === "exempt") return { kind: "exempt", reason: decider.reason };
  if (decider.kind === "unknown") return { kind: "undecided", gap: "target", reason: decider.reason, cause: decider.cause };
  if (served === "yes") return { kind: "required" };
  const reason = text(
    `无法判断 ${one.resource.address} 是否启用、是否提供网站服务`,
    `it is not known whether ${one.resource.address} is enabled and serves web`,
  );
  return { kind: "undecided", gap: "exposure", reason, cause: null };
}
