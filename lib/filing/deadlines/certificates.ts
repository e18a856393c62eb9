import { text } from "../../text";
import type { Deadline } from "../deadlines";
import type { Ledger, LedgerSubject } from "../ledger";
import { STATES } from "../states";
import { nameOfService } from "./names";

/**
 * What ends: licences, certificates of a pre-approval, domains. Filings themselves do not expire. Sources: Order 292 article 7 and
 * Order 33 article 11 for licences and certificates; providers refuse domains in the last 90 days (checked 2026-11-22).
 */
export function certificateDeadlines({ subjects, services, domains }: Ledger): readonly Deadline[] {
  return [
    ...subjects.flatMap(licenceEnds),
    ...services
      .filter(({ status }) => !STATES[status].ended)
      .flatMap((service) =>
        service.categories.flatMap(({ item, validTo }): readonly Deadline[] =>
          validTo === null
            ? []
            : [
                {
                  ...ends,
                  kind: "certificate-end",
                  about: nameOfService(service),
                  due: validTo,
                  what: text(`前置审批 ${item} 的批准文件到期`, `The certificate for the pre-approval ${item} ends`),
                  remedy: text("请续办批准文件，并更新 validTo。", "Have the certificate renewed, and renew validTo."),
                  basis: text("信息产业部令第33号第十一条", "Order 33, article 11"),
                  place: service.places["categories"] ?? service.place,
                },
              ],
        ),
      ),
    ...domains.flatMap(({ name, expiresAt, places, place }): readonly Deadline[] =>
      expiresAt === null
        ? []
        : [
            {
              ...ends,
              kind: "domain-end",
              about: name,
              due: expiresAt,
              what: text(`域名 ${name} 到期`, `The domain ${name} expires`),
              remedy: text(
                "请续费；过期的域名会失去解析，接入服务商也会停止接入。",
                "Renew it: an expired domain no longer resolves, and the provider stops giving access.",
              ),
              basis: text("工信部信管〔2017〕264号；接入服务商文档", "Notice 工信部信管〔2017〕264号; provider manuals"),
              place: places["expiresAt"] ?? place,
            },
          ],
    ),
  ];
}

/** The end of a subject's licence; none where it is not said. */
export function licenceEnds({ name, licence, places, place }: LedgerSubject): readonly Deadline[] {
  if (licence?.validTo == null) return [];
  return [
    {
      ...ends,
      kind: "licence-end",
      about: name,
      due: licence.validTo,
      what: text(`经营许可证 ${licence.number.canonical} 到期`, `The licence ${licence.number.canonical} ends`),
      remedy: text(
        "请在到期前 90 日内向发证机关申请续期，并更新 validTo。",
        "Apply for its renewal in the 90 days before, and renew validTo.",
      ),
      basis: text("国务院令第292号第七条（2011 年版）", "Order 292, article 7 (version of 2011)"),
      place: places["licence"] ?? place,
    },
  ];
}

const ends = { exact: true, notice: 90, waitsFor: "us" } as const;
