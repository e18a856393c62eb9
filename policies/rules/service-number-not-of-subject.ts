import { defineRule } from "../../lib/engine/rule";
import { serviceBelongsToSubject } from "../../lib/filing/filing-number";
import { text } from "../../lib/text";
import { company, ledgerOf, ledgerOfSubjects, shopService, subjectOf } from "../examples/ledger";
import { hangzhou, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { serviceEntry } from "../ledger-entries";
import { numbersAsIssued, order33 } from "../legal-basis";
import { heldBack, heldBackMessage } from "../mistaken-numbers";

interface Foreign {
  readonly number: string;
  readonly own: string;
  readonly subject: string;
}

export const serviceNumberNotOfSubject = defineRule({
  id: "service-number-not-of-subject",
  severity: "error",
  scope: "ledger",
  waivable: false,
  title: text("服务备案号不属于它的主体", "A service number is not one of its subject"),
  rationale: text(
    "服务备案号由主体备案号加序号组成。台账中的服务备案号与主体对不上，就是抄错了，或者借用了别人的备案；借来的备案不能放行。",
    "A service number is the number of its subject with an index. One that does not begin with it was mistyped, or belongs to the filing of somebody else; a borrowed filing permits nothing.",
  ),
  legalBasis: [order33(5), numbersAsIssued],
  remedy: text(
    "请照公共查询的结果改正号码，或把该服务移到它所属的主体之下。",
    "Correct the number after the public query, or move the service to the subject that it belongs to.",
  ),
  messages: {
    foreign: ({ number, own, subject }: Foreign) =>
      text(
        `服务备案号 ${number} 列在主体“${subject}”之下，但该主体的服务备案号应以 ${own}- 开头。`,
        `${number} stands under the subject "${subject}", whose service numbers begin with ${own}-.`,
      ),
    heldBack: heldBackMessage,
  },
  *check({ infrastructure, ledger }) {
    for (const service of ledger.services) {
      const { number, subject } = service;
      // A licence that serves as a number follows a numbering of its own.
      if (number?.system !== "filing" || subject.number?.system !== "filing") continue;
      if (serviceBelongsToSubject(number, subject.number)) continue;
      const data = { number: number.canonical, own: subject.number.canonical, subject: subject.name };
      yield { message: "foreign", data, site: null, entry: serviceEntry(service, "number") };
    }
    yield* heldBack(infrastructure.sites, "foreign");
  },
  examples: {
    denied: [
      {
        title: text("号码属于另一个主体", "The number belongs to another subject"),
        ledger: ledgerOf(shopService("浙ICP备2021999902号-1")),
        expects: [{ message: "foreign", entry: "浙ICP备2021999902号-1" }],
      },
      {
        title: text("网站依据借来的备案", "A website that rests on a borrowed filing"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: {
              alicloud_instance: { web: publicServer },
              alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}") },
            },
          },
        }),
        ledger: ledgerOf(shopService("浙ICP备2021999902号-1")),
        expects: [
          { message: "foreign", entry: "浙ICP备2021999902号-1" },
          { message: "heldBack", address: "alicloud_alidns_record.www" },
        ],
      },
    ],
    allowed: [
      {
        title: text("号码以主体备案号开头", "The number begins with that of the subject"),
        ledger: ledgerOf(shopService("浙ICP备2021999901号-3")),
      },
      {
        title: text(
          "近似情形：主体写“川”，服务写“蜀”，是同一个号码",
          "Near miss: 川 at the subject and 蜀 at the service are one number",
        ),
        ledger: ledgerOfSubjects(subjectOf([...company, "number: 川ICP备2021999901号"], [shopService("蜀ICP备2021999901号-1")])),
      },
    ],
  },
});
