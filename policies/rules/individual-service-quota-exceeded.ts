import { defineRule } from "../../lib/engine/rule";
import { INDIVIDUAL_QUOTA } from "../../lib/filing/individual-quota";
import { nameCloud } from "../../lib/infrastructure/cloud-name";
import { type Text, text } from "../../lib/text";
import { individualLedger, subjectLedger } from "../examples/subjects";
import { livingServices, subjectEntry } from "../ledger-entries";
import { quotaOfIndividuals } from "../legal-basis/domains";

interface Exceeded {
  readonly subject: string;
  readonly count: number;
}

interface ExceededAt extends Exceeded {
  readonly cloud: Text;
  readonly most: number;
}

const websites = (count: number, more = ""): readonly string[] =>
  Array.from(
    { length: count },
    (_, index) =>
      `{ number: 浙ICP备2021999902号-${index + 1}, domains: [lixing-${index + 1}.cn], accessProviders: [alicloud], registrant: subject${more} }`,
  );
const cancelled =
  "{ number: 浙ICP备2021999902号-6, domains: [lixing-6.cn], accessProviders: [alicloud], status: service_cancelled }";

export const individualServiceQuotaExceeded = defineRule({
  id: "individual-service-quota-exceeded",
  severity: "warning",
  scope: "ledger",
  title: text("个人主体的服务超过可备案的数量", "An individual has more services than can be filed"),
  rationale: text(
    "一个人最多可备案 5 项互联网信息服务，再多的订单会被退回。这个上限只有一处来源（华为云），其他服务商和管局可能不同，所以只作提示。",
    "One individual can file at most 5 information services, and an order for more is returned. One source alone, Huawei Cloud, gives that limit; other providers and bureaus may differ, so this is a warning.",
  ),
  legalBasis: [quotaOfIndividuals],
  remedy: text(
    "请注销不再使用的服务，或由单位主体备案；已全部取得备案号的，可保留现状，但不要再新增。",
    "Cancel services that are not used any more, or have an organisation file them; where all have their numbers, keep them and add no more.",
  ),
  messages: {
    exceeded: ({ subject, count }: Exceeded) =>
      text(
        `个人主体“${subject}”有 ${count} 项服务，超过 ${INDIVIDUAL_QUOTA} 项（华为云给出的上限）。`,
        `The individual "${subject}" has ${count} services, more than the ${INDIVIDUAL_QUOTA} that Huawei Cloud names as the limit.`,
      ),
    exceededAt: ({ subject, count, cloud, most }: ExceededAt) =>
      text(
        `个人主体“${subject}”在${cloud.zh}有 ${count} 项服务，超过配置写明的 ${most} 项。`,
        `The individual "${subject}" has ${count} services at ${cloud.en}, more than the ${most} that the settings allow.`,
      ),
  },
  *check({ ledger, settings: { quotas } }) {
    const living = livingServices(ledger.services);
    for (const subject of ledger.subjects) {
      if (subject.kind !== "individual") continue;
      const where = { site: null, entry: subjectEntry(subject) };
      const own = living.filter((service) => service.subject === subject);
      const clouds = new Set(own.flatMap(({ accessProviders }) => accessProviders.map(({ cloud }) => cloud)));
      const agreed = [...clouds].filter((cloud) => quotas.servicesPerIndividual[cloud] !== undefined);
      const elsewhere = own.filter(({ accessProviders }) => !accessProviders.some(({ cloud }) => agreed.includes(cloud)));
      if (elsewhere.length > INDIVIDUAL_QUOTA) {
        yield { message: "exceeded", data: { subject: subject.name, count: elsewhere.length }, ...where };
      }
      for (const cloud of agreed) {
        const count = own.filter(({ accessProviders }) => accessProviders.some((provider) => provider.cloud === cloud)).length;
        const most = quotas.servicesPerIndividual[cloud] ?? INDIVIDUAL_QUOTA;
        if (count <= most) continue;
        yield {
          message: "exceededAt",
          data: { subject: subject.name, count, cloud: nameCloud(cloud), most },
          ...where,
          cause: cloud,
        };
      }
    }
  },
  examples: {
    denied: [
      {
        title: text("个人有六个网站", "An individual has six websites"),
        ledger: individualLedger(websites(6)),
        expects: [{ message: "exceeded", entry: "浙ICP备2021999902号" }],
      },
      {
        title: text("配置写明该云只允许三项", "The settings say that this cloud takes three"),
        ledger: individualLedger(websites(4)),
        settings: { quotas: { servicesPerAnchor: {}, servicesPerIndividual: { alicloud: 3 } } },
        expects: [{ message: "exceededAt", entry: "浙ICP备2021999902号" }],
      },
    ],
    allowed: [
      {
        title: text("近似情形：配置写明该云允许八项", "Near miss: the settings say that this cloud takes eight"),
        ledger: individualLedger(websites(6)),
        settings: { quotas: { servicesPerAnchor: {}, servicesPerIndividual: { alicloud: 8 } } },
      },
      { title: text("近似情形：正好五个", "Near miss: five, and no more"), ledger: individualLedger(websites(5)) },
      {
        title: text("近似情形：第六个已经注销", "Near miss: the sixth has been cancelled"),
        ledger: individualLedger([...websites(5), cancelled]),
      },
      {
        title: text("公司有六个网站", "A company has six websites"),
        ledger: subjectLedger("{ name: 杭州星海科技有限公司, kind: company, number: 浙ICP备2021999902号", websites(6)),
      },
    ],
  },
});
