import { defineRule } from "../../lib/engine/rule";
import { text } from "../../lib/text";
import { granted } from "../examples/ledger";
import { hangzhou, hongKong } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { order33 } from "../legal-basis";

interface Creator {
  readonly address: string;
  readonly count: number;
}

const stack = { stack_name: "xinghai", template_body: '{"ROSTemplateFormatVersion":"2015-09-01"}' };
const cluster = { name: "xinghai", worker_vswitch_ids: ["vsw-bp1xinghai"] };

export const opaqueCreator = defineRule({
  id: "opaque-creator",
  severity: "undecided",
  scope: "infrastructure",
  title: text("资源会创建 Terraform 看不到的内容", "A resource creates things that Terraform does not show"),
  rationale: text(
    "资源编排模板、云控制 API、脚本执行等会在 Terraform 之外创建服务器和公网入口，输入中看不到它们，也就不能当作通过。Kubernetes 集群同理：集群内的 Ingress 和 Service 会创建公网入口，只能通过指向它们的解析记录和地址来判断，因此只作警告。",
    "Templates of a resource orchestrator, a cloud control API or script runners create servers and public entries outside of Terraform. The input does not show them, so there is no pass. The same is true of a Kubernetes cluster: an Ingress or a Service in it opens public entries, which can only be judged through the records and addresses that lead to them; that is a warning.",
  ),
  legalBasis: [order33(5)],
  remedy: text(
    "请改用 Terraform 资源直接声明其中的服务器、入口和解析；确认其内容不对公网提供网站的，在台账的 attestations 中说明，或限期豁免。集群请确保其公网入口的域名都在解析记录中，并已备案。",
    "Declare its servers, entries and records as Terraform resources; where it is known to serve no website to the internet, say so under attestations: in the ledger, or waive it for a time. For a cluster, make sure that the names of its public entries stand in records here and are filed.",
  ),
  messages: {
    creator: ({ address, count }: Creator) =>
      text(
        `${address} 在中国内地创建 Terraform 看不到的资源${count === 0 ? "" : `，同类还有 ${count} 个`}，无法判断其中是否有对公网开放的网站。`,
        `${address} creates resources in mainland China that Terraform does not show${count === 0 ? "" : `, and so do ${count} more`}: it is not known whether a public website is among them.`,
      ),
    cluster: ({ address }: Creator) =>
      text(
        `${address} 是位于中国内地的 Kubernetes 集群，集群内创建的公网入口不在输入中，只能通过解析记录和地址判断。`,
        `${address} is a Kubernetes cluster in mainland China; public entries that are made inside it do not show here, and are judged through records and addresses alone.`,
      ),
  },
  *check({ infrastructure: { sites } }) {
    const creators = sites.filter(
      ({ role, verdict, need }) =>
        role === "opaque" && verdict === "undecided" && need.kind === "undecided" && need.gap === "exposure",
    );
    for (const key of new Set(creators.map(({ stack: name, type }) => `${name} ${type}`))) {
      const [site, ...others] = creators.filter(({ stack: name, type }) => `${name} ${type}` === key);
      if (site !== undefined)
        yield { message: "creator", data: { address: site.address, count: others.length }, site, others, cause: key };
    }
    for (const site of sites) {
      if (!site.hidesWorkloads || !site.jurisdictions.includes("mainland")) continue;
      yield { message: "cluster", severity: "warning", data: { address: site.address, count: 0 }, site };
    }
  },
  examples: {
    denied: [
      {
        title: text("内地的资源编排模板", "A template of the orchestrator in the mainland"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: { alicloud_ros_stack: { all: stack } } } }),
        ledger: granted,
        expects: [{ message: "creator", address: "alicloud_ros_stack.all" }],
      },
      {
        title: text("内地的 Kubernetes 集群", "A Kubernetes cluster in the mainland"),
        stacks: synthesised({ shop: { provider: hangzhou, resource: { alicloud_cs_managed_kubernetes: { k8s: cluster } } } }),
        ledger: granted,
        expects: [{ message: "cluster", address: "alicloud_cs_managed_kubernetes.k8s", severity: "warning" }],
      },
    ],
    allowed: [
      {
        title: text("近似情形：同样的模板，在香港", "Near miss: the same template in Hong Kong"),
        stacks: synthesised({ shop: { provider: hongKong, resource: { alicloud_ros_stack: { all: stack } } } }),
        ledger: granted,
      },
      {
        title: text("近似情形：集群在香港", "Near miss: the cluster stands in Hong Kong"),
        stacks: synthesised({ shop: { provider: hongKong, resource: { alicloud_cs_managed_kubernetes: { k8s: cluster } } } }),
        ledger: granted,
      },
    ],
  },
});
