import type { TldGroup } from "./tld-group";

/**
 * Top-level domains that the ministry has approved, as of 2026-11-22: a dated copy of a list that changes. The only authority is
 * https://domain.miit.gov.cn. Names in Chinese stand for their A-labels.
 */
export const APPROVED_TLDS: readonly TldGroup[] = [
  {
    names: "cn ren wang top xin com net club xyz vip shop info mobi pro ltd group biz link work art design live cloud",
    confidence: "high",
    sources: ["tencent2022"],
  },
  {
    names: `
      citic sohu ink red kim auto law beer wiki love center video social team show cool zone world today city
      company fund gold plus guru run pub email life fashion fit luxe yoga baidu archi bio black blue green lotto
      organic pet pink promo ski vote voto icu fans unicom band cab cafe cash fan fyi games market mba news media
      sale shopping studio tax technology vin college monster protection rent security storage theatre bond cyou
      school global
    `,
    confidence: "medium",
    sources: ["tencent2022"],
  },
  {
    names: "chat asia poker jpmorgan chase baby",
    confidence: "medium",
    sources: ["tencent2022", "communityList2024"],
  },
  {
    names: "co",
    confidence: "medium",
    sources: ["tencent2022", "communityList2023"],
  },
  {
    names: "tv",
    confidence: "high",
    sources: ["tencent2022", "communityList2024"],
  },
  {
    names: "cc",
    confidence: "high",
    sources: ["tencent2022", "communityList2023"],
  },
  {
    names:
      "中国 政务 公益 公司 网络 网址 商城 网店 中信 商标 广东 佛山 信息 手机 在线 中文网 集团 我爱你 商店 企业 娱乐 游戏 购物 餐厅 招聘 时尚 移动 网站 联通 世界 健康",
    confidence: "high",
    sources: ["tencent2022", "communityList2026"],
  },
  {
    names: "hk quest saxo 香港",
    confidence: "medium",
    sources: ["communityList2024"],
  },
];
