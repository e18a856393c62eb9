import type { Source } from "../../lib/catalogues/catalogue";
import { type Text, text } from "../../lib/text";
import { clausesOf, nameOf, sentenceOf, showScalar } from "./condition-words";

/** Where the place of a resource, or of what it leads to, is written, in the order in which it is asked. Null: nowhere. */
export function locationSentence(type: string, place: Text, sources: readonly Source[]): Text | null {
  const [only] = sources;
  if (only === undefined) return null;
  if (sources.length > 1) {
    const places = sources.map((source) => placeOf(type, source));
    return text(
      `${place.zh}依次取自：${places.map(({ zh }) => zh).join("；")}。`,
      `${place.en} is read, in this order, from ${places.map(({ en }) => en).join("; ")}.`,
    );
  }
  if (only !== "provider" && "fixed" in only) return fixed[only.fixed];
  const { zh, en } = placeOf(type, only);
  return text(`${place.zh}取自${zh}。`, `${place.en} is read from ${en}.`);
}

const fixed = {
  mainland: text("它始终位于中国内地。", "It always stands in mainland China."),
  outside: text("它从不位于中国内地。", "It never stands in mainland China."),
  none: text("它自身没有所在地，取决于通向它的入口。", "It has no place of its own: the way that leads to it decides."),
};

function placeOf(type: string, source: Source): Text {
  if (source === "provider") return text("provider 的地域", "the region of the provider");
  const place = unconditional(type, source);
  if (!("when" in source)) return place;
  const when = sentenceOf(clausesOf(type, source.when));
  return text(`${place.zh}（如果 ${when.zh}）`, `${place.en} (if ${when.en})`);
}

function unconditional(type: string, source: Exclude<Source, "provider">): Text {
  if ("zone" in source) return text(`${nameOf(type, source.zone)} 的可用区`, `the zone in ${nameOf(type, source.zone)}`);
  if ("region" in source) return text(`${nameOf(type, source.region)} 的地域`, `the region in ${nameOf(type, source.region)}`);
  if ("via" in source) return text(`${nameOf(type, source.via)} 所指的资源`, `what ${nameOf(type, source.via)} refers to`);
  if ("viaReverse" in source) {
    const { type: other, through } = source.viaReverse;
    return text(`通过 \`${through}\` 指向它的 \`${other}\``, `the \`${other}\` that points to it by \`${through}\``);
  }
  if ("fixed" in source) return text(fixed[source.fixed].zh.slice(0, -1), fixed[source.fixed].en.slice(0, -1));
  return scope(nameOf(type, source.scope), source);
}

function scope(name: string, { mainland, exempt, omitted }: Extract<Source, { scope: string }>): Text {
  const inside = mainland.filter((value) => value !== "").map(showScalar);
  const outside = exempt.filter((value) => value !== "").map(showScalar);
  const zh = [
    ...(inside.length > 0 ? [`${inside.join("、")} 包含中国内地`] : []),
    ...(outside.length > 0 ? [`${outside.join("、")} 不包含`] : []),
    ...(omitted === undefined
      ? []
      : [{ mainland: "省略视为包含中国内地", exempt: "省略视为不包含", unknown: "其他情况待定" }[omitted]]),
  ];
  const en = [
    ...(inside.length > 0 ? [`${inside.join(", ")}: with the mainland`] : []),
    ...(outside.length > 0 ? [`${outside.join(", ")}: without it`] : []),
    ...(omitted === undefined
      ? []
      : [{ mainland: "left out: with the mainland", exempt: "left out: without it", unknown: "else undecided" }[omitted]]),
  ];
  return text(`${name}（${zh.join("，")}）`, `${name} (${en.join("; ")})`);
}
