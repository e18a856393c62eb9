import type { JudgedSite } from "../lib/engine/judged";
import type { NameGap } from "../lib/infrastructure/names";
import { type Text, text } from "../lib/text";

type Cause = NonNullable<NameGap["cause"]>;

/** Which fact is missing. */
export type Gap = "location" | "exposure" | "target" | "domain";

/** Resources that cannot be decided for one cause: one finding. */
export interface Undecided {
  readonly site: JudgedSite;
  readonly others: readonly JudgedSite[];
  /** The expression that would have to be known; null for a reason of its own. */
  readonly cause: string | null;
  /** Why, without a full stop. */
  readonly reason: Text;
  /** What would decide it; null where the reason says all. */
  readonly decidedBy: Text | null;
}

/**
 * What is undecided for want of one fact. Resources that wait for the same expression are one, whatever each of them needs it
 * for: a server without a known region leaves its records without a target, and the server's gap speaks for all.
 */
export function undecidedFor(gap: Gap, sites: readonly JudgedSite[]): readonly Undecided[] {
  const groups = new Map<string, Open[]>();
  for (const open of sites.flatMap(openQuestions)) {
    const key = `${scopeOf(open)} ${likeness(open)}`;
    groups.set(key, [...(groups.get(key) ?? []), open]);
  }
  return [...groups.values()].flatMap((members) => {
    const [first] = members.toSorted((a, b) => order.indexOf(a.gap) - order.indexOf(b.gap) || depth(a) - depth(b));
    if (first?.gap !== gap) return [];
    const { site, cause, reason } = first;
    const others = new Set(members.map((member) => member.site));
    others.delete(site);
    return [
      {
        site,
        others: [...others],
        cause: cause?.subject ?? null,
        reason: withoutFullStop(reason),
        decidedBy: cause === null || site.role === "unlisted" ? null : decidedBy(cause),
      },
    ];
  });
}

interface Open {
  readonly site: JudgedSite;
  readonly gap: Gap;
  readonly reason: Text;
  readonly cause: Cause | null;
}

const order: readonly Gap[] = ["location", "exposure", "target", "domain"];

function openQuestions(site: JudgedSite): readonly Open[] {
  if (site.verdict !== "undecided") return [];
  const { need } = site;
  // What makes things that nobody sees has a rule of its own.
  if (site.role === "opaque" && need.kind === "undecided" && need.gap === "exposure") return [];
  if (need.kind === "undecided") {
    return [{ site, gap: need.gap === "type" ? "exposure" : need.gap, reason: need.reason, cause: need.cause }];
  }
  if (site.nameGaps.length > 0) return site.nameGaps.map(({ reason, cause }) => ({ site, gap: "domain", reason, cause }));
  // A hostname that may lead anywhere may lead here.
  return [{ site, gap: "target", reason: site.reason ?? text("未知", "it is not known"), cause: null }];
}

/** What two open questions of one cause have in common. */
function likeness({ site, reason, cause }: Open): string {
  if (cause !== null) return cause.subject;
  if (site.need.kind !== "required" || site.nameGaps.length > 0) return reason.en;
  // A record whose targets are partly unseen stands alone; what its hostname may lead to differs in the address alone.
  return site.role === "record" ? site.address : reason.en.replaceAll(site.address, "");
}

/** Whoever publishes the name stands for those it leads to. */
function depth({ site }: Open): number {
  return site.publishes ? 0 : 1;
}

/** A type that no catalogue lists is one cause everywhere; an expression belongs to its stack. */
function scopeOf({ site }: Open): string {
  return site.role === "unlisted" ? "" : site.stack;
}

function withoutFullStop(reason: Text): Text {
  return text(reason.zh.replace(/[。.]$/, ""), reason.en.replace(/\.$/, ""));
}

function decidedBy({ kind, subject }: Cause): Text {
  const name = subject.replace(/^var\./, "");
  switch (kind) {
    case "variable":
      return text(
        `可用 --var ${name}=… 或 guard(app, { variables }) 给出`,
        `--var ${name}=… or guard(app, { variables }) decides it`,
      );
    case "computed":
      return text("该值在部署后才产生，请改写为确定的值", "it exists only after apply, so a literal value decides it");
    case "data-source":
      return text("数据源在计划时才读取，请改写为确定的值", "a data source is read at plan time, so a literal value decides it");
    case "module":
      return text("请把模块的源码放入输入", "the module's source in the input decides it");
    case "remote-state":
      return text("请把产生该状态的项目一并检查", "the stack that writes that state, checked together with this one, decides it");
    case "missing":
    case "function":
    case "syntax":
    case "workspace":
    case "cycle":
    case "too-many":
    case "iteration":
      return text(
        "请改写为确定的值；检查 plan 时，--config 给出的配置也可能说明它",
        "a literal value decides it; for a plan, the configuration given with --config may",
      );
  }
}
