import { type Fault, GuardError } from "../../guard-error";
import { text } from "../../text";
import { type Cell, plain, type Table } from "./table";

/** What a column of a table can hold. */
export type Field = keyof typeof HEADERS;

/**
 * Header words of each field, without white space and in lower case. The names of the ministry's record (`mainLicence`, `unitName`, …)
 * are certain: README of HG-ha/ICP_Query, 2026-07-18. The columns of the exports of Alibaba Cloud, Tencent Cloud and Huawei Cloud are
 * documented nowhere in public: their entries are the words of those consoles and of the ministry's query page, with low confidence.
 * A header that is not here is shown as not imported, so a wrong guess loses nothing unseen; one that may speak of a state stops the
 * import, since an entry without a state counts as granted.
 */
const HEADERS = {
  subjectName: [
    ["unitname", "主办单位名称", "主体名称", "主体全称", "备案主体", "备案主体名称", "主办者名称", "主办单位", "单位名称"],
    ["主办者", "公司名称", "企业名称", "subjectname", "organizername", "organisername"],
  ],
  subjectKind: [
    ["naturename", "主办单位性质", "主体性质", "单位性质", "主办者性质", "主体类型", "主办单位类型", "备案主体性质"],
    ["subjectkind", "subjecttype", "organizertype"],
  ],
  subjectNumber: [
    ["mainlicence", "主体备案号", "icp主体备案号", "主体备案/许可证号", "icp备案主体号", "主体icp备案号", "主体备案编号"],
    ["主体icp备案/许可证号", "subjectnumber"],
  ],
  province: [["province", "省份", "所在省份", "主体所在省份", "备案省份", "省"]],
  serviceNumber: [
    ["servicelicence", "服务备案号", "网站备案号", "icp备案号", "icp备案/许可证号", "备案/许可证号", "备案号"],
    ["网站备案/许可证号", "网站icp备案号", "服务备案/许可证号", "互联网信息服务备案号", "app备案号", "小程序备案号"],
    ["服务icp备案号", "icp服务备案号", "servicenumber", "icpnumber"],
  ],
  serviceName: [
    ["servicename", "服务名称", "网站名称", "互联网信息服务名称", "网站/app名称", "app名称", "应用名称", "小程序名称"],
    ["websitename"],
  ],
  serviceKind: [["servicekind", "servicetype", "服务类型", "互联网信息服务类型", "备案服务类型", "产品类型"]],
  domain: [["domain", "domains", "domainname", "域名", "网站域名", "备案域名", "已备案域名", "服务域名", "域名列表"]],
  provider: [
    ["接入服务商", "接入商", "接入商名称", "网站接入服务商", "接入服务商名称", "接入服务提供者", "云服务商", "云厂商"],
    ["accessprovider", "accessproviders", "cloud"],
  ],
  status: [
    ["status", "备案状态", "服务状态", "网站备案状态", "状态", "网站状态", "审核状态", "当前状态", "备案进度"],
    ["备案审核状态", "网站审核状态", "服务备案状态"],
  ],
  restricted: [["limitaccess", "是否限制接入", "限制接入"]],
  publicSecurity: [["公安备案号", "公安联网备案号", "联网备案号", "公安机关备案号", "publicsecuritynumber"]],
  registrant: [["registrant", "域名持有者", "域名所有者", "域名注册人", "域名注册者", "域名持有者名称"]],
} as const satisfies Readonly<Record<string, readonly (readonly string[])[]>>;

/** Which column holds what, and the headers of those that hold nothing a ledger takes. */
export interface Columns {
  readonly of: ReadonlyMap<Field, number>;
  readonly unknown: readonly string[];
}

/** Finds the columns of a table by its header. Throws GuardError for a header that is none, and for two columns with one meaning. */
export function findColumns({ header, rows }: Table): Columns {
  const of = new Map<Field, number>();
  const unknown: string[] = [];
  const seen = new Map<string, Cell>();
  const faults: Fault[] = [];
  for (const [index, cell] of header.entries()) {
    const word = headerWord(cell.text);
    if (word === "" && rows.every((row) => row[index]?.text.trim() === "")) continue;
    const field = fieldOf(word);
    const key = field ?? word;
    const earlier = key === "" ? undefined : seen.get(key);
    if (earlier !== undefined) faults.push(sameMeaning(earlier, cell));
    seen.set(key, cell);
    if (field === null && OF_A_STATE.test(word)) faults.push(unknownState(cell));
    if (field === null) unknown.push(word === "" ? `(${index + 1})` : cell.text.trim());
    else if (!of.has(field)) of.set(field, index);
  }
  if (!of.has("serviceNumber") && !of.has("subjectNumber")) throw new GuardError(noHeader(header));
  if (faults[0] !== undefined) throw new GuardError([faults[0], ...faults.slice(1)]);
  return { of, unknown };
}

/** `* 主办单位名称（必填）：` is 主办单位名称. */
function headerWord(written: string): string {
  return plain(written)
    .toLowerCase()
    .replace(/\((?:必填|选填|required|optional)\)/g, "")
    .replace(/[\s*_:]/g, "");
}

function fieldOf(word: string): Field | null {
  for (const [field, words] of Object.entries(HEADERS)) {
    if (isField(field) && words.flat().some((each) => each === word)) return field;
  }
  return null;
}

/** Words of a header whose column may say that a filing is not in force. */
const OF_A_STATE = /状态|进度|限制|黑名单|注销|取消|status|state|progress|limit|restrict|blacklist|cancel/;

function isField(name: string): name is Field {
  return name in HEADERS;
}

function sameMeaning(earlier: Cell, cell: Cell): Fault {
  return {
    place: cell.place,
    message: text(
      `表头“${cell.text.trim()}”与“${earlier.text.trim()}”是同一列的两个名称，无法确定取哪一列。`,
      `The headers "${earlier.text.trim()}" and "${cell.text.trim()}" name one column twice, so it is not clear which one counts.`,
    ),
    remedy: text("请删去其中一列，或改名。", "Remove one of the two columns, or give it another name."),
  };
}

function unknownState(cell: Cell): Fault {
  const name = cell.text.trim();
  return {
    place: cell.place,
    message: text(
      `不认识的列“${name}”可能写着备案的状态；略去它，注销或受限的备案就会当作已备案写入台账。`,
      `The column "${name}" is not known and may tell the status of the filings; without it, cancelled or restricted filings would enter the ledger as granted.`,
    ),
    remedy: text(
      "若它是备案状态，请把列名改为“备案状态”；若是“是”或“否”的限制接入，请改为“是否限制接入”；若与备案无关，请删去这一列。",
      "If it is the status of the filing, call it status (备案状态); if it says yes or no to a restriction of the access, limitAccess (是否限制接入); if it is about something else, remove it.",
    ),
  };
}

function noHeader(header: readonly Cell[]): Fault {
  const [first] = header;
  return {
    ...(first === undefined ? {} : { place: first.place }),
    message: text(
      "第一行不是表头：没有服务备案号或主体备案号的列名。",
      "The first row is no header: no column is called by a filing number of a service or a subject.",
    ),
    remedy: text(
      "请删去表头以上的标题行，让第一行是列名，例如 主办单位名称、主办单位性质、主体备案号、服务备案号、域名、接入服务商；若文字显示为乱码，请另存为 UTF-8。",
      "Delete title rows above the header, and make the first row a header such as unitName, natureName, mainLicence, serviceLicence, domain, 接入服务商; where characters look wrong, save the file as UTF-8.",
    ),
  };
}
