import type { Command } from "commander";
import type { Addition } from "../../filing/edit/entry";
import {
  addDomain,
  addService,
  addSubject,
  addWaiver,
  type NewDomain,
  type NewService,
  type NewSubject,
  type NewWaiver,
} from "../../filing/edit/new-entries";
import type { Ledger } from "../../filing/ledger";
import { SERVICE_KINDS, SUBJECT_KINDS } from "../../filing/ledger-schema";
import { STATES } from "../../filing/states";
import { text, type Text } from "../../text";
import { exitCodes } from "../exit-codes";
import { addEditOptions, collect, type EditOptions } from "../edit-options";
import { rulesBy } from "../known-names";
import { offerEdit, openEditable } from "../ledger-edit";
import type { Session } from "../session";
import { expectUsableTerm } from "../waiver-term";

/** `ledger add subject|service|domain|waiver`: puts an entry into the ledger and leaves everything else as it is. */
export function addLedgerAdd(ledger: Command, session: Session): void {
  const { language } = session;
  const say = ({ zh, en }: Text): string => ({ zh, en })[language];
  const add = ledger
    .command("add")
    .description(
      say(
        text(
          "向台账添加一条，原有的行和注释不变；先预览，加 --yes 才写入",
          "put an entry into the ledger and leave all lines and comments as they are; a preview, --yes writes",
        ),
      ),
    );

  const subject = add
    .command("subject")
    .description(say(text("添加主体", "add a subject")))
    .argument("<name>", say(text("主体全称", "full name of the subject")))
    .requiredOption("--kind <kind>", SUBJECT_KINDS.join(" | "))
    .option("--number <number>", say(text("主体备案号", "number of the subject")))
    .option("--id <id>", ID[language])
    .option("--province <province>", say(text("省份", "province")))
    .option("--licence <number>", say(text("经营许可证号", "number of its licence")))
    .option("--licence-valid-to <date>", say(text("许可证有效期至", "end of the licence")));
  addEditOptions(subject, session).action((name: string, options: EditOptions & Omit<NewSubject, "name">) => {
    edit(options, session, (read) => [addSubject({ ...options, name }, read)]);
  });

  const service = add
    .command("service")
    .description(say(text("为主体添加互联网信息服务", "add a service of a subject")))
    .argument("<subject>", say(text("主体的 id、名称或备案号", "the subject's id, name or number")))
    .option("--number <number>", say(text("服务备案号", "number of the service")))
    .option("--id <id>", ID[language])
    .option("--domain <domain>", say(text("已备案的域名，可重复", "filed domain; repeatable")), collect)
    .option(
      "--provider <cloud>",
      say(
        text(
          "接入服务商的 Terraform 名称，如 alicloud，可重复",
          "access provider by its Terraform name, as alicloud; repeatable",
        ),
      ),
      collect,
    )
    .option("--name <name>", say(text("服务名称", "name of the service")))
    .option("--kind <kind>", SERVICE_KINDS.join(" | "))
    .option("--status <status>", `${say(text("默认 granted：", "granted by default: "))}${Object.keys(STATES).join(" | ")}`)
    .option("--since <date>", say(text("进入该状态的日期", "in this status since")))
    .option(
      "--registrant <subject>",
      say(text("域名持有者：subject 或主体的 id、名称、备案号", "registrant: subject, or the id, name or number of a subject")),
    )
    .option("--public-security <number>", say(text("公安联网备案号", "public-security number")));
  addEditOptions(service, session).action((wanted: string, options: EditOptions & NewService) => {
    edit(options, session, (read) => [addService(options, wanted, read)]);
  });

  const domain = add
    .command("domain")
    .description(
      say(
        text(
          "添加域名：用 --service 列入某项服务，用 --registrant 登记持有者，可同时用",
          "add a domain: to a service with --service, with its holder with --registrant, or both",
        ),
      ),
    )
    .argument("<domain>", say(text("域名", "the domain")))
    .option("--service <service>", say(text("服务备案号或 id", "number or id of the service")))
    .option("--registrant <subject>", say(text("持有者：主体的 id、名称或备案号", "its holder: id, name or number of a subject")))
    .option("--real-name <state>", say(text("实名认证：verified | pending | none", "real name: verified | pending | none")))
    .option("--registrar <name>", say(text("注册服务机构", "registrar")))
    .option("--expires <date>", say(text("到期日期", "end of the registration")));
  addEditOptions(domain, session).action((name: string, options: EditOptions & Omit<NewDomain, "name">) => {
    edit(options, session, (read) => addDomain({ ...options, name }, read));
  });

  const waiver = add
    .command("waiver")
    .description(say(text("添加豁免", "add a waiver")))
    .argument("<rule>", say(text("规则，见 beian-guard rules", "the rule; see beian-guard rules")))
    .requiredOption("--match <pattern>", say(text("资源地址、构造路径或指纹", "resource address, construct path or fingerprint")))
    .requiredOption("--reason <words>", say(text("理由", "reason")))
    .requiredOption("--owner <who>", say(text("负责人", "who answers for it")))
    .requiredOption("--expires <date>", say(text("截止日期", "last day")))
    .option("--ticket <ticket>", say(text("工单", "ticket")));
  addEditOptions(waiver, session).action((rule: string, options: EditOptions & Omit<NewWaiver, "rule">) => {
    expectUsableTerm(options.expires, { today: session.io.today, maxDays: session.settings().settings.waiverMaxDays });
    edit(options, session, () => [addWaiver({ ...options, rule })]);
  });
}

const ID = text("代号，供代码引用", "an id for code to refer to");

function edit(options: EditOptions, session: Session, additionsOf: (ledger: Ledger) => readonly Addition[]): void {
  const editable = openEditable(options.ledger, session);
  const additions = additionsOf(editable.ledger);
  offerEdit(editable, { additions, origins: new Map(), rules: rulesBy(session.settings()), yes: options.yes === true }, session);
  session.end(exitCodes.passed);
}
