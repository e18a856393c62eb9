import { expect, test } from "vitest";
import { catalogues } from "../../lib/catalogues/index";
import { placeOfHostname } from "../../lib/infrastructure/place";

test.each([
  ["shop.oss-cn-hangzhou.aliyuncs.com", "alicloud", "mainland", "cn-hangzhou"],
  ["shop.oss-cn-hongkong.aliyuncs.com", "alicloud", "hong-kong", "cn-hongkong"],
  ["SHOP.OSS-CN-HANGZHOU.ALIYUNCS.COM.", "alicloud", "mainland", "cn-hangzhou"],
  ["shop.s3.oss-us-west-1.aliyuncs.com", "alicloud", "overseas", "us-west-1"],
  ["shop.cn-shanghai.oss.aliyuncs.com", "alicloud", "mainland", "cn-shanghai"],
  ["oss-cn-hzjbp.aliyuncs.com", "alicloud", "mainland", "cn-hzjbp"],
  ["oss-cn-newplace.aliyuncs.com", "alicloud", "mainland", "cn-newplace"],
  ["1234.cn-hangzhou.fc.aliyuncs.com", "alicloud", "mainland", "cn-hangzhou"],
  ["api-x.cn-hongkong.fcapp.run", "alicloud", "hong-kong", "cn-hongkong"],
  ["alb-x.cn-beijing.alb.aliyuncs.com", "alicloud", "mainland", "cn-beijing"],
  ["0a1b-cn-shenzhen.alicloudapi.com", "alicloud", "mainland", "cn-shenzhen"],
  ["shop-1.cos.ap-guangzhou.myqcloud.com", "tencentcloud", "mainland", "ap-guangzhou"],
  ["shop-1.cos.ap-hongkong.myqcloud.com", "tencentcloud", "hong-kong", "ap-hongkong"],
  ["shop-1.cos-website.ap-taipei.myqcloud.com", "tencentcloud", "taiwan", "ap-taipei"],
  ["shop-1.cos.ap-tokyo.tencentcos.cn", "tencentcloud", "overseas", "ap-tokyo"],
  ["lb-1.clb.ap-shanghai.tencentclb.com", "tencentcloud", "mainland", "ap-shanghai"],
  ["service-1.gz.apigw.tencentcs.com", "tencentcloud", "mainland", "ap-guangzhou"],
  ["service-1.hk.apigw.tencentcs.com", "tencentcloud", "hong-kong", "ap-hongkong"],
  ["1234.ap-beijing.tencentscf.com", "tencentcloud", "mainland", "ap-beijing"],
])("%s is at %s, %s (%s)", (hostname, cloud, jurisdiction, region) => {
  expect(placeOfHostname(catalogues, hostname)).toMatchObject({ cloud, jurisdiction, region });
});

test.each([
  ["alb-1.alb.aliyuncsslb.com", "alicloud", "mainland"],
  ["nlb-1.nlb.aliyuncsslbintl.com", "alicloud", "outside"],
  ["shop.oss-rg-china-mainland.aliyuncs.com", "alicloud", "mainland"],
  ["shop-1.cos.accelerate.myqcloud.com", "tencentcloud", "mainland"],
  ["lb.cn-north-1.elb.amazonaws.com.cn", "aws", "mainland"],
  ["d1.cloudfront.cn", "aws", "mainland"],
  ["shop.chinacloudsites.cn", "azurerm", "mainland"],
  ["shop.obs.cn-north-4.myhuaweicloud.com", "huaweicloud", "mainland"],
  ["shop.obs.ap-southeast-1.myhuaweicloud.com", "huaweicloud", "hong-kong"],
  ["shop.obs.ap-southeast-3.myhuaweicloud.com", "huaweicloud", "overseas"],
  ["shop.tos-cn-beijing.volces.com", "volcengine", "mainland"],
  ["shop.tos-cn-hongkong.volces.com", "volcengine", "hong-kong"],
])("%s is at %s, %s", (hostname, cloud, jurisdiction) => {
  expect(placeOfHostname(catalogues, hostname)).toMatchObject({ cloud, jurisdiction });
});

test.each([
  ["www.example.com.w.kunlunsl.com", "edge"],
  ["www.example.com.w.cdngslb.com", "edge"],
  ["x.yundunwaf3.com", "edge"],
  ["x.aliyunddos1001.com", "edge"],
  ["ga-x.aliyunga0018.com", "edge"],
  ["gtm12345678.gtm-000.com", "edge"],
  ["www.example.com.cdn.dnsv1.com", "edge"],
  ["www.example.com.cdn.dnsv1.com.cn", "edge"],
  ["www.example.com.eo.dnse1.com", "edge"],
  ["x.qcloudwzgj.com", "edge"],
  ["x.vip1.huaweicloudwaf.com", "edge"],
  ["shop.oss-accelerate.aliyuncs.com", "bucket"],
  ["shop.oss-accelerate-overseas.aliyuncs.com", "bucket"],
  ["shop.oss-eu-nowhere-9.aliyuncs.com", "region"],
  ["shop-1.cos.ap-nowhere.myqcloud.com", "region"],
])("%s does not tell: %s", (hostname, undecided) => {
  expect(placeOfHostname(catalogues, hostname)).toMatchObject({ undecided });
});

test("an internal OSS name resolves inside Alibaba only", () => {
  expect(placeOfHostname(catalogues, "shop.oss-cn-hangzhou-internal.aliyuncs.com")).toMatchObject({ internal: true });
});

test.each(["rm-1.mysql.rds.aliyuncs.com", "gz-cdb-1.sql.tencentcdb.com"])("%s is a database, not a web name", (hostname) => {
  expect(placeOfHostname(catalogues, hostname)).toMatchObject({ neutral: true });
});

test.each([
  "www.example.com",
  "oss-cn-hongkong.aliyuncs.com.example.com",
  "myoss-cn-hongkong.aliyuncs.com.example.cn",
  "cos.ap-hongkong.myqcloud.com.example.com",
  "fakeoss-cn-hongkong.aliyuncs.com",
  "obs.ap-southeast-1.myhuaweicloud.com.cn",
  "",
])("%j is no vendor's name", (hostname) => {
  expect(placeOfHostname(catalogues, hostname)).toBeNull();
});

test.each([
  ["shop.oss-cn-hangzhou.aliyuncs.com", "any_provider"],
  ["1234.cn-hangzhou.fc.aliyuncs.com", "this_provider"],
  ["alb-1.alb.aliyuncsslb.com", "this_provider"],
  ["shop-1.cos.ap-guangzhou.myqcloud.com", "any_provider"],
  ["lb-1.clb.ap-shanghai.tencentclb.com", "this_provider"],
])("%s asks for the filing of %s", (hostname, filingClass) => {
  expect(placeOfHostname(catalogues, hostname)).toMatchObject({ filingClass });
});
