import type { RoleWithFiling } from "../../constructs/roles-with-filing";
import type { FilingClass } from "../../lib/catalogues/catalogue";
import { type Text, text } from "../../lib/text";

export interface RoleWords {
  /** What it is. */
  readonly noun: Text;
  /** When the law asks a filing of it. */
  readonly needs: Text;
  /** Whose place counts. */
  readonly place: Text;
  /** What it does where it counts. */
  readonly serves: Text;
}

const stands = { place: text("所在地", "Where it stands"), serves: text("面向公网", "is public") };
const standsInMainland = text(
  "位于中国内地且面向公网时，需要备案；通向它的每个域名都须在备案之内。",
  "It needs a filing where it stands in mainland China and is public; so does every hostname that leads to it.",
);
const ownNameOnly = text(
  "使用云厂商自带的域名时不需要；一旦有自己的域名通向它，且它位于中国内地，就需要备案。",
  "Under the cloud's own name it needs none; once a name of yours leads to it in mainland China, that name needs a filing.",
);

export const roleWords: Readonly<Record<RoleWithFiling, RoleWords>> = {
  server: { noun: text("服务器", "A server, or what starts servers"), needs: standsInMainland, ...stands },
  address: { noun: text("公网地址", "A public address"), needs: standsInMainland, ...stands },
  entry: {
    noun: text("访问入口", "An entry, such as a load balancer, a gateway or NAT"),
    needs: standsInMainland,
    ...stands,
  },
  edge: {
    noun: text("边缘加速或防护", "An edge that accelerates or protects websites"),
    needs: text(
      "其节点包含中国内地时，经过它的每个域名都需要备案。",
      "Where its nodes include mainland China, every hostname that it answers needs a filing.",
    ),
    ...stands,
  },
  binding: {
    noun: text("域名绑定", "A binding of a hostname, or a part of one"),
    needs: text(
      "所绑定的入口位于中国内地时，域名需要备案。",
      "Its hostname needs a filing where the entry that it is bound to stands in mainland China.",
    ),
    ...stands,
  },
  storage: { noun: text("对象存储", "Object storage"), needs: ownNameOnly, ...stands },
  function: { noun: text("函数或应用", "A function or an application"), needs: ownNameOnly, ...stands },
  record: {
    noun: text("解析记录", "A DNS record"),
    needs: text(
      "指向中国内地时，域名需要备案，无论域名在哪里注册、由谁解析。",
      "Its name needs a filing where it leads to mainland China, wherever the domain is registered or hosted.",
    ),
    place: text("指向何处", "Where it leads"),
    serves: text("发布网站", "publishes a website"),
  },
};

/** Which filing the product asks for. */
export function filingClassSentence(filingClass: FilingClass, name: Text): Text {
  const sentences: Readonly<Record<FilingClass, Text>> = {
    this_provider: text(`备案须已在${name.zh}办理接入。`, `The filing must list ${name.en} as an access provider.`),
    any_provider: text("任何接入服务商的有效备案均可。", "Any valid filing will do, whichever access provider it lists."),
    none: text(
      "产品自身不要求备案，通向它的域名仍须备案。",
      "The product itself asks for no filing; the names that lead through it still need theirs.",
    ),
  };
  return sentences[filingClass];
}
