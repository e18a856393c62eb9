/**
 * The 31 provinces whose bureaus issue ICP filing numbers, with the character of the filing number and the character of
 * the public-security number, which differ in three provinces. Hong Kong, Macao and Taiwan have none.
 * Checked 2026-11-22. Sources: answers of the ministry's query (https://beian.miit.gov.cn) and page footers that carry both
 * numbers; the first two digits are the administrative division codes of GB/T 2260.
 */
export interface Province {
  /** The character at the head of a filing number. */
  readonly icp: string;
  /** The character at the head of a public-security number. */
  readonly publicSecurity: string;
  readonly zh: string;
  readonly en: string;
  /** The short name in daily use, such as 浙江. */
  readonly short: string;
  /** The first two digits of the administrative division code. */
  readonly code: string;
  /** Characters that footers use for this province although its bureau does not issue them: read, with a warning. */
  readonly aliases: readonly string[];
  /** Other short names of the province that never stand in a number: refused, with the right character. */
  readonly neverIssued: readonly string[];
}

export const PROVINCES_AS_OF = "2026-11-22";

export const PROVINCES: readonly Province[] = [
  province("京", "北京市", "北京", "Beijing", "11"),
  province("津", "天津市", "天津", "Tianjin", "12"),
  province("冀", "河北省", "河北", "Hebei", "13"),
  province("晋", "山西省", "山西", "Shanxi", "14"),
  province("蒙", "内蒙古自治区", "内蒙古", "Inner Mongolia", "15", { neverIssued: ["内蒙", "内"] }),
  province("辽", "辽宁省", "辽宁", "Liaoning", "21"),
  province("吉", "吉林省", "吉林", "Jilin", "22"),
  province("黑", "黑龙江省", "黑龙江", "Heilongjiang", "23"),
  province("沪", "上海市", "上海", "Shanghai", "31", { neverIssued: ["申"] }),
  province("苏", "江苏省", "江苏", "Jiangsu", "32"),
  province("浙", "浙江省", "浙江", "Zhejiang", "33"),
  province("皖", "安徽省", "安徽", "Anhui", "34", { neverIssued: ["徽"] }),
  province("闽", "福建省", "福建", "Fujian", "35", { neverIssued: ["建"] }),
  province("赣", "江西省", "江西", "Jiangxi", "36"),
  province("鲁", "山东省", "山东", "Shandong", "37"),
  province("豫", "河南省", "河南", "Henan", "41"),
  province("鄂", "湖北省", "湖北", "Hubei", "42", { neverIssued: ["楚"] }),
  province("湘", "湖南省", "湖南", "Hunan", "43"),
  province("粤", "广东省", "广东", "Guangdong", "44"),
  province("桂", "广西壮族自治区", "广西", "Guangxi", "45"),
  province("琼", "海南省", "海南", "Hainan", "46"),
  province("渝", "重庆市", "重庆", "Chongqing", "50"),
  province("蜀", "四川省", "四川", "Sichuan", "51", { publicSecurity: "川", aliases: ["川"] }),
  province("黔", "贵州省", "贵州", "Guizhou", "52", { publicSecurity: "贵", aliases: ["贵"] }),
  province("滇", "云南省", "云南", "Yunnan", "53", { aliases: ["云"] }),
  province("藏", "西藏自治区", "西藏", "Tibet (Xizang)", "54"),
  province("陕", "陕西省", "陕西", "Shaanxi", "61", { aliases: ["秦"] }),
  province("陇", "甘肃省", "甘肃", "Gansu", "62", { publicSecurity: "甘", aliases: ["甘"] }),
  province("青", "青海省", "青海", "Qinghai", "63"),
  province("宁", "宁夏回族自治区", "宁夏", "Ningxia", "64"),
  province("新", "新疆维吾尔自治区", "新疆", "Xinjiang", "65"),
];

/** The province with that filing character, name or short name in Chinese, or English name (any case); null if there is none. */
export function findProvince(name: string): Province | null {
  const wanted = name.normalize("NFKC").trim();
  return (
    PROVINCES.find(({ icp, zh, short, en }) => [icp, zh, short].includes(wanted) || en.toLowerCase() === wanted.toLowerCase()) ??
    null
  );
}

function province(
  icp: string,
  zh: string,
  short: string,
  en: string,
  code: string,
  special: Partial<Pick<Province, "publicSecurity" | "aliases" | "neverIssued">> = {},
): Province {
  return { icp, publicSecurity: icp, zh, short, en, code, aliases: [], neverIssued: [], ...special };
}
