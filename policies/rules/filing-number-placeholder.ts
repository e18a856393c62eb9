import { defineRule } from "../../lib/engine/rule";
import { isPlaceholder } from "../../lib/filing/number-agreement";
import { text } from "../../lib/text";
import { company, ledgerOfSubjects, shopService, subjectOf } from "../examples/ledger";
import { hangzhou, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { objectedNumbers } from "../ledger-numbers";
import { order33, yearsAndProvincesOfNumbers } from "../legal-basis";
import { heldBack, heldBackMessage } from "../mistaken-numbers";

const ledgerWith = (number: string): string =>
  ledgerOfSubjects(subjectOf([...company, `number: ${number}`], [shopService(`${number}-1`)]));

export const filingNumberPlaceholder = defineRule({
  id: "filing-number-placeholder",
  severity: "error",
  scope: "ledger",
  waivable: false,
  title: text("备案号是样例号码", "A filing number is a sample"),
  rationale: text(
    "模板和说明文档用 12345678、88888888 之类的样例号码占位。它们不指向任何备案，留在台账中就等于未备案而放行。",
    "Templates and manuals print samples such as 12345678 or 88888888 where the number will stand. They name no filing, and one that is left in the ledger would let an unfiled site pass.",
  ),
  legalBasis: [order33(13), yearsAndProvincesOfNumbers],
  remedy: text(
    "请填写备案通知上的号码；尚未取得号码时，写 id 和 status（如 bureau_review），不写 number。",
    "Write the number from the notice of the grant; while there is none, give the service an id and a status such as bureau_review, and no number.",
  ),
  messages: {
    sample: ({ number }: { readonly number: string }) =>
      text(
        `${number} 是模板中的样例号码，不是签发的备案号。`,
        `${number} is a sample as templates print it, not a number that was issued.`,
      ),
    heldBack: heldBackMessage,
  },
  *check({ infrastructure, ledger }) {
    for (const { number, entry } of objectedNumbers(ledger, isPlaceholder)) {
      yield { message: "sample", data: { number: number.canonical }, site: null, entry };
    }
    yield* heldBack(infrastructure.sites, "sample");
  },
  examples: {
    denied: [
      {
        title: text("依次递增的数字", "Digits in a row"),
        ledger: ledgerWith("浙ICP备12345678号"),
        expects: [{ message: "sample", entry: "浙ICP备12345678号" }],
      },
      {
        title: text("同一个数字，服务与主体只报告一次", "One digit throughout, reported once for the subject and its service"),
        ledger: ledgerWith("浙ICP备88888888号"),
        expects: [{ message: "sample", entry: "浙ICP备88888888号" }],
      },
      {
        title: text("网站依据样例号码", "A website that rests on a sample"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: {
              alicloud_instance: { web: publicServer },
              alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}") },
            },
          },
        }),
        ledger: ledgerWith("浙ICP备12345678号"),
        expects: [
          { message: "sample", entry: "浙ICP备12345678号" },
          { message: "heldBack", address: "alicloud_alidns_record.www" },
        ],
      },
    ],
    allowed: [
      {
        title: text("签发的号码", "A number as it is issued"),
        ledger: ledgerWith("浙ICP备2021999901号"),
      },
      {
        title: text("近似情形：序号中有重复的数字", "Near miss: a serial that repeats a digit"),
        ledger: ledgerWith("浙ICP备2021999999号"),
      },
    ],
  },
});
