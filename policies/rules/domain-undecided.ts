import { defineRule } from "../../lib/engine/rule";
import { text } from "../../lib/text";
import { undecidedFor } from "../by-cause";
import { granted } from "../examples/ledger";
import { hangzhou, hongKong, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { order33, unfiledDomainsAreCutOff } from "../legal-basis";
import { type Waiting, severalWait, waitingOf } from "../waiting-words";

const website = (changes: Readonly<Record<string, string>>): Readonly<Record<string, Readonly<Record<string, object>>>> => ({
  alicloud_instance: { web: publicServer },
  alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}", changes) },
});
const variable = { domain: { type: "string" }, host: { type: "string" } };

export const domainUndecided = defineRule({
  id: "domain-undecided",
  severity: "undecided",
  scope: "infrastructure",
  title: text("无法判断是哪个域名指向中国内地", "It is not known which hostname leads to mainland China"),
  rationale: text(
    "备案以域名为单位。指向中国内地的域名如果取决于变量、表达式或部署后才产生的值，就无法与台账核对，也不能当作通过。",
    "A filing is held per domain. A hostname that leads to mainland China and waits for a variable, an expression or a value that exists only after apply cannot be held against the ledger, and is no pass either.",
  ),
  legalBasis: [order33(5), unfiledDomainsAreCutOff],
  remedy: text(
    "请写出域名，或给出它所取决的值（--var 或 guard(app, { variables })）；只有主机头未知、主域名已写明时即可判断。",
    "Write the domain out, or give the value that it waits for (--var or guard(app, { variables })); where only the label before it is open, the domain is enough.",
  ),
  messages: {
    one: ({ addresses, reason }: Waiting) =>
      text(
        `无法判断 ${addresses[0] ?? ""} 在中国内地使用哪个域名：${reason.zh}。`,
        `It is not known which hostname ${addresses[0] ?? ""} has in mainland China: ${reason.en}.`,
      ),
    several: severalWait,
  },
  *check({ infrastructure }) {
    for (const undecided of undecidedFor("domain", infrastructure.sites)) {
      const { site, others, cause } = undecided;
      const message = others.length === 0 ? "one" : "several";
      yield { message, data: waitingOf(undecided), site, others, ...(cause === null ? {} : { cause }) };
    }
  },
  examples: {
    denied: [
      {
        title: text("域名来自没有默认值的变量", "The domain comes from a variable without a default"),
        stacks: synthesised({ shop: { provider: hangzhou, variable, resource: website({ domain_name: "${var.domain}" }) } }),
        ledger: granted,
        expects: [{ message: "several", address: "alicloud_alidns_record.www" }],
      },
      {
        title: text("函数的自定义域名取决于变量", "The custom domain of a function waits for a variable"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            variable,
            resource: { alicloud_fcv3_custom_domain: { api: { custom_domain_name: "${var.domain}", protocol: "HTTP" } } },
          },
        }),
        ledger: granted,
        expects: [{ message: "one", address: "alicloud_fcv3_custom_domain.api" }],
      },
    ],
    allowed: [
      {
        title: text(
          "近似情形：主机头来自变量，但主域名写明且已备案",
          "Near miss: the label comes from a variable, but the domain is written out and filed",
        ),
        stacks: synthesised({ shop: { provider: hangzhou, variable, resource: website({ rr: "${var.host}" }) } }),
        ledger: granted,
      },
      {
        title: text("近似情形：域名未知，但指向香港", "Near miss: the domain is not known, but it leads to Hong Kong"),
        stacks: synthesised({ shop: { provider: hongKong, variable, resource: website({ domain_name: "${var.domain}" }) } }),
      },
    ],
  },
});
