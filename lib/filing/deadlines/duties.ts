import { text } from "../../text";
import { addDays } from "../days";
import type { Deadline } from "../deadlines";
import type { Ledger, LedgerService } from "../ledger";
import { STATES } from "../states";
import { nameOfService } from "./names";
import { selfChecks } from "./self-checks";

/**
 * What the organiser has to do by a day: file with the police within 30 days of going online, hand a change in 30 days ahead, look
 * at every entry each quarter. Sources: the public-security rules of 1997 as amended 2011-01-08, article 12; Order 33 article 14.
 */
export function dutyDeadlines(ledger: Ledger, staleAfterDays: number): readonly Deadline[] {
  return [
    ...ledger.services
      .filter(({ status }) => !STATES[status].ended)
      .flatMap((service) => [
        ...publicSecurityFilings(service),
        ...service.changes.flatMap((change) => changeOrders(service, change)),
      ]),
    ...selfChecks(ledger, staleAfterDays).map(({ deadline }) => deadline),
  ];
}

const POLICE_DAYS = 30;
const CHANGE_DAYS = 30;

/** The filing with the police that a service still lacks; none where nobody said since when it is online. */
export function publicSecurityFilings(service: LedgerService): readonly Deadline[] {
  const { openedAt, publicSecurity: number, places, place } = service;
  if (openedAt === null || number !== null) return [];
  return [
    {
      kind: "public-security",
      about: nameOfService(service),
      due: addDays(openedAt, POLICE_DAYS),
      exact: true,
      notice: 14,
      waitsFor: "us",
      what: text(
        `公安联网备案的期限（${openedAt} 开通，${POLICE_DAYS} 日内）`,
        `The filing with the public security bureau is due (online since ${openedAt}, ${POLICE_DAYS} days)`,
      ),
      remedy: text(
        "请在全国互联网安全管理服务平台办理，取得编号后填入 publicSecurity。",
        "File on the national internet security platform, and enter the number as publicSecurity.",
      ),
      basis: text(
        "《计算机信息网络国际联网安全保护管理办法》第十二条（2011-01-08 修订）",
        "Public-security measures for international networking, article 12 (as amended 2011-01-08)",
      ),
      place: places["openedAt"] ?? place,
    },
  ];
}

/** The change order that a change still lacks. */
export function changeOrders(service: LedgerService, change: LedgerService["changes"][number]): readonly Deadline[] {
  const { what, at, filedAt } = change;
  if (filedAt !== null) return [];
  return [
    {
      kind: "change-order",
      about: nameOfService(service),
      due: addDays(at, -CHANGE_DAYS),
      exact: true,
      notice: 14,
      waitsFor: "us",
      what: text(
        `变更“${what}”的备案期限（${at} 生效，提前 ${CHANGE_DAYS} 日）`,
        `The change order for "${what}" is due (in effect on ${at}, ${CHANGE_DAYS} days ahead)`,
      ),
      remedy: text("请提交变更备案，并填上 filedAt。", "Hand in the change order, and enter the day as filedAt."),
      basis: text(
        "信息产业部令第33号第十四条：提前 30 日（有的接入服务商要求变更后 10 个工作日内更正）",
        "Order 33, article 14: 30 days ahead (one provider asks for a correction within 10 working days after)",
      ),
      place: service.places["changes"] ?? service.place,
    },
  ];
}
