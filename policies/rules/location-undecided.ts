import { defineRule } from "../../lib/engine/rule";
import { text } from "../../lib/text";
import { undecidedFor } from "../by-cause";
import { privateServer, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { order33 } from "../legal-basis";
import { type Waiting, severalWait, waitingOf } from "../waiting-words";

const fromVariable = { provider: { alicloud: [{ region: "${var.region}" }] }, variable: { region: { type: "string" } } };

export const locationUndecided = defineRule({
  id: "location-undecided",
  severity: "undecided",
  scope: "infrastructure",
  title: text("无法判断资源位于何处", "It is not known where a resource stands"),
  rationale: text(
    "是否需要备案取决于服务器和加速节点的位置：中国内地需要，香港、澳门、台湾和海外不需要。地域、可用区或网络的值不确定时，无法得出结论，也不能当作通过。",
    "Whether a filing is needed depends on where the server and the edge stand: in mainland China it is, in Hong Kong, Macao, Taiwan and overseas it is not. While the region, the zone or the network is not known, there is no verdict, and no pass either.",
  ),
  legalBasis: [order33(5)],
  remedy: text(
    '请给出它所取决的值：命令行 --var region=cn-hangzhou，或 guard(app, { variables: { region: "cn-hangzhou" } })；也可以在资源或 provider 中直接写出地域、可用区。',
    'Give the value that it waits for: --var region=cn-hangzhou on the command line, or guard(app, { variables: { region: "cn-hangzhou" } }); or write the region or zone at the resource or its provider.',
  ),
  messages: {
    one: ({ addresses, reason }: Waiting) =>
      text(
        `无法判断 ${addresses[0] ?? ""} 位于何处：${reason.zh}。`,
        `It is not known where ${addresses[0] ?? ""} stands: ${reason.en}.`,
      ),
    several: severalWait,
  },
  *check({ infrastructure }) {
    for (const undecided of undecidedFor("location", infrastructure.sites)) {
      const { site, others, cause } = undecided;
      const message = others.length === 0 ? "one" : "several";
      yield { message, data: waitingOf(undecided), site, others, ...(cause === null ? {} : { cause }) };
    }
  },
  examples: {
    denied: [
      {
        title: text("地域来自没有默认值的变量", "The region comes from a variable without a default"),
        stacks: synthesised({ shop: { ...fromVariable, resource: { alicloud_instance: { web: publicServer } } } }),
        expects: [{ message: "one", address: "alicloud_instance.web" }],
      },
      {
        title: text("服务器和解析都取决于同一个变量：一条发现", "A server and its record wait for one variable: one finding"),
        stacks: synthesised({
          shop: {
            ...fromVariable,
            resource: {
              alicloud_instance: { web: publicServer, worker: publicServer },
              alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}") },
            },
          },
        }),
        expects: [{ message: "several", address: "alicloud_instance.web" }],
      },
      {
        title: text("地域不在任何地域表中", "No table lists the region"),
        stacks: synthesised({
          shop: {
            provider: { tencentcloud: [{ region: "ap-atlantis" }] },
            resource: { tencentcloud_eip: { web: {} } },
          },
        }),
        expects: [{ message: "one", address: "tencentcloud_eip.web" }],
      },
    ],
    allowed: [
      {
        title: text("近似情形：地域未知，但可用区写明在香港", "Near miss: the region is not known, but the zone says Hong Kong"),
        stacks: synthesised({
          shop: {
            ...fromVariable,
            resource: { alicloud_instance: { web: { ...publicServer, availability_zone: "cn-hongkong-b" } } },
          },
        }),
      },
      {
        title: text("近似情形：地域未知，但没有公网入口", "Near miss: the region is not known, but there is no public address"),
        stacks: synthesised({ shop: { ...fromVariable, resource: { alicloud_instance: { web: privateServer } } } }),
      },
      {
        title: text("近似情形：所有可能的地域都不在内地", "Near miss: every possible region is outside the mainland"),
        stacks: synthesised({
          shop: {
            provider: { alicloud: [{ region: '${var.far ? "ap-southeast-1" : "cn-hongkong"}' }] },
            variable: { far: { type: "bool" } },
            resource: { alicloud_instance: { web: publicServer } },
          },
        }),
      },
    ],
  },
});
