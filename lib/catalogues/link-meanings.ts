import type { LinkMeaning } from "./catalogue";

/** What each link says of its far end, for the trail. */
export const linkMeanings: Readonly<Record<LinkMeaning, { readonly zh: string; readonly en: string }>> = {
  address: { zh: "公网地址通向这里", en: "a public address leads here" },
  attachment: {
    zh: "可从公网访问的网卡或虚拟 IP 绑定在这里",
    en: "an interface or virtual IP that the internet reaches is attached here",
  },
  forwarding: { zh: "请求转发到这里", en: "requests are forwarded here" },
  part: { zh: "这是该入口的监听、规则或设置", en: "this is a listener, a rule or a setting of that entry" },
  hostname: { zh: "该入口应答这里的域名", en: "that entry answers for the hostnames written here" },
  origin: { zh: "边缘节点从这里取回内容", en: "the edge fetches from here" },
  opening: { zh: "这里因此对公网开放", en: "this is opened to the internet" },
  membership: { zh: "这是其中的成员", en: "this is one of its members" },
  resolution: { zh: "域名解析到这里", en: "the name resolves here" },
};
