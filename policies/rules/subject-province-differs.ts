import { defineRule } from "../../lib/engine/rule";
import { findProvince, PROVINCES } from "../../lib/filing/provinces";
import { type Text, text } from "../../lib/text";
import { company, granted, ledgerOfSubjects, shopService, subjectOf } from "../examples/ledger";
import { subjectEntry } from "../ledger-entries";
import { order33 } from "../legal-basis";

interface Differing {
  readonly number: string;
  readonly subject: string;
  readonly issuer: Text;
  readonly domicile: Text;
}

const ledgerWith = (province: string, number: string): string =>
  ledgerOfSubjects(subjectOf([...company, `province: ${province}`, `number: ${number}`], [shopService(`${number}-1`)]));

export const subjectProvinceDiffers = defineRule({
  id: "subject-province-differs",
  severity: "warning",
  scope: "ledger",
  title: text("备案号的省份与主体所在省份不同", "The province of a number differs from that of its subject"),
  rationale: text(
    "备案由主体住所所在地的通信管理局办理，与服务器在哪里无关，号码以该省简称开头。两者不同，可能是抄错，也可能是主体迁了住所而备案没有变更；省份不能以变更备案修改，要注销后重新备案。台账没有写 province 的不作判断，规则集为 strict 时则提醒。",
    "A filing is made with the bureau of the subject's domicile, wherever the server stands, and the number begins with that province's character. Where they differ the entry was mistyped, or the subject has moved and the filing has not followed; a change order cannot alter the province, so that the filing is cancelled and made anew. Where the ledger gives no province, this rule does not judge, and warns in the rule set strict.",
  ),
  legalBasis: [order33(3)],
  remedy: text(
    "请核对 province 和主体备案号；主体迁了省份的，请在新住所的省份重新备案。",
    "Check the province and the subject number; a subject that has moved to another province files again there.",
  ),
  messages: {
    missing: ({ subject }: Pick<Differing, "subject">) =>
      text(
        `台账没有写明主体“${subject}”所在的省份（province）。`,
        `The ledger does not say in which province the subject "${subject}" is entered (province).`,
      ),
    differs: ({ number, subject, issuer, domicile }: Differing) =>
      text(
        `${number} 由${issuer.zh}签发，而主体“${subject}”登记在${domicile.zh}。`,
        `${number} is a number of ${issuer.en}, but the subject "${subject}" is entered in ${domicile.en}.`,
      ),
  },
  *check({ ledger, settings }) {
    for (const subject of ledger.subjects) {
      const { number, province, name } = subject;
      if (province === null && settings.strict)
        yield { message: "missing", data: { subject: name }, site: null, entry: subjectEntry(subject) };
      const domicile = province === null ? null : findProvince(province);
      const issuer = PROVINCES.find(({ icp }) => icp === number?.province);
      // National and 合字 licences have no province.
      if (number === null || domicile === null || issuer === undefined || issuer === domicile) continue;
      const data = {
        number: number.canonical,
        subject: name,
        issuer: text(issuer.zh, issuer.en),
        domicile: text(domicile.zh, domicile.en),
      };
      yield { message: "differs", data, site: null, entry: subjectEntry(subject, "province") };
    }
  },
  examples: {
    denied: [
      {
        title: text("主体在广东，号码是北京的", "A subject in Guangdong with a number of Beijing"),
        ledger: ledgerWith("广东", "京ICP备2021999901号"),
        expects: [{ message: "differs", entry: "京ICP备2021999901号" }],
      },
      {
        title: text("strict：台账没有写主体的省份", "strict: the ledger gives no province of the subject"),
        ledger: granted,
        settings: { ruleSet: "strict" },
        expects: [{ message: "missing", entry: "浙ICP备2021999901号" }],
      },
    ],
    allowed: [
      {
        title: text("主体在广东，号码是广东的", "A subject in Guangdong with a number of Guangdong"),
        ledger: ledgerWith("广东", "粤ICP备2021999901号"),
      },
      {
        title: text("近似情形：台账没有写主体的省份", "Near miss: the ledger gives no province of the subject"),
        ledger: granted,
      },
      {
        title: text("近似情形：全国性许可证没有省份简称", "Near miss: a national licence has no province character"),
        ledger: ledgerWith("广东", "B2-20219901"),
      },
      {
        title: text("近似情形：四川的号码以“蜀”开头", "Near miss: numbers of Sichuan begin with 蜀"),
        ledger: ledgerWith("四川", "蜀ICP备2021999901号"),
      },
    ],
  },
});
