import { STATES } from "../../lib/filing/states";
import { type Text, text } from "../../lib/text";
import { messageLanguage } from "../uncaught";
import type { SitePlan } from "./site-plan";

/** What a website leaves out for now, for `cdktf synth` to tell; null where it leaves out nothing. */
export function withheldNotice({ filing, hosts, published, cloud }: SitePlan): string | null {
  if (filing === null || published.length === hosts.length) return null;
  const names = hosts.map(({ name }) => name);
  const state = STATES[filing.status];
  const named = filing.number ?? filing.id ?? filing.domains[0] ?? "";
  const why: Text =
    state.hostname === "block"
      ? text(`备案 ${named} 的状态是“${state.name.zh}”`, `the filing ${named} is in the state "${state.name.en}"`)
      : text(`备案 ${named} 在 ${cloud} 的接入备案尚未获批`, `the access filing of ${named} at ${cloud} is not granted yet`);
  return text(
    `${names.join("、")} 暂不发布：${why.zh}。台账写明已获批后，下一次合成会补上解析记录和域名绑定。`,
    `${names.join(" and ")} are not published yet: ${why.en}. Once the ledger says granted, the next synth adds records and domain bindings.`,
  )[messageLanguage()];
}

/** That nothing leads to a server whose address the code does not know. */
export function addressMissingNotice(): string {
  return text(
    "没有写 address，因此没有解析记录指向这台服务器：这种服务器的地址不由提供方导出，请到控制台查看后写上。",
    "There is no address, so no record leads to this server: the provider does not export the address of such a server; look it up in the console and write it here.",
  )[messageLanguage()];
}
