import type { ReportedResource } from "../engine/report";
import { type Text, text } from "../text";
import type { Tone } from "./line";

/** The verdicts in words, each with its colour. */
export const verdictWords: Readonly<Record<ReportedResource["verdict"], { readonly word: Text; readonly tone: Tone }>> = {
  covered: { word: text("备案齐备", "covered"), tone: "passed" },
  exempt: { word: text("无需备案", "exempt"), tone: "passed" },
  violation: { word: text("违规", "violation"), tone: "error" },
  undecided: { word: text("待定", "undecided"), tone: "undecided" },
  neutral: { word: text("与备案无关", "neutral"), tone: "faint" },
};

/** Whether the internet reaches a resource, in words. */
export const exposureWords: Readonly<Record<ReportedResource["public"], Text>> = {
  yes: text("可从公网访问", "reachable from the internet"),
  no: text("无法从公网访问", "not reachable from the internet"),
  unknown: text("无法判断", "not known"),
};

/** A jurisdiction of a report in words. */
export function nameOfPlace(jurisdiction: string): Text {
  return places.get(jurisdiction) ?? text(jurisdiction, jurisdiction);
}

const places: ReadonlyMap<string, Text> = new Map([
  ["mainland", text("中国内地", "mainland China")],
  ["hong-kong", text("香港", "Hong Kong")],
  ["macao", text("澳门", "Macao")],
  ["taiwan", text("台湾", "Taiwan")],
  ["overseas", text("海外", "overseas")],
  ["outside", text("中国内地以外", "outside mainland China")],
  ["unknown", text("无法判断", "not known")],
]);
