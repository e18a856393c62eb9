import type { LedgerSubject, SubjectKind } from "../../filing/ledger";
import { findProvince } from "../../filing/provinces";
import { type Text, text } from "../../text";
import type { DossierInput, DossierStep } from "../dossier";
import { subjectKinds } from "./words";

/** Who files: the subject, its province and what it has to show. Sources: Order 33 articles 3 and 8, provider manuals, 2026-11-22. */
export function subjectStep({ service, ledger }: DossierInput, subject: LedgerSubject | null): DossierStep {
  const title = text("主体：由谁备案", "The subject: who files");
  if (subject === null) {
    const names = ledger.subjects.map(({ name }) => name);
    return {
      title,
      state: "open",
      lines: [
        names.length === 0
          ? text("台账中还没有主体。", "The ledger has no subject yet.")
          : text(
              `台账中有 ${names.join("、")}，请确定由哪一个备案。`,
              `The ledger has ${names.join(", ")}: decide which of them files.`,
            ),
        text(
          "域名的持有者必须就是主体；谁的账号购买域名或服务器并不重要。",
          "Whoever holds the domain has to be the subject; whose account bought the domain or the server does not matter.",
        ),
        ...materials("company"),
      ],
      paste: null,
      basis: BASIS,
    };
  }
  const province =
    subject.province ?? (subject.number?.province == null ? null : (findProvince(subject.number.province)?.short ?? null));
  return {
    title,
    state: service !== null && subject.number !== null ? "done" : "open",
    lines: [
      text(`${subject.name}（${subjectKinds[subject.kind].zh}）`, `${subject.name} (${subjectKinds[subject.kind].en})`),
      subject.number === null
        ? text(
            "还没有主体备案号：首次备案，主体和网站一并提交。",
            "It has no number yet: this is a first filing, of the subject and the website together.",
          )
        : text(
            `主体备案号 ${subject.number.canonical}：主体已备案，只需为它新增互联网信息服务。`,
            `It has the number ${subject.number.canonical}: the subject is filed, so only a new service is added to it.`,
          ),
      province === null
        ? text(
            "台账没有写明主体所在省份；备案由主体住所所在地的管局审核，与服务器所在地无关。",
            "The ledger does not say its province; the bureau of the subject's domicile decides, wherever the server stands.",
          )
        : text(
            `由${province}管局审核（主体住所所在地，与服务器所在地无关）。`,
            `The bureau of ${findProvince(province)?.en ?? province} decides: that of the subject's domicile, wherever the server stands.`,
          ),
      // An individual files in person and has nobody in charge.
      ...(subject.kind === "individual" ? [] : [personInCharge(province)]),
      ...materials(subject.kind),
    ],
    paste: null,
    basis: BASIS,
  };
}

/** What the site holds: approvals that come before the filing, a licence for commercial services. */
export function contentStep({ service }: DossierInput, subject: LedgerSubject | null): DossierStep {
  const title = text("内容：前置审批与经营许可", "The content: pre-approvals and licence");
  const missing = service?.categories.filter(({ certificate }) => certificate === null).map(({ item }) => item) ?? [];
  const licence = subject?.licence ?? null;
  const needsLicence = service?.commercial === true && licence === null;
  const isKnown = service !== null && service.commercial !== null;
  return {
    title,
    state: missing.length > 0 || needsLicence ? "open" : isKnown ? "done" : "unknown",
    lines: [
      ...(missing.length === 0
        ? []
        : [text(`缺少批准文件：${missing.join("、")}`, `Certificates that are missing: ${missing.join(", ")}`)]),
      text(
        "新闻、出版、网络游戏、校外培训、药品和医疗器械、文化、视听节目、网约车、金融、宗教、地图等内容，须先取得主管部门的批准文件。教育、医疗保健和论坛已不再是一般的前置审批。",
        "News, publishing, games, off-campus training, drugs and medical devices, culture, audio-visual programmes, ride hailing, finance, religion and maps need the authority's certificate first. Education, health care and forums in general no longer do.",
      ),
      service?.commercial === true
        ? licence === null
          ? text(
              "经营性服务还需要增值电信业务经营许可证，台账中没有。",
              "A commercial service needs a telecom licence (增值电信业务经营许可证) as well, and the ledger has none.",
            )
          : text(
              `经营性服务，许可证 ${licence.number.canonical}${licence.validTo === null ? "" : `，有效期至 ${licence.validTo}`}。`,
              `A commercial service with the licence ${licence.number.canonical}${licence.validTo === null ? "" : `, valid to ${licence.validTo}`}.`,
            )
        : text(
            "非经营性备案不得从事有偿服务；经营性服务需要增值电信业务经营许可证。",
            "A non-commercial filing may not charge; a commercial service needs a telecom licence (增值电信业务经营许可证).",
          ),
      ...(subject?.kind === "individual"
        ? [
            text(
              "个人备案不得用于企业、商业、论坛和需要前置审批的内容。",
              "An individual's filing is not for companies, trade, forums or anything that needs a pre-approval.",
            ),
          ]
        : []),
    ],
    paste: null,
    basis: [
      text("信息产业部令第33号第十一条", "Order 33, article 11"),
      text(
        "国务院令第292号第四、七、十一条（读的是 2011 年版；2024-12-06 的修改未读到）",
        "Order 292, articles 4, 7 and 11 (the version of 2011 was read; the amendment of 2024-12-06 was not)",
      ),
      text("腾讯云“网站备案”文档：前置审批（2022 年版）", "Tencent Cloud's filing manual: pre-approvals (2022)"),
    ],
  };
}

const BASIS = [
  text("信息产业部令第33号第三、八条", "Order 33, articles 3 and 8"),
  text("华为云备案知识库：备案前准备（2026-08-23 版）", "Huawei Cloud's filing knowledge base: before filing (2026-08-23)"),
];

/** Bureaus that take a letter of authority; in most others the person in charge has to be the legal representative. */
const TAKES_AUTHORITY = ["安徽", "海南", "江苏"];

function personInCharge(province: string | null): Text {
  return province !== null && TAKES_AUTHORITY.includes(province)
    ? text(
        "主体负责人可以不是法定代表人，凭授权书办理（该省管局接受）。",
        "The person in charge need not be the legal representative: this bureau takes a letter of authority.",
      )
    : text(
        "主体负责人在多数省份须为法定代表人；安徽、海南、江苏接受授权书。",
        "In most provinces the person in charge has to be the legal representative; Anhui, Hainan and Jiangsu take a letter of authority.",
      );
}

function materials(kind: SubjectKind): readonly Text[] {
  return kind === "individual"
    ? [
        text(
          "材料：身份证件、手机号、邮箱、住址；人脸核验在接入服务商的 App 中完成。台账不写证件号码。",
          "Papers: identity card, phone, e-mail, address; the face check is done in the provider's app. No identity number belongs in the ledger.",
        ),
      ]
    : [
        text(
          `材料：${DOCUMENTS[kind].zh}、法定代表人和网站负责人的身份证件、手机号、邮箱、通信地址；人脸核验在接入服务商的 App 中完成。台账不写证件号码。`,
          `Papers: ${DOCUMENTS[kind].en}, identity cards of the legal representative and of the person in charge of the site, phones, e-mail, address; the face check is done in the provider's app. No identity number belongs in the ledger.`,
        ),
      ];
}

const DOCUMENTS: Readonly<Record<Exclude<SubjectKind, "individual">, Text>> = {
  company: text("营业执照", "business licence"),
  "public-institution": text("事业单位法人证书", "certificate of the public institution"),
  government: text("统一社会信用代码证书", "certificate of the unified social credit code"),
  "social-organisation": text("社会团体法人登记证书", "registration certificate of the social organisation"),
};
