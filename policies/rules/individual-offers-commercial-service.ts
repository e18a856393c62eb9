import { defineRule } from "../../lib/engine/rule";
import { findPreApproval } from "../../lib/filing/pre-approval";
import { type Text, text } from "../../lib/text";
import { individualLedger } from "../examples/subjects";
import { granted } from "../examples/ledger";
import { livingServices, serviceEntry } from "../ledger-entries";
import { order292 } from "../legal-basis";
import { contentOfIndividuals, individualsRunNoForum, preApprovals } from "../legal-basis/domains";

interface Offer {
  readonly subject: string;
  readonly service: string;
}

const blog = (rest = ""): string =>
  `{ number: 浙ICP备2021999902号-1, name: 李星的摄影, domains: [lixing-photo.cn], accessProviders: [alicloud], registrant: subject${rest} }`;

export const individualOffersCommercialService = defineRule({
  id: "individual-offers-commercial-service",
  severity: "error",
  scope: "ledger",
  title: text("个人主体开办了个人不得开办的服务", "An individual offers what individuals may not"),
  rationale: text(
    "个人备案只能用于非经营性的个人网站：有偿服务须由取得经营许可的单位开办；论坛和须前置审批的内容也只由单位开办，个人办不到审批文件。超出备案项目的，管局可以罚款、关闭网站并注销备案。",
    "An individual's filing covers a personal website without business: paid services need an organisation with a licence, and forums and content that an authority has to approve are for organisations as well, since no individual gets the approval. A bureau may fine a service beyond its filed items, close it and cancel the filing.",
  ),
  legalBasis: [order292(4), order292(11), individualsRunNoForum, contentOfIndividuals, preApprovals],
  remedy: text(
    "请由单位主体另行备案并取得所需的许可或审批，或从网站中去掉这些内容；台账记错了的，请改正 commercial、forum 或 categories。",
    "Have an organisation file the service, with the licence or approval that it needs, or take the content off the website; where the ledger is wrong, correct commercial, forum or categories.",
  ),
  messages: {
    commercial: ({ subject, service }: Offer) =>
      text(
        `个人主体“${subject}”的 ${service} 标为经营性服务（commercial: true），个人备案不得有偿经营。`,
        `${service} of the individual "${subject}" is marked as commercial, and an individual's filing permits no business.`,
      ),
    forum: ({ subject, service }: Offer) =>
      text(
        `个人主体“${subject}”的 ${service} 有论坛等交互内容（forum: true），个人不能开办论坛。`,
        `${service} of the individual "${subject}" has a forum or the like, which individuals may not run.`,
      ),
    preApproved: ({ subject, service, item }: Offer & { readonly item: Text }) =>
      text(
        `个人主体“${subject}”的 ${service} 列有前置审批项目“${item.zh}”，个人办不到该项审批。`,
        `${service} of the individual "${subject}" lists the pre-approved field "${item.en}", whose approval no individual gets.`,
      ),
    doubtful: ({ subject, service, item }: Offer & { readonly item: Text }) =>
      text(
        `个人主体“${subject}”的 ${service} 列有“${item.zh}”；该项是否仍须前置审批未能确认，若须审批，个人办不到，请先向管局确认。`,
        `${service} of the individual "${subject}" lists "${item.en}"; whether that still takes a pre-approval could not be confirmed, and if it does no individual gets it, so ask the bureau first.`,
      ),
  },
  *check({ ledger }) {
    for (const service of livingServices(ledger.services)) {
      if (service.subject.kind !== "individual") continue;
      const data = { subject: service.subject.name, service: serviceEntry(service).name };
      if (service.commercial === true)
        yield { message: "commercial", data, site: null, entry: serviceEntry(service, "commercial"), cause: "commercial" };
      if (service.forum === true)
        yield { message: "forum", data, site: null, entry: serviceEntry(service, "forum"), cause: "forum" };
      for (const { item } of service.categories) {
        const found = findPreApproval(item);
        const named = { ...data, item: found?.name ?? text(item, item) };
        const where = { site: null, entry: serviceEntry(service, "categories"), cause: found?.key ?? item };
        if (found?.standing.kind === "in-force") yield { message: "preApproved", data: named, ...where };
        else yield { message: "doubtful", data: named, severity: "warning", ...where };
      }
    }
  },
  examples: {
    denied: [
      {
        title: text("个人开网店", "An individual runs a shop"),
        ledger: individualLedger([blog(", commercial: true")]),
        expects: [{ message: "commercial", entry: "浙ICP备2021999902号-1" }],
      },
      {
        title: text("个人开论坛，并登载新闻", "An individual runs a forum and carries news"),
        ledger: individualLedger([blog(", forum: true, categories: [{ item: news }]")]),
        expects: [
          { message: "forum", entry: "浙ICP备2021999902号-1" },
          { message: "preApproved", entry: "浙ICP备2021999902号-1" },
        ],
      },
      {
        title: text(
          "个人网站列有医疗保健，该项审批已经取消",
          "An individual lists health care, whose approval has been cancelled",
        ),
        ledger: individualLedger([blog(", categories: [{ item: healthcare }]")]),
        expects: [{ message: "doubtful", entry: "浙ICP备2021999902号-1", severity: "warning" }],
      },
    ],
    allowed: [
      { title: text("个人的摄影网站", "An individual's photographs"), ledger: individualLedger([blog()]) },
      {
        title: text("近似情形：明确标为非经营性、没有论坛", "Near miss: said to be without business and without a forum"),
        ledger: individualLedger([blog(", commercial: false, forum: false")]),
      },
      {
        title: text("近似情形：已注销的个人网店", "Near miss: the individual's shop has been cancelled"),
        ledger: individualLedger([blog(", commercial: true, status: service_cancelled")]),
      },
      { title: text("单位的服务", "A service of an organisation"), ledger: granted },
    ],
  },
});
