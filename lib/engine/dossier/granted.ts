import { registrableDomain } from "../../filing/build-ledger";
import { addDays } from "../../filing/days";
import type { LedgerSubject } from "../../filing/ledger";
import { STATES } from "../../filing/states";
import { text } from "../../text";
import type { DossierInput, DossierStep } from "../dossier";

/** What follows the grant: the ledger, the records, the footer, the police, and keeping it. */
export function grantedSteps(input: DossierInput, subject: LedgerSubject | null): readonly DossierStep[] {
  return [entryStep(input, subject), footerStep(input), policeStep(input), keepingStep()];
}

function entryStep({ service, domain, ledger, stacks }: DossierInput, subject: LedgerSubject | null): DossierStep {
  const filed = service !== null && STATES[service.status].numbered;
  const registrant = ledger.registrants.has(registrableDomain(domain)) ? "" : ", registrant: subject";
  const servers = stacks?.servers.map(({ cloud }) => cloud) ?? [];
  const clouds = [...new Set(service?.accessProviders.map(({ cloud }) => cloud) ?? servers)];
  return {
    title: text("取得备案号：写入台账，启用解析", "The number: into the ledger, then the records"),
    state: filed ? "done" : "later",
    lines: filed
      ? [
          text(
            `台账中的服务备案号：${service.number?.canonical ?? ""}，状态：${STATES[service.status].name.zh}。`,
            `The ledger has the service number ${service.number?.canonical ?? ""}, status: ${STATES[service.status].name.en}.`,
          ),
        ]
      : [
          text(
            `在${subject === null ? "主体" : ` ${subject.name} `}的 services 下写入下面一行，号码换成通知中的。`,
            `Enter the line below among the services of ${subject?.name ?? "the subject"}, with the number of the notice.`,
          ),
          text(
            "通过后最多一个工作日拦截才会解除，然后再启用解析记录。",
            "The block is lifted within one working day after the grant; enable the records then.",
          ),
        ],
    paste: filed
      ? null
      : `- { number: ${subject?.number?.canonical ?? "备案号"}-n, domains: [${domain}], accessProviders: [${clouds.join(", ")}]${registrant} }`,
    basis: [
      text(
        "华为云备案知识库：备案成功后（2026-08-23 版）",
        "Huawei Cloud's filing knowledge base: after the filing (2026-08-23)",
      ),
    ],
  };
}

function footerStep({ footer, service }: DossierInput): DossierStep {
  return {
    title: text("页面底部：备案号与链接", "The foot of the page: number and link"),
    state: footer === null ? "later" : "unknown",
    lines: [
      text(
        "主页底部居中显示备案号，并链接到 https://beian.miit.gov.cn；广东的网站显示主体备案号，其他省份显示带序号的服务备案号。",
        "The bottom centre of the home page shows the number with a link to https://beian.miit.gov.cn; websites of Guangdong show the subject's number, those of other provinces the service number.",
      ),
      footer === null
        ? service?.number == null
          ? text("取得备案号后：beian-guard footer 域名", "Once the number is there: beian-guard footer DOMAIN")
          : text("备案恢复有效后：beian-guard footer 域名", "Once the filing is in force again: beian-guard footer DOMAIN")
        : text(
            `beian-guard footer ${service?.number?.canonical ?? ""}`,
            `beian-guard footer ${service?.number?.canonical ?? ""}`,
          ),
    ],
    paste: null,
    basis: [
      text("信息产业部令第33号第十三条", "Order 33, article 13"),
      text(
        "国务院令第292号第十二条（读的是 2011 年版；2024-12-06 的修改未读到）",
        "Order 292, article 12 (the version of 2011 was read; the amendment of 2024-12-06 was not)",
      ),
    ],
  };
}

function policeStep({ service }: DossierInput): DossierStep {
  const number = service?.publicSecurity ?? null;
  const opened = service?.openedAt ?? null;
  return {
    title: text("公安联网备案", "The filing with the public security bureau"),
    state: number !== null ? "done" : service !== null && STATES[service.status].numbered ? "open" : "later",
    lines:
      number === null
        ? [
            text(
              opened === null
                ? "开通后 30 日内在全国互联网安全管理服务平台办理；台账没有写明开通日期（openedAt）。"
                : `开通日期 ${opened}，最迟 ${addDays(opened, 30)} 办理。`,
              opened === null
                ? "File on the national internet security platform within 30 days of going online; the ledger does not say when that is (openedAt)."
                : `It is online since ${opened}: file by ${addDays(opened, 30)}.`,
            ),
          ]
        : [text(`已办理：${number}`, `Done: ${number}`)],
    paste: null,
    basis: [
      text(
        "《计算机信息网络国际联网安全保护管理办法》第十二条（2011-01-08 修订）",
        "Public-security measures for international networking, article 12 (as amended 2011-01-08)",
      ),
    ],
  };
}

function keepingStep(): DossierStep {
  return {
    title: text("保持有效", "Keeping it"),
    state: "later",
    lines: [
      text(
        "变更提前 30 日办理；停止服务的当日注销。",
        "A change is filed 30 days ahead, a cancellation on the day the service ends.",
      ),
      text(
        "由另一家云提供接入时，先在那里办理接入备案；原有的接入不受影响。",
        "When another cloud gives access, an access filing there comes first; the existing one is not disturbed.",
      ),
      text(
        "至少保留一个解析到备案接入服务商的名称和一台服务器，否则会被认定为空壳。",
        "Keep at least one name that resolves to a provider of the filing, and one server, or it is taken for hollow (空壳).",
      ),
    ],
    paste: null,
    basis: [
      text("信息产业部令第33号第十四、十五条", "Order 33, articles 14 and 15"),
      text("接入服务商文档（2026-11-22 核对）", "Provider manuals (checked 2026-11-22)"),
    ],
  };
}
