import { STATES } from "../../filing/states";
import { text } from "../../text";
import { fitness } from "./fitness";
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
