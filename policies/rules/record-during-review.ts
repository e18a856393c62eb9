import { defineRule } from "../../lib/engine/rule";
import type { StateName } from "../../lib/filing/states";
import { type Text, text } from "../../lib/text";
import { inProgress, ledgerOf } from "../examples/ledger";
import { hangzhou, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { filingOf, stateWords } from "../filing-words";
import { noResolutionDuringReview, order33 } from "../legal-basis";
import { listNames, verbFor } from "../name-list";
import { placeOf } from "../place-words";
import { problemsOfNames } from "../problems";

interface UnderReview {
  readonly address: string;
  readonly hostnames: readonly string[];
  readonly place: Text;
  readonly filing: string;
  readonly state: StateName;
}

const reviewed = inProgress(
  '{ id: shop, status: bureau_review, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject, servers: ["alicloud_instance.web"] }',
);
const server = { alicloud_instance: { web: publicServer } };
const record = (changes: Readonly<Record<string, string>> = {}): object =>
  wwwRecord("${alicloud_instance.web.public_ip}", changes);

export const recordDuringReview = defineRule({
  id: "record-during-review",
  severity: "error",
  scope: "infrastructure",
  title: text("备案审核期间域名已经可以访问", "A hostname is already live while its filing is under review"),
  rationale: text(
    "首次备案和新增网站在取得备案号之前不允许访问：云厂商继续拦截，管局抽查到可以打开的网站会驳回申请。服务器可以先运行，因为云厂商只为运行中的公网服务器发放备案服务号；变更中的备案不受影响。",
    "A first filing or a new website must not be reachable before its number is granted: the cloud keeps blocking it, and a bureau that finds the site open rejects the application. The server may run already, since clouds hand out filing service numbers only for a running public server; a granted filing that is being changed is not affected.",
  ),
  legalBasis: [order33(5), noResolutionDuringReview],
  remedy: text(
    "请删除或停用这条解析或域名绑定，取得备案号并写入 filings.yaml 后再启用；服务器可以保留。",
    "Withdraw or disable the record or the domain binding, and bring it back once the number is granted and stands in filings.yaml; the server may stay.",
  ),
  messages: {
    live: ({ address, hostnames, place, filing, state }: UnderReview) =>
      text(
        `${listNames(hostnames).zh} 经 ${address} 已可访问（${place.zh}），而它的备案 ${filing} 尚在${stateWords(state).zh}阶段，没有备案号。`,
        `${listNames(hostnames).en} ${verbFor(hostnames, "is", "are")} live through ${address} (${place.en}) while the filing ${filing} is still in the state ${stateWords(state).en} and has no number.`,
      ),
  },
  *check({ infrastructure }) {
    for (const { site, others, hostnames, domain, permission, problem } of problemsOfNames(
      infrastructure.sites,
      "during-review",
    )) {
      const data = { address: site.address, hostnames, place: placeOf(site), filing: filingOf(permission), state: problem.state };
      yield { message: "live", data, site, others, domain, hostnames };
    }
  },
  examples: {
    denied: [
      {
        title: text("管局审核期间就添加了解析", "The record is added while the bureau reviews the filing"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: { ...server, alicloud_alidns_record: { www: record() } } } }),
        ledger: reviewed,
        expects: [{ message: "live", address: "alicloud_alidns_record.www" }],
      },
    ],
    allowed: [
      {
        title: text("近似情形：审核期间只运行服务器", "Near miss: during the review only the server runs"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: server } }),
        ledger: reviewed,
      },
      {
        title: text("近似情形：记录在审核期间停用", "Near miss: the record is disabled during the review"),
        stacks: synthesised({
          shop: { provider: hangzhou, resource: { ...server, alicloud_alidns_record: { www: record({ status: "DISABLE" }) } } },
        }),
        ledger: reviewed,
      },
      {
        title: text("近似情形：已有备案号，正在变更", "Near miss: the filing has its number and is being changed"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: { ...server, alicloud_alidns_record: { www: record() } } } }),
        ledger: ledgerOf(
          "{ number: 浙ICP备2021999901号-1, status: change_in_progress, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }",
        ),
      },
    ],
  },
});
