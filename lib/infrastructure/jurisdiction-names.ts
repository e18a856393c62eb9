import type { Jurisdiction } from "../catalogues/catalogue";
import { type Text, text } from "../text";

const jurisdictionNames: Readonly<Record<Jurisdiction | "outside", Text>> = {
  mainland: text("中国内地", "mainland China"),
  "hong-kong": text("香港", "Hong Kong"),
  macao: text("澳门", "Macao"),
  taiwan: text("台湾", "Taiwan"),
  overseas: text("海外", "overseas"),
  outside: text("中国内地以外", "outside mainland China"),
};

/** A jurisdiction in both languages. */
export function nameJurisdiction(jurisdiction: Jurisdiction | "outside"): Text {
  return jurisdictionNames[jurisdiction];
}

/** What a place means, for a trail. */
export function placeMeans(place: { readonly jurisdiction: Jurisdiction; readonly region: string }): Text {
  const name = nameJurisdiction(place.jurisdiction);
  return text(
    `${place.region} 位于${name.zh}`,
    place.jurisdiction === "overseas" ? `${place.region} is overseas` : `${place.region} is in ${name.en}`,
  );
}
