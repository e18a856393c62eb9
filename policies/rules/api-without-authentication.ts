import { defineRule } from "../../lib/engine/rule";
import { nameCloud } from "../../lib/infrastructure/cloud-name";
import { type Text, text } from "../../lib/text";
import { accountsFor, isOpenInMainland } from "../cloud-accounts";
import { apiWith, beijing, grantedAtAws } from "../examples/china-aws";
import { synthesised } from "../examples/synthesised";
import { unsignedCallsAreRefused } from "../legal-basis";

interface Unsigned {
  readonly address: string;
  readonly cloud: Text;
}

export const apiWithoutAuthentication = defineRule({
  id: "api-without-authentication",
  severity: "error",
  scope: "infrastructure",
  title: text(
    "接口接受未签名的调用，而账号在该地域没有备案",
    "An API answers unsigned calls, and its account has no filing in that region",
  ),
  rationale: text(
    "有的云在中国内地按地域拒绝一切未签名的接口调用，直到账号在该地域完成备案；北京的备案不适用于宁夏。没有备案时，不要求签名的方法只会得到 403。",
    "Some clouds refuse every unsigned call of an API in the mainland, region by region, until the account has its filing there; that of Beijing does not carry to Ningxia. Without it a method that asks for no signature answers 403.",
  ),
  legalBasis: [unsignedCallsAreRefused],
  remedy: text(
    "请让每个方法都要求签名（IAM），或在该地域完成账号的备案，再在台账的 accounts 中写明 region 和 filed: true。",
    "Ask for a signature (IAM) on every method, or have the account filed in that region and enter it with region and filed: true under accounts: in the ledger.",
  ),
  messages: {
    unsigned: ({ address, cloud }: Unsigned) =>
      text(
        `${address} 有不要求签名的方法，而台账没有写明该账号在${cloud.zh}的这个地域已备案。`,
        `${address} has a method that asks for no signature, and the ledger does not say that the account is filed in this region of ${cloud.en}.`,
      ),
  },
  *check({ infrastructure: { sites }, ledger }) {
    for (const site of sites) {
      // An API that may be public is undecided, and says so by itself.
      if (site.accountTerms?.unsignedCalls !== "yes" || !isOpenInMainland(site)) continue;
      if (accountsFor(site, ledger).some(({ filed }) => filed)) continue;
      yield { message: "unsigned", data: { address: site.address, cloud: nameCloud(site.cloud) }, site };
    }
  },
  examples: {
    denied: [
      {
        title: text("方法不要求签名", "A method asks for no signature"),
        stacks: synthesised({ shop: { provider: beijing, resource: apiWith("NONE") } }),
        ledger: grantedAtAws(),
        expects: [{ message: "unsigned", address: "aws_api_gateway_rest_api.shop" }],
      },
      {
        title: text("只有另一个地域的账号已备案", "The account is filed in another region alone"),
        stacks: synthesised({ shop: { provider: beijing, resource: apiWith("CUSTOM") } }),
        ledger: grantedAtAws("{ cloud: aws, region: cn-northwest-1, filed: true }"),
        expects: [{ message: "unsigned", address: "aws_api_gateway_rest_api.shop" }],
      },
      {
        title: text("端口的例外不是备案", "An exception for the ports is no filing"),
        stacks: synthesised({ shop: { provider: beijing, resource: apiWith("NONE") } }),
        ledger: grantedAtAws("{ cloud: aws, portException: case 999901 }"),
        expects: [{ message: "unsigned", address: "aws_api_gateway_rest_api.shop" }],
      },
    ],
    allowed: [
      {
        title: text("账号在该地域已备案", "The account is filed in that region"),
        stacks: synthesised({ shop: { provider: beijing, resource: apiWith("NONE") } }),
        ledger: grantedAtAws("{ cloud: aws, region: cn-north-1, filed: true }"),
      },
      {
        title: text("近似情形：方法要求签名", "Near miss: the method asks for a signature"),
        stacks: synthesised({ shop: { provider: beijing, resource: apiWith("AWS_IAM") } }),
        ledger: grantedAtAws(),
      },
    ],
  },
});
