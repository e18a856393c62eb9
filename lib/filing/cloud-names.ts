import { distance } from "fastest-levenshtein";
import { text } from "../text";
import type { ValueFault } from "./value-fault";

/**
 * What is wrong with the name of a cloud: it is no name of a Terraform provider, or what a known cloud is called elsewhere. A ledger may
 * name any other cloud; one that is misnamed permits nothing, which nobody would look for in its name.
 */
export function checkCloud(value: string): ValueFault | null {
  const meant = meantCloud(value);
  if (meant === null && /^[a-z][a-z0-9-]*$/.test(value)) return null;
  return {
    message: text(`“${value}”不是云的 Terraform 提供方名称。`, `"${value}" is not the Terraform provider name of a cloud.`),
    remedy:
      meant === null
        ? text(
            "请写 alicloud、tencentcloud、huaweicloud 这样的名称。",
            "Write a name such as alicloud, tencentcloud or huaweicloud.",
          )
        : text(`是否想写 ${meant}？`, `Did you mean ${meant}?`),
  };
}

/** Names that clouds go by in their products, consoles and tools, in lower case without signs, by Terraform provider name. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  alicloud: ["aliyun", "alibaba", "alibabacloud", "ali", "aliyuncloud", "aliyuncs", "阿里云", "阿里"],
  tencentcloud: ["tencent", "qcloud", "tencentyun", "txcloud", "tencentcloudapi", "腾讯云", "腾讯"],
  huaweicloud: ["huawei", "hwcloud", "huaweiyun", "hwc", "myhuaweicloud", "华为云", "华为"],
  volcengine: ["volcano", "volcanoengine", "volc", "volccloud", "volces", "火山引擎", "火山"],
  aws: ["amazon", "amazonaws", "awscn", "awschina"],
  azurerm: ["azure", "azurecn", "azurechina", "microsoftazure"],
};

/** The known cloud that a name stands for or misspells by one letter; null where it is right, or the name of another cloud. */
function meantCloud(value: string): string | null {
  const word = value
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
  for (const [cloud, others] of Object.entries(OTHER_NAMES)) {
    if (value === cloud) return null;
    if (word === cloud || others.includes(word)) return cloud;
  }
  return Object.keys(OTHER_NAMES).find((cloud) => cloud.length > 6 && distance(word, cloud) === 1) ?? null;
}
