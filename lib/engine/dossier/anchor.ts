import { STATES } from "../../filing/states";
import { type Text, text } from "../../text";
import type { AnchorCandidate, DossierInput, DossierStep } from "../dossier";

/** The server that carries the filing, by the conditions of each cloud that is to give access. */
export function anchorStep({ service, anchors, stacks }: DossierInput): DossierStep {
  const servers = stacks?.servers ?? [];
  const named = service?.accessProviders.map(({ cloud }) => cloud) ?? [...new Set(servers.map(({ cloud }) => cloud))];
  const asked = named.length === 0 ? anchors : anchors.filter(({ cloud }) => named.includes(cloud));
  // Nothing is handed in without a service number.
  const handedIn =
    service !== null && service.status !== "draft" && (STATES[service.status].numbered || STATES[service.status].inProgress);
  return {
    title: text("服务器：备案所依托的资源与备案服务号", "The server that carries the filing, and its service number"),
    state: handedIn ? "done" : stateOf(servers),
    lines: [
      stacks === null
        ? text(
            "没有给出堆栈，因此不知道哪台服务器可用：beian-guard dossier 域名 cdktf.out",
            "No stacks were given, so no server is named: beian-guard dossier DOMAIN cdktf.out",
          )
        : servers.length === 0
          ? text("堆栈中没有内地的公网服务器。", "The stacks hold no public server in the mainland.")
          : text("堆栈中内地的公网服务器：", "Public servers of the stacks in the mainland:"),
      ...servers.map(({ address, state }) =>
        text(`- ${address}：${fitness[state ?? "unknown"].zh}`, `- ${address}: ${fitness[state ?? "unknown"].en}`),
      ),
      text(
        "服务器可以先运行（云只为运行中、有公网地址的实例发放备案服务号），域名不可以先解析。",
        "The server may run before (clouds give service numbers for running instances with a public address only); the domain may not resolve before.",
      ),
      ...asked.flatMap(({ lines }) => lines),
    ],
    paste: null,
    basis: asked.map(({ basis }) => basis),
  };
}

/** Where one is fit its service number is to be fetched; where none is, a server is to be found. */
function stateOf(servers: readonly AnchorCandidate[]): DossierStep["state"] {
  if (servers.some(({ state }) => state === "eligible")) return "open";
  return servers.some(({ state }) => state === "unknown" || state === null) ? "unknown" : "open";
}

const fitness: Readonly<Record<NonNullable<AnchorCandidate["state"]>, Text>> = {
  eligible: text(
    "符合条件；请在控制台申请备案服务号（名额是否有余未知）",
    "meets the terms; get a service number in the console (whether one is left is not known)",
  ),
  unknown: text("是否符合条件，从代码看不出来", "whether it meets the terms, the code does not tell"),
  neverEligible: text("该产品不发放备案服务号", "a product that gives no service numbers"),
  postpaid: text("按量付费，不可用", "paid as it is used, so not taken"),
  tooShort: text("购买时长不足", "subscribed for too short a time"),
  withoutAddress: text("没有公网地址", "has no public address"),
};
