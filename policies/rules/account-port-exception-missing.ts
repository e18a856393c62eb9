import type { JudgedSite } from "../../lib/engine/judged";
import { defineRule } from "../../lib/engine/rule";
import { nameCloud } from "../../lib/infrastructure/cloud-name";
import { type Text, text } from "../../lib/text";
import { accountsFor, isOpenInMainland } from "../cloud-accounts";
import { balancerOn, beijing, grantedAtAws } from "../examples/china-aws";
import { wwwRecord } from "../examples/parts";
import { type ExampleStack, synthesised } from "../examples/synthesised";
import { webPortsAreShut } from "../legal-basis";

interface Shut {
  readonly address: string;
  readonly cloud: Text;
  readonly ports: readonly number[];
  /** How many more resources wait for the same. */
  readonly more: number;
}

type Resources = ExampleStack["resource"];

const publicInstance = { ami: "ami-0abc", instance_type: "t3.small", associate_public_ip_address: true };
const rule = (port: number, cidr: string): object => ({
  from_port: port,
  to_port: port,
  protocol: "tcp",
  cidr_blocks: [cidr],
});
const withGroup = (ingress: readonly object[], more: Resources = {}): Resources => ({
  aws_instance: { web: { ...publicInstance, vpc_security_group_ids: ["${aws_security_group.web.id}"] } },
  aws_security_group: { web: { ingress } },
  ...more,
});

const withRecord = {
  aws_instance: { web: publicInstance },
  alicloud_alidns_record: { www: wwwRecord("${aws_instance.web.public_ip}") },
};

export const accountPortExceptionMissing = defineRule({
  id: "account-port-exception-missing",
  severity: "warning",
  scope: "infrastructure",
  title: text("台账没有写明账号的网站端口已开通", "The ledger does not say that the account's web ports are open"),
  rationale: text(
    "有的云在中国内地对每个账号默认关闭 80、8080、443 端口，账号在该云完成备案或取得例外之后才开通。没有开通时，部署会成功，网站却打不开。服务器的端口看安全组：只有以单个网站端口或全部端口对所有人开放的才算，其余的以有没有域名指向为准。",
    "Some clouds keep ports 80, 8080 and 443 shut for every account in the mainland until it has its filing with that cloud or an exception. Before that the deployment succeeds and the website does not answer. The ports of a server are those of its security groups: what lets everybody in on a single web port or on all ports counts, for the rest a hostname that leads there decides.",
  ),
  legalBasis: [webPortsAreShut],
  remedy: text(
    "请在云上完成备案或申请开通端口，然后在台账的 accounts 中写明 filed: true，或把凭据写入 portException。",
    "Have the filing done at the cloud or the ports opened, then enter filed: true, or what proves it as portException, under accounts: in the ledger.",
  ),
  messages: {
    shut: ({ address, cloud, ports, more }: Shut) =>
      text(
        `${address}${more === 0 ? " " : `（及另外 ${more} 个资源）`}在${cloud.zh}提供网站，但台账没有写明该账号的 ${ports.join("、")} 端口已开通。`,
        `${address}${more === 0 ? "" : ` (and ${more} more)`} serves a website at ${cloud.en}, but the ledger does not say that ports ${ports.join(", ")} are open for the account.`,
      ),
  },
  *check({ infrastructure: { sites }, ledger }) {
    const waiting = new Map<string, JudgedSite[]>();
    for (const site of sites) {
      if (!servesOnShutPort(site)) continue;
      if (accountsFor(site, ledger).some(({ filed, portException }) => filed || portException !== null)) continue;
      waiting.set(site.cloud, [...(waiting.get(site.cloud) ?? []), site]);
    }
    for (const [cloud, [site, ...others]] of waiting) {
      if (site === undefined) continue;
      const ports = site.accountTerms?.shutPorts ?? [];
      yield {
        message: "shut",
        data: { address: site.address, cloud: nameCloud(cloud), ports, more: others.length },
        site,
        others,
        cause: cloud,
      };
    }
  },
  examples: {
    denied: [
      {
        title: text("负载均衡监听 443 端口", "A load balancer listens on port 443"),
        stacks: synthesised({ shop: { provider: beijing, resource: balancerOn(443) } }),
        ledger: grantedAtAws(),
        expects: [{ message: "shut", address: "aws_lb.web" }],
      },
      {
        title: text("解析记录指向服务器，端口未知", "A record leads to a server whose ports are not known"),
        stacks: synthesised({ shop: { provider: beijing, resource: withRecord } }),
        ledger: grantedAtAws(),
        expects: [{ message: "shut", address: "aws_instance.web" }],
      },
      {
        title: text(
          "安全组对所有人开放 443 端口，没有域名",
          "A security group lets everybody in on port 443, without a hostname",
        ),
        stacks: synthesised({ shop: { provider: beijing, resource: withGroup([rule(443, "0.0.0.0/0")]) } }),
        ledger: grantedAtAws(),
        expects: [{ message: "shut", address: "aws_instance.web" }],
      },
      {
        title: text("规则单独写成资源", "The rule is a resource of its own"),
        stacks: synthesised({
          shop: {
            provider: beijing,
            resource: withGroup([], {
              aws_vpc_security_group_ingress_rule: {
                web: {
                  security_group_id: "${aws_security_group.web.id}",
                  ip_protocol: "-1",
                  cidr_ipv4: "0.0.0.0/0",
                },
              },
            }),
          },
        }),
        ledger: grantedAtAws(),
        expects: [{ message: "shut", address: "aws_instance.web" }],
      },
      {
        title: text("只有另一个地域的账号已备案", "The account is filed in another region alone"),
        stacks: synthesised({ shop: { provider: beijing, resource: balancerOn(80) } }),
        ledger: grantedAtAws("{ cloud: aws, region: cn-northwest-1, filed: true }"),
        expects: [{ message: "shut", address: "aws_lb.web" }],
      },
    ],
    allowed: [
      {
        title: text("账号已备案", "The account is filed"),
        stacks: synthesised({ shop: { provider: beijing, resource: balancerOn(443) } }),
        ledger: grantedAtAws("{ cloud: aws, region: cn-north-1, filed: true }"),
      },
      {
        title: text("端口已获例外开通", "The ports are open by an exception"),
        stacks: synthesised({ shop: { provider: beijing, resource: balancerOn(443) } }),
        ledger: grantedAtAws("{ cloud: aws, portException: case 999901 }"),
      },
      {
        title: text("近似情形：安全组对所有人只开放 22 端口", "Near miss: the security group lets everybody in on port 22 alone"),
        stacks: synthesised({ shop: { provider: beijing, resource: withGroup([rule(22, "0.0.0.0/0")]) } }),
        ledger: grantedAtAws(),
      },
      {
        title: text("近似情形：443 端口只对内网开放", "Near miss: port 443 is open to a private network alone"),
        stacks: synthesised({ shop: { provider: beijing, resource: withGroup([rule(443, "10.0.0.0/8")]) } }),
        ledger: grantedAtAws(),
      },
      {
        title: text("近似情形：只监听 8443 端口", "Near miss: it listens on port 8443 alone"),
        stacks: synthesised({ shop: { provider: beijing, resource: balancerOn(8443) } }),
        ledger: grantedAtAws(),
      },
    ],
  },
});

/** Where the ports cannot be seen, a hostname that leads to it makes it a website, which answers on the usual ones. */
function servesOnShutPort(site: JudgedSite): boolean {
  const { accountTerms: terms, role, names } = site;
  if (terms === null || !isOpenInMainland(site) || (role !== "server" && role !== "entry")) return false;
  return terms.webPort === "yes" || (terms.webPort === "unknown" && names.length > 0);
}
