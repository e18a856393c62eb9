import { defineRule } from "../../lib/engine/rule";
import { lacksPublicSuffix } from "../../lib/filing/public-body-suffixes";
import { text } from "../../lib/text";
import { granted } from "../examples/ledger";
import { subjectLedger } from "../examples/subjects";
import { livingServices, serviceEntry } from "../ledger-entries";
import { suffixesByBureau, suffixesOfGovernment, suffixesOfGovernmentSites } from "../legal-basis/domains";
import { listNames, verbFor } from "../name-list";

interface Lacking {
  readonly service: string;
  readonly subject: string;
  readonly domains: readonly string[];
}

const number = "浙ICP备2021999903号-1";
const website = (domain: string, more = ""): string =>
  `{ number: ${number}, domains: [${domain}], accessProviders: [alicloud], registrant: subject${more} }`;
const ofOffice = (domain: string, more = ""): string =>
  subjectLedger("{ name: 星海市人民政府办公室, kind: government, number: 浙ICP备2021999903号", [website(domain, more)]);
const ofMuseum = (domain: string): string =>
  subjectLedger("{ name: 星海市博物馆, kind: public-institution, number: 浙ICP备2021999903号", [website(domain)]);

export const governmentSuffixMissing = defineRule({
  id: "government-suffix-missing",
  severity: "error",
  scope: "ledger",
  title: text("党政机关、事业单位的网站没有规定的域名后缀", "A public body's website lacks the suffix that is prescribed for it"),
  rationale: text(
    "党政机关的网站用以 .gov.cn 或“政务”为后缀的域名，事业单位的网站用 .cn 或“公益”；其他后缀的，管局不予备案。关于党政机关有两处来源；关于事业单位只有一家服务商转述的管局要求，所以只作提示。规定的原文没有读到。",
    "Websites of party and government bodies stand under .gov.cn or .政务, those of public institutions under .cn or .公益; with another suffix the bureau does not file them. Two sources say so of government bodies; of public institutions one provider quotes the bureaus, so there this is a warning. The text of the provisions was not read.",
  ),
  legalBasis: [suffixesOfGovernment, suffixesOfGovernmentSites, suffixesByBureau],
  remedy: text(
    "请申请规定后缀的域名，以它办理备案或变更备案；主体性质记错了的，请改正台账中的 kind。",
    "Apply for a domain with the prescribed suffix and file the website, or a change of it, with that; where the ledger has the wrong kind of subject, correct kind.",
  ),
  messages: {
    government: ({ service, subject, domains }: Lacking) =>
      text(
        `党政机关“${subject}”的网站 ${service} 使用 ${listNames(domains).zh}，后缀不是 .gov.cn 或“政务”。`,
        `The website ${service} of the government body "${subject}" uses ${listNames(domains).en}, which ${verbFor(domains, "is", "are")} not under .gov.cn or .政务.`,
      ),
    institution: ({ service, subject, domains }: Lacking) =>
      text(
        `事业单位“${subject}”的网站 ${service} 使用 ${listNames(domains).zh}，后缀不是 .cn 或“公益”；此项要求只有一处来源，请向管局确认。`,
        `The website ${service} of the public institution "${subject}" uses ${listNames(domains).en}, which ${verbFor(domains, "is", "are")} not under .cn or .公益; one source alone asks for that, so ask the bureau.`,
      ),
  },
  *check({ ledger }) {
    for (const service of livingServices(ledger.services)) {
      const { kind, name: subject } = service.subject;
      if (service.kind !== "website" || (kind !== "government" && kind !== "public-institution")) continue;
      const domains = service.domains.filter((domain) => lacksPublicSuffix(domain, kind));
      if (domains.length === 0) continue;
      const entry = serviceEntry(service, "domains");
      const data = { service: entry.name, subject, domains };
      if (kind === "government") yield { message: "government", data, site: null, entry };
      else yield { message: "institution", data, site: null, entry, severity: "warning" };
    }
  },
  examples: {
    denied: [
      {
        title: text("政府办公室的网站用 .com", "The website of a government office under .com"),
        ledger: ofOffice("xinghai-city.com"),
        expects: [{ message: "government", entry: number }],
      },
      {
        title: text("政府办公室的网站用 .cn 而不是 .gov.cn", "The website of a government office under .cn instead of .gov.cn"),
        ledger: ofOffice("xinghai-gov.cn"),
        expects: [{ message: "government", entry: number }],
      },
      {
        title: text("博物馆（事业单位）的网站用 .com", "The website of a museum, a public institution, under .com"),
        ledger: ofMuseum("xinghai-museum.com"),
        expects: [{ message: "institution", entry: number, severity: "warning" }],
      },
    ],
    allowed: [
      { title: text("政府网站用 .gov.cn", "A government website under .gov.cn"), ledger: ofOffice("xinghai.gov.cn") },
      { title: text("政府网站用“政务”域名", "A government website under .政务"), ledger: ofOffice("星海.政务") },
      {
        title: text("近似情形：事业单位用 .org.cn，它在 .cn 之下", "Near miss: an institution under .org.cn, which is under .cn"),
        ledger: ofMuseum("xinghai-museum.org.cn"),
      },
      {
        title: text("近似情形：政府的旧网站用 .com，已经注销", "Near miss: the old website under .com has been cancelled"),
        ledger: ofOffice("xinghai-city.com", ", status: service_cancelled"),
      },
      { title: text("公司的网站", "The website of a company"), ledger: granted },
    ],
  },
});
