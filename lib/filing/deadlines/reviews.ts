import { text } from "../../text";
import { addDays } from "../days";
import type { Deadline } from "../deadlines";
import { addWorkingDays } from "../holidays";
import type { Ledger, LedgerService } from "../ledger";
import { findProvince } from "../provinces";
import { nameOfService } from "./names";

/**
 * The reviews that a filing waits for. Sources, checked 2026-11-22: Order 33 article 12 (20 working days for the bureau), provider
 * manuals (1 to 3 working days for the provider, 24 hours for the text message; Tencent Cloud names 30 working days for Zhejiang).
 */
export function reviewDeadlines({ services }: Ledger): readonly Deadline[] {
  return services.flatMap((service) => [...ownReview(service), ...accessReviews(service)]);
}

const PROVIDER_DAYS = 3;
const BUREAU_DAYS = 20;
/** By the character of the province's filing numbers. */
const LONGER_BUREAU_DAYS: Readonly<Record<string, number>> = { 浙: 30 };

function ownReview(service: LedgerService): readonly Deadline[] {
  const { since, status } = service;
  if (since === null) return [];
  if (status === "provider_review") return [providerReview(service, since)];
  if (status === "sms_verification") return [textMessage(service, since)];
  return status === "bureau_review" ? [bureauReview(service, since, "bureau-review", nameOfService(service))] : [];
}

function providerReview(service: LedgerService, since: string): Deadline {
  const { date, known } = addWorkingDays(since, PROVIDER_DAYS);
  return {
    kind: "provider-review",
    about: nameOfService(service),
    due: date,
    exact: known,
    notice: 1,
    waitsFor: "provider",
    what: text(
      `接入服务商的初审应已结束（${since} 起 ${PROVIDER_DAYS} 个工作日）`,
      `The provider's first review should be over (${PROVIDER_DAYS} working days from ${since})`,
    ),
    remedy: text("过了这一天，请向接入服务商查询。", "After that day ask the access provider."),
    basis: text(
      "接入服务商文档：初审 1 至 3 个工作日（2026-11-22 核对）",
      "Provider manuals: 1 to 3 working days for the first review (checked 2026-11-22)",
    ),
    place: placeOf(service),
  };
}

function textMessage(service: LedgerService, since: string): Deadline {
  return {
    kind: "sms-verification",
    about: nameOfService(service),
    due: addDays(since, 1),
    exact: true,
    notice: 1,
    waitsFor: "us",
    what: text(
      `短信核验的验证码 24 小时内有效（${since} 收到）`,
      `The code of the text message is valid for 24 hours (sent on ${since})`,
    ),
    remedy: text(
      "请收到短信的人按短信中的说明到工信部系统完成核验；逾期或填错六次，订单会被退回。",
      "Whoever got the message has to complete the check in the MIIT's system; after the time, or the sixth wrong entry, the order is returned.",
    ),
    basis: text(
      "华为云备案知识库：短信核验（2026-08-23 版）",
      "Huawei Cloud's filing knowledge base: text message check (2026-08-23)",
    ),
    place: placeOf(service),
  };
}

function accessReviews(service: LedgerService): readonly Deadline[] {
  return service.accessProviders.flatMap(({ cloud, status, since }) =>
    status === "pending" && since !== null
      ? [bureauReview(service, since, "access-review", `${nameOfService(service)} ${cloud}`)]
      : [],
  );
}

function bureauReview(service: LedgerService, since: string, kind: "bureau-review" | "access-review", about: string): Deadline {
  const { number, subject } = service;
  const domicile = subject.province === null ? null : (findProvince(subject.province)?.icp ?? null);
  const province = number?.province ?? subject.number?.province ?? domicile;
  const days = (province === null ? undefined : LONGER_BUREAU_DAYS[province]) ?? BUREAU_DAYS;
  const { date, known } = addWorkingDays(since, days);
  const review =
    kind === "bureau-review"
      ? text("管局审核", "The bureau's review")
      : text("接入备案的审核", "The review of the access filing");
  return {
    kind,
    about,
    due: date,
    exact: known,
    notice: 3,
    waitsFor: "bureau",
    what: text(
      `${review.zh}应已结束（${since} 起 ${days} 个工作日）`,
      `${review.en} should be over (${days} working days from ${since})`,
    ),
    remedy: text(
      "过了这一天，请由接入服务商向管局查询；通过后把状态改为 granted。",
      "After that day let the access provider ask the bureau; once granted, enter that in the ledger.",
    ),
    basis:
      days === BUREAU_DAYS
        ? text(
            "信息产业部令第33号第十二条：材料齐全后 20 个工作日",
            "Order 33, article 12: 20 working days from complete material",
          )
        : text(
            "腾讯云文档：浙江管局 30 个工作日（单一来源）；法定为 20 个工作日（第33号令第十二条）",
            "Tencent Cloud's manual: 30 working days in Zhejiang (one source); the law says 20 (Order 33, article 12)",
          ),
    place: placeOf(service),
  };
}

function placeOf({ places, place }: LedgerService): Deadline["place"] {
  return places["since"] ?? place;
}
