import type { Catalogue } from "../catalogue";

/** GAAP writes where users enter and where origins stand as a city. */
export const mainlandCities: readonly string[] = [
  ...["Beijing", "Shanghai", "Guangzhou", "Chengdu", "Chongqing", "Nanjing", "Changsha", "Xian"],
  ...["Wuhan", "Fuzhou", "Shenyang", "Zhengzhou", "Jinan", "Hangzhou", "Shijiazhuang", "Hefei"],
];

const overseasCities: readonly string[] = [
  ...["SoutheastAsia", "Korea", "Europe", "NorthAmerica", "Canada", "WestIndia"],
  ...["Thailand", "Virginia", "Japan", "Jakarta", "SaoPaulo"],
];

export const cities: NonNullable<Catalogue["cities"]> = [
  { pattern: `^(${mainlandCities.join("|")})$`, jurisdiction: "mainland" },
  { pattern: "^Hongkong$", jurisdiction: "hong-kong" },
  { pattern: "^Taipei$", jurisdiction: "taiwan" },
  { pattern: `^(${overseasCities.join("|")}|SL_AZURE_.+)$`, jurisdiction: "overseas" },
];
