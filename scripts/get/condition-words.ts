import { validationName } from "../../lib/catalogues/record-conditions";
import type { Condition, Scalar } from "../../lib/catalogues/catalogue";
import { type Text, text } from "../../lib/text";
import { propPath } from "./declared-props";

/** A condition in the form in which it is told: single clauses, joined by "and" or by "or". */
export type Clauses = Text | { readonly all: boolean; readonly parts: readonly Clauses[]; readonly doubtful: boolean };

/** A condition, or its opposite, in clauses. `type`: whose props the attributes are told as; null: as Terraform writes them. */
export function clausesOf(type: string | null, condition: Condition, holds = true): Clauses {
  if (typeof condition === "string") return constants[holds ? condition : opposites[condition]];
  if ("not" in condition) return clausesOf(type, condition.not, !holds);
  if ("all" in condition) return joined(type, condition.all, holds, holds);
  if ("any" in condition) return joined(type, condition.any, holds, !holds);
  if ("boundBy" in condition) return boundBy(condition, holds);
  if ("namedBy" in condition) {
    return holds ? text("有解析记录指向它", "a DNS record leads to it") : text("没有解析记录指向它", "no DNS record leads to it");
  }
  if ("reachedThrough" in condition) return throughIt(condition.reachedThrough, type, holds);
  if ("sameAs" in condition) return throughIt(condition.sameAs, type, holds);
  return ofAttribute(nameOf(type, condition.attribute), condition, holds);
}

/** All in one sentence; what is joined by the other word stands in brackets. */
export function sentenceOf(clauses: Clauses): Text {
  if ("zh" in clauses) return clauses;
  const { all, parts, doubtful } = clauses;
  const inside = parts.map((part) => {
    const { zh, en } = sentenceOf(part);
    return "zh" in part || part.parts.length === 1 ? text(zh, en) : text(`（${zh}）`, `(${en})`);
  });
  const zh = inside.map((part) => part.zh).join(all ? "，且" : "，或");
  const en = inside.map((part) => part.en).join(all ? " and " : " or ");
  return doubtful ? text(`${zh}（此时待定）`, `${en} (then it is undecided)`) : text(zh, en);
}

/** The name that an attribute has in the props of a type; one that is none of them is told as Terraform writes it. */
export function nameOf(type: string | null, path: string): string {
  return `\`${(type === null ? null : propPath(type, path)) ?? path}\``;
}

const constants = {
  always: text("始终如此", "always"),
  never: text("从不", "never"),
  unknown: text("仅凭代码无法判断", "the code alone cannot tell"),
};

const opposites = { always: "never", never: "always", unknown: "unknown" } as const;

function joined(type: string | null, parts: readonly Condition[], holds: boolean, all: boolean): Clauses {
  const doubtful = all && parts.includes("unknown");
  const telling = parts.filter((part) => part !== "unknown" && !(holds && all && isImplied(part, parts)));
  const inside = telling.flatMap((part): readonly Clauses[] => {
    const clauses = clausesOf(type, part, holds);
    return "zh" in clauses || clauses.doubtful || clauses.all !== all ? [clauses] : clauses.parts;
  });
  const [only] = inside;
  return inside.length === 1 && only !== undefined && !doubtful ? only : { all, parts: inside, doubtful };
}

/** That a reference is there goes without saying where what it leads to is public. */
function isImplied(part: Condition, parts: readonly Condition[]): boolean {
  if (typeof part !== "object") return false;
  if ("any" in part) return part.any.every((alternative) => isImplied(alternative, parts));
  if (!("attribute" in part) || !("present" in part || "written" in part || "refersTo" in part)) return false;
  return parts.some(
    (other) =>
      typeof other === "object" &&
      (("sameAs" in other && other.sameAs === part.attribute) ||
        ("reachedThrough" in other && other.reachedThrough === part.attribute)),
  );
}

function boundBy(condition: Extract<Condition, { boundBy: string }>, holds: boolean): Text {
  const { boundBy: type, through, if: when } = condition;
  const points = holds
    ? text(
        `有 \`${type}\` 通过 \`${through}\` 指向它`,
        `${/^[aeiou]/.test(type) ? "an" : "a"} \`${type}\` points to it by \`${through}\``,
      )
    : text(`没有 \`${type}\` 通过 \`${through}\` 指向它`, `no \`${type}\` points to it by \`${through}\``);
  if (when === undefined) return points;
  if (when === "unknown") return text(`${points.zh}（此时待定）`, `${points.en} (then it is undecided)`);
  // The attributes of that other resource, which may have no binding, are told as Terraform writes them.
  const { zh, en } = sentenceOf(clausesOf(null, when));
  return text(`${points.zh}（其中${zh}）`, `${points.en} (there, ${en})`);
}

function throughIt(path: string, type: string | null, holds: boolean): Text {
  const name = nameOf(type, path);
  return holds
    ? text(`${name} 所指的资源面向公网`, `what ${name} refers to is public`)
    : text(`${name} 所指的资源不面向公网`, `what ${name} refers to is not public`);
}

type OfAttribute = Exclude<Extract<Condition, { attribute: string }>, string>;

function ofAttribute(name: string, condition: OfAttribute, holds: boolean): Text {
  if ("is" in condition) return isOneOf(name, condition, holds);
  if ("over" in condition) {
    const { over } = condition;
    return holds
      ? text(`${name} 大于 ${over}`, `${name} is above ${over}`)
      : text(`${name} 不大于 ${over}`, `${name} is not above ${over}`);
  }
  if ("refersTo" in condition) {
    const types = condition.refersTo.map((type) => `\`${type}\``);
    return holds
      ? text(`${name} 指向 ${types.join("、")}`, `${name} refers to ${types.join(" or ")}`)
      : text(`${name} 不指向 ${types.join("、")}`, `${name} does not refer to ${types.join(" or ")}`);
  }
  if ("matches" in condition) return matches(name, condition.matches, holds);
  return holds ? text(`设置了 ${name}`, `${name} is set`) : text(`未设置 ${name}`, `${name} is not set`);
}

/** What is left out has the value `omitted`. */
function isOneOf(
  name: string,
  { is, omitted }: { readonly is: readonly Scalar[]; readonly omitted?: Scalar },
  holds: boolean,
): Text {
  const values = is.map(showScalar);
  const leftOut = omitted !== undefined && is.includes(omitted);
  const many = values.length > 2;
  const en = many
    ? `${holds ? "one" : "none"} of ${values.join(", ")}`
    : `${holds ? "" : "not "}${values.join(holds ? " or " : " and not ")}`;
  return holds
    ? text(`${name} 为 ${values.join("、")}${leftOut ? "，或省略" : ""}`, `${name} is ${en}${leftOut ? ", or left out" : ""}`)
    : text(`${name} ${leftOut ? "已设置且" : ""}不为 ${values.join("、")}`, `${name} is ${leftOut ? "set, and " : ""}${en}`);
}

function matches(name: string, pattern: string, holds: boolean): Text {
  if (pattern === validationName) {
    return holds
      ? text(`${name} 是验证用的名称（如 \`_acme-challenge\`）`, `${name} is a name for validation, such as \`_acme-challenge\``)
      : text(
          `${name} 不是验证用的名称（如 \`_acme-challenge\`）`,
          `${name} is not a name for validation, such as \`_acme-challenge\``,
        );
  }
  const start = /^\^([\w-]+)$/.exec(pattern)?.[1];
  const shown = start === undefined ? `\`${pattern}\`` : `\`${start}…\``;
  return holds
    ? text(`${name} 形如 ${shown}`, `${name} is like ${shown}`)
    : text(`${name} 不是 ${shown} 的形式`, `${name} is not like ${shown}`);
}

export function showScalar(value: Scalar): string {
  return typeof value === "string" ? `"${value}"` : String(value);
}
