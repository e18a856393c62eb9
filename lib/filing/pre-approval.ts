import { type Text, text } from "../text";

/** The table of pre-approvals (前置审批), as of that day. */
export const PRE_APPROVALS_AS_OF = "2026-11-22";

/** A field of content that an authority has to approve before it is filed. No individual gets one of these approvals. */
export interface PreApproval {
  /** How a ledger names it, beside its Chinese name. */
  readonly key: string;
  readonly name: Text;
  readonly authority: Text;
  readonly standing: Standing;
  /** What says so. */
  readonly source: string;
}

export type Standing =
  /** At least two sources ask for the document. */
  | { readonly kind: "in-force"; readonly certificate: string }
  /** Cancelled, changing, or known from one source or from memory alone: the note says which. */
  | { readonly kind: "doubtful"; readonly certificate: string | null; readonly note: Text };

/** The row that a ledger's `item` means, by key or Chinese name (`news`, `新闻`, `新闻类`); null where no row does. */
export function findPreApproval(item: string): PreApproval | null {
  const written = item.normalize("NFKC").trim().toLowerCase();
  const key = written.replace(/[\s_]+/g, "-");
  const name = written.replace(/类$/, "");
  return PRE_APPROVALS.find((row) => row.key === key || row.name.zh === name) ?? null;
}

const tencent = "Tencent Cloud, 前置审批相关";
const both = `${tencent}; Huawei Cloud, 备案驳回咨询, 2026-07-02`;
const broadcasting = text("广播电视主管部门", "the radio and television administration");
const press = text("新闻出版主管部门", "the press and publication administration");

export const PRE_APPROVALS: readonly PreApproval[] = [
  {
    key: "news",
    name: text("新闻", "news"),
    authority: text("网信办", "the cyberspace administration"),
    standing: inForce("互联网新闻信息服务许可证"),
    source: both,
  },
  {
    key: "publishing",
    name: text("出版", "publishing"),
    authority: press,
    standing: inForce("网络出版服务许可证"),
    source: both,
  },
  {
    key: "games",
    name: text("网络游戏", "online games"),
    authority: press,
    standing: inForce("网络游戏出版批复（版号）"),
    source: both,
  },
  {
    key: "culture",
    name: text("文化", "culture"),
    authority: text("文化和旅游主管部门", "the culture and tourism department"),
    standing: inForce("网络文化经营许可证"),
    source: both,
  },
  {
    key: "audio-visual",
    name: text("广播电影电视节目", "radio, film and television programmes"),
    authority: broadcasting,
    standing: inForce("信息网络传播视听节目许可证"),
    source: both,
  },
  {
    key: "ride-hailing",
    name: text("网络预约出租汽车", "ride hailing"),
    authority: text("交通运输主管部门", "the transport authority"),
    standing: inForce("网络预约出租汽车经营许可证"),
    source: both,
  },
  {
    key: "finance",
    name: text("金融", "finance"),
    authority: text("金融管理部门", "the financial regulators"),
    standing: inForce("支付业务许可证或相应的金融许可证"),
    source: both,
  },
  {
    key: "education",
    name: text("教育", "education"),
    authority: text("教育部门", "the education department"),
    standing: doubtful(
      null,
      "该项全国已取消，个别管局仍可能要求",
      "it is cancelled nationwide, and a bureau may still ask for it",
    ),
    source: tencent,
  },
  {
    key: "k12-training",
    name: text("校外培训", "off-campus training"),
    authority: text("教育部门", "the education department"),
    standing: doubtful("办学许可证", "该项只有一处来源", "one source alone speaks of it"),
    source: tencent,
  },
  {
    key: "healthcare",
    name: text("医疗保健", "health care"),
    authority: text("卫生健康部门", "the health commission"),
    standing: doubtful(
      null,
      "该项 2015 年已取消，个别管局仍可能要求",
      "it was cancelled in 2015, and a bureau may still ask for it",
    ),
    source: tencent,
  },
  {
    key: "drugs-devices",
    name: text("药品和医疗器械", "drugs and medical devices"),
    authority: text("药品监督管理部门", "the medical products administration"),
    standing: doubtful(
      "互联网药品信息服务资格证书",
      "该项据称 2025 年起由审批改为备案，未能核实",
      "it is said to have become a filing in 2025, which could not be verified",
    ),
    source: `${both}; the change from memory`,
  },
  {
    key: "bbs",
    name: text("电子公告服务", "electronic bulletin boards"),
    authority: text("通信管理局", "the communications administration"),
    standing: doubtful(
      null,
      "该项 2010 年已取消，个别管局仍可能要求",
      "it was cancelled in 2010, and a bureau may still ask for it",
    ),
    source: tencent,
  },
  {
    key: "religion",
    name: text("宗教", "religion"),
    authority: text("宗教事务部门", "the religious affairs department"),
    standing: doubtful("互联网宗教信息服务许可证", "该项凭记忆记录，未能核实", "it is from memory and could not be verified"),
    source: "memory; the notice of 2023 on the filing of Apps names the field",
  },
  {
    key: "maps",
    name: text("互联网地图", "internet maps"),
    authority: text("自然资源主管部门", "the natural resources department"),
    standing: doubtful("测绘资质证书", "该项凭记忆记录，并非各地都要求", "it is from memory, and not every bureau asks for it"),
    source: "memory",
  },
];

function inForce(certificate: string): Standing {
  return { kind: "in-force", certificate };
}

function doubtful(certificate: string | null, zh: string, en: string): Standing {
  return { kind: "doubtful", certificate, note: text(zh, en) };
}
