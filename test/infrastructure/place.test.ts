import { describe, expect, test } from "vitest";
import { alicloud } from "../../lib/catalogues/alicloud/catalogue";
import type { Jurisdiction } from "../../lib/catalogues/catalogue";
import { tencentcloud } from "../../lib/catalogues/tencentcloud/catalogue";
import { placeOfRegion, placeOfZone } from "../../lib/infrastructure/place";

type Regions = Readonly<Partial<Record<Jurisdiction, string>>>;

/** The regions of provider source, SDK endpoint maps and vendor documents, as of 2026-08-21. */
const regionsOf: Readonly<Record<string, Regions>> = {
  alicloud: {
    mainland: `cn-qingdao cn-beijing cn-zhangjiakou cn-huhehaote cn-wulanchabu cn-hangzhou cn-shanghai cn-nanjing cn-fuzhou
      cn-shenzhen cn-heyuan cn-guangzhou cn-chengdu cn-zhongwei cn-wuhan-lr cn-nantong cn-zhengzhou-jva cn-heyuan-acdr-1
      cn-wulanchabu-gic-1 cn-qingdao-acdr-ut-1 cn-hangzhou-acdr-ut-3 cn-shanghai-mybk cn-hangzhou-finance cn-hzfinance
      cn-hzjbp cn-shanghai-finance-1 cn-shanghai-finance-1-pub cn-shenzhen-finance-1 cn-szfinance cn-shenzhen-finance
      cn-beijing-finance-1 cn-beijing-finance-1-pub cn-north-2-gov-1`,
    "hong-kong": "cn-hongkong",
    overseas: `ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-5 ap-southeast-6 ap-southeast-7 ap-southeast-8
      ap-northeast-1 ap-northeast-2 ap-south-1 us-west-1 us-east-1 us-southeast-1 na-south-1 eu-central-1 eu-west-1
      eu-west-2 me-east-1 me-central-1 rus-west-1`,
  },
  tencentcloud: {
    mainland: `ap-guangzhou ap-shanghai ap-nanjing ap-beijing ap-chengdu ap-chongqing ap-shenzhen-fsi ap-shanghai-fsi
      ap-beijing-fsi ap-shanghai-adc ap-qingyuan ap-qingyuan-xinan ap-shenzhen ap-tianjin ap-guiyang ap-zhongwei
      ap-guangzhou-open ap-shenzhen-sycft ap-shanghai-ysx ap-jinan-ec ap-hangzhou-ec ap-fuzhou-ec ap-wuhan-ec
      ap-changsha-ec ap-shijiazhuang-ec ap-hefei-ec ap-shenyang-ec ap-xian-ec ap-xibei-ec ap-zhengzhou-ec
      ap-shanghai-wxzf ap-guangzhou-wxzf ap-shenzhen-jxcft ap-shanghai-hq-cft ap-shanghai-hq-uat-cft
      ap-shanghai-wxp-ops ap-nanjing-xf-cft`,
    "hong-kong": "ap-hongkong",
    taiwan: "ap-taipei",
    overseas: `ap-singapore ap-bangkok ap-jakarta ap-mumbai ap-seoul ap-tokyo ap-osaka ap-johorbahru me-saudi-arabia
      na-siliconvalley na-ashburn na-toronto na-queretaro sa-saopaulo eu-frankfurt eu-moscow`,
  },
};

describe.each([alicloud, tencentcloud])("the regions of $cloud", (catalogue) => {
  const rows = Object.entries(regionsOf[catalogue.cloud]!).flatMap(([jurisdiction, ids]) =>
    ids.split(/\s+/).map((id) => [id, jurisdiction] as const),
  );

  test.each(rows)("%s is %s", (id, jurisdiction) => {
    expect(placeOfRegion(catalogue, id)).toEqual({ jurisdiction, region: id });
    expect(placeOfRegion(catalogue, id.toUpperCase())).toEqual({ jurisdiction, region: id });
  });

  test("are all of them", () => {
    expect(catalogue.regions.map(({ id }) => id).sort()).toEqual(rows.map(([id]) => id).sort());
  });
});

test.each([
  [1, "cn-hongkong-new", "hong-kong"],
  [4, "cn-lhasa", "mainland"],
  [4, "cn-hongkongish", "mainland"],
])("Alibaba's unlisted region begins with cn- (trap %i): %s is %s", (_trap, id, jurisdiction) => {
  expect(placeOfRegion(alicloud, id)).toMatchObject({ jurisdiction });
});

test.each(["ap-southeast-9", "eu-north-1", "hk", "", "cn", "prod", "ap-guangzhou", " cn-hongkong"])(
  "Alibaba: %j is in no table and stays undecided",
  (literal) => {
    expect(placeOfRegion(alicloud, literal)).toBeNull();
  },
);

test.each(["ap-lhasa", "ap-new", "na-newyork", "cn-hongkong", "cn-hangzhou", "ap-others", "ap-hongkong-2x", ""])(
  "Tencent: %j is in no table and stays undecided",
  (literal) => {
    expect(placeOfRegion(tencentcloud, literal)).toBeNull();
  },
);

describe("other spellings of a region", () => {
  test.each([
    ["gz", "short", "mainland"],
    ["SH", "short", "mainland"],
    ["hk", "short", "hong-kong"],
    ["tpe", "short", "taiwan"],
    ["sg", "short", "overseas"],
    ["szjr", "short", "mainland"],
    ["ap-hongkong", "short", "hong-kong"],
    ["Guangzhou", "city", "mainland"],
    ["Hangzhou", "city", "mainland"],
    ["Hongkong", "city", "hong-kong"],
    ["Taipei", "city", "taiwan"],
    ["SoutheastAsia", "city", "overseas"],
    ["SL_AZURE_Tokyo", "city", "overseas"],
  ] as const)("Tencent's %s as a %s is %s (trap 6)", (literal, spelling, jurisdiction) => {
    expect(placeOfRegion(tencentcloud, literal, spelling)).toMatchObject({ jurisdiction });
  });

  test.each([
    ["cn-chenzhou-telecom_unicom_cmcc", "ens", "mainland"],
    ["cn-nanjing-cmcc", "ens", "mainland"],
    ["cn-wuxi-telecom_unicom_cmcc-2", "ens", "mainland"],
    ["cn-chongqing-18", "ens", "mainland"],
    ["cn-hongkong-1", "ens", "hong-kong"],
    ["tr-Istanbul-1", "ens", "overseas"],
    ["cn-hangzhou:shop", "namespace", "mainland"],
    ["cn-hangzhou", "namespace", "mainland"],
    ["cn-hongkong:shop", "namespace", "hong-kong"],
    ["ap-southeast-1:cn-hangzhou", "namespace", "overseas"],
    ["oss-cn-hangzhou", "oss", "mainland"],
    ["oss-cn-hangzhou-internal", "oss", "mainland"],
    ["oss-cn-hongkong", "oss", "hong-kong"],
    ["oss-us-west-1", "oss", "overseas"],
    ["oss-cn-hzjbp", "oss", "mainland"],
  ] as const)("Alibaba's %s as %s is %s (traps 11-13)", (literal, spelling, jurisdiction) => {
    expect(placeOfRegion(alicloud, literal, spelling)).toMatchObject({ jurisdiction });
  });

  test("keeps the case of an ENS id", () => {
    expect(placeOfRegion(alicloud, "tr-Istanbul-1", "ens")).toEqual({ jurisdiction: "overseas", region: "tr-Istanbul-1" });
  });

  test.each([
    ["zz", "short"],
    ["Lhasa", "city"],
    ["Guangzhou", "region"],
    ["gz", "region"],
  ] as const)("Tencent's %s as a %s stays undecided", (literal, spelling) => {
    expect(placeOfRegion(tencentcloud, literal, spelling)).toBeNull();
  });

  test("an ENS id with a prefix that no document shows stays undecided", () => {
    expect(placeOfRegion(alicloud, "xx-Nowhere-1", "ens")).toBeNull();
  });
});

describe("zones of Alibaba (trap 5)", () => {
  test.each([
    ["cn-hangzhou-h", "cn-hangzhou", "mainland"],
    ["cn-hongkong-b", "cn-hongkong", "hong-kong"],
    ["cn-hongkong-MAZ2(b,c)", "cn-hongkong", "hong-kong"],
    ["CN-HANGZHOU-H", "cn-hangzhou", "mainland"],
    ["ap-southeast-1a", "ap-southeast-1", "overseas"],
    ["me-east-1a", "me-east-1", "overseas"],
    ["eu-central-1b", "eu-central-1", "overseas"],
    ["cn-hangzhou-MAZ6", "cn-hangzhou", "mainland"],
    ["cn-hangzhou-MAZ6(i,j,k)", "cn-hangzhou", "mainland"],
    ["cn-beijing-MAZ5(a,b)", "cn-beijing", "mainland"],
    ["cn-hangzhou-bef-aliyun", "cn-hangzhou", "mainland"],
    ["ap-southeast-1-abc-aliyun", "ap-southeast-1", "overseas"],
    ["ap-southeast-5abc-aliyun", "ap-southeast-5", "overseas"],
    ["cn-shenzhen-finance-1b", "cn-shenzhen-finance-1", "mainland"],
    ["cn-north-2-gov-1a", "cn-north-2-gov-1", "mainland"],
    ["cn-wuhan-lr-a", "cn-wuhan-lr", "mainland"],
    ["cn-hongkong", "cn-hongkong", "hong-kong"],
  ])("%s stands in %s", (zone, region, jurisdiction) => {
    expect(placeOfZone(alicloud, zone)).toEqual({ jurisdiction, region });
  });

  test("a zone of an unlisted cn- region is in the mainland", () => {
    expect(placeOfZone(alicloud, "cn-lhasa-a")).toEqual({ jurisdiction: "mainland", region: "cn-lhasa-a" });
  });

  test.each(["ap-southeast-9a", "ap-southeast-1-somewhere", "eu-central-1bb", "a", ""])("%j stays undecided", (zone) => {
    expect(placeOfZone(alicloud, zone)).toBeNull();
  });
});

describe("zones of Tencent (traps 7, 8)", () => {
  test.each([
    ["ap-guangzhou-3", "ap-guangzhou", "mainland"],
    ["ap-hongkong-2", "ap-hongkong", "hong-kong"],
    ["ap-taipei-1", "ap-taipei", "taiwan"],
    ["ap-singapore-1", "ap-singapore", "overseas"],
    ["ap-shenzhen-fsi-1", "ap-shenzhen-fsi", "mainland"],
    ["ap-shenzhen-1", "ap-shenzhen", "mainland"],
    ["ap-hangzhou-ec-1", "ap-hangzhou-ec", "mainland"],
    ["ap-guangzhou-ecm-cm2", "ap-guangzhou", "mainland"],
    ["AP-GUANGZHOU-3", "ap-guangzhou", "mainland"],
    ["100003", "ap-guangzhou", "mainland"],
    ["200002", "ap-shanghai", "mainland"],
    ["330001", "ap-nanjing", "mainland"],
    ["800006", "ap-beijing", "mainland"],
    ["110001", "ap-shenzhen-fsi", "mainland"],
    ["700001", "ap-shanghai-fsi", "mainland"],
    ["460001", "ap-beijing-fsi", "mainland"],
    ["160001", "ap-chengdu", "mainland"],
    ["190001", "ap-chongqing", "mainland"],
    ["300001", "ap-hongkong", "hong-kong"],
    ["900001", "ap-singapore", "overseas"],
  ])("%s stands in %s", (zone, region, jurisdiction) => {
    expect(placeOfZone(tencentcloud, zone)).toEqual({ jurisdiction, region });
  });

  test.each(["ap-lhasa-1", "ap-hongkong-x", "ap-hongkongs-1", "ap-shanghai-fsi-x", "999999", "10000", "1000030", "0", ""])(
    "%j stays undecided",
    (zone) => {
      expect(placeOfZone(tencentcloud, zone)).toBeNull();
    },
  );

  test("numbers mean nothing at Alibaba", () => {
    expect(placeOfZone(alicloud, "100003")).toBeNull();
  });
});
