import { defineRule } from "../../lib/engine/rule";
import { nameOfService } from "../../lib/filing/deadlines/names";
import type { ServiceKind } from "../../lib/filing/ledger";
import { kindLetters } from "../../lib/filing/number-agreement";
import { text } from "../../lib/text";
import { appPermissions } from "../app-permissions";
import { ledgerOf, shopService } from "../examples/ledger";
import { hangzhou, publicServer, wwwRecord } from "../examples/parts";
import { synthesised } from "../examples/synthesised";
import { kindWords } from "../kind-words";
import { serviceEntry } from "../ledger-entries";
import { lettersOfServices } from "../legal-basis";
import { heldBack, heldBackMessage } from "../mistaken-numbers";
import { listNames, verbFor } from "../name-list";

interface Differing {
  readonly number: string;
  readonly kind: ServiceKind;
  readonly letter: string;
}

interface RestsOnApp {
  readonly hostnames: readonly string[];
  readonly filing: string;
  readonly kind: ServiceKind;
}

const website = {
  provider: hangzhou,
  resource: {
    alicloud_instance: { web: publicServer },
    alicloud_alidns_record: { www: wwwRecord("${alicloud_instance.web.public_ip}") },
  },
};

export const serviceSuffixDiffersFromKind = defineRule({
  id: "service-suffix-differs-from-kind",
  severity: "error",
  scope: "ledger",
  waivable: false,
  title: text("备案号的尾字母与服务类型不符", "The letter of a number differs from the kind of service"),
  rationale: text(
    "服务备案号的尾字母表示服务类型：App 为 A，小程序为 X，快应用为 K，网站没有字母。两者不符时，号码或类型必有一个是错的；App 的备案号不能替网站放行。只依据 App、小程序或快应用的备案放行的域名给出警告：工具看不出那里提供的是它的接口还是网站。",
    "The letter that ends a service number tells the kind of service: A an App, X a mini-program, K a quick app, none a website. Where they differ, the number or the kind is wrong; the number of an App must not permit a website. A hostname that rests on the filing of an App, a mini-program or a quick app alone is a warning: whether its interface or a website answers there cannot be seen.",
  ),
  legalBasis: [lettersOfServices],
  remedy: text(
    "请照备案通知改正 number，或改正该服务的 kind；域名提供网站的，另办网站备案并写入台账。",
    "Correct the number after the notice of the grant, or the kind of the service; where the domain serves a website, file the website and enter it in the ledger.",
  ),
  messages: {
    letter: ({ number, kind, letter }: Differing) =>
      text(
        `备案号 ${number} 登记为${kindWords[kind].zh}（${kind}），其号码应以“${letter}”结尾。`,
        `${number} is entered as ${kindWords[kind].en} (${kind}), whose number would end in ${letter}.`,
      ),
    noLetter: ({ number, kind }: Omit<Differing, "letter">) =>
      text(
        `备案号 ${number} 登记为${kindWords[kind].zh}（${kind}），其号码没有尾字母。`,
        `${number} is entered as ${kindWords[kind].en} (${kind}), whose number ends in no letter.`,
      ),
    app: ({ hostnames, filing, kind }: RestsOnApp) =>
      text(
        `${listNames(hostnames).zh} 只依据${kindWords[kind].zh}的备案 ${filing} 放行，这类备案不包含网站。`,
        `${listNames(hostnames).en} ${verbFor(hostnames, "is", "are")} permitted by ${filing} alone, the filing of ${kindWords[kind].en}, which permits no website.`,
      ),
    heldBack: heldBackMessage,
  },
  *check({ infrastructure, ledger }) {
    for (const service of ledger.services) {
      const { number, kind } = service;
      const letter = kindLetters[kind];
      if (number === null || number.kindLetter === letter) continue;
      const entry = serviceEntry(service, "number");
      const data = { number: number.canonical, kind };
      if (letter === null) yield { message: "noLetter", data, site: null, entry };
      else yield { message: "letter", data: { ...data, letter }, site: null, entry };
    }
    for (const { domain, service, site, others, hostnames } of appPermissions(infrastructure.sites)) {
      const data = { hostnames, filing: nameOfService(service), kind: service.kind };
      yield { message: "app", data, severity: "warning", site, others, domain, cause: domain, hostnames };
    }
    yield* heldBack(infrastructure.sites, "letter");
  },
  examples: {
    denied: [
      {
        title: text("App 的号码没有字母", "The number of an App without a letter"),
        ledger: ledgerOf(shopService("浙ICP备2021999901号-2", "kind: app")),
        expects: [{ message: "letter", entry: "浙ICP备2021999901号-2" }],
      },
      {
        title: text("网站用了 App 的号码", "A website with the number of an App"),
        ledger: ledgerOf(shopService("浙ICP备2021999901号-2A", "kind: website")),
        expects: [{ message: "noLetter", entry: "浙ICP备2021999901号-2A" }],
      },
      {
        title: text("服务器的标签指向这样的号码", "A server whose tag names such a number"),
        stacks: synthesised({
          shop: {
            provider: hangzhou,
            resource: { alicloud_instance: { web: { ...publicServer, tags: { "icp-filing": "浙ICP备2021999901号-2A" } } } },
          },
        }),
        ledger: ledgerOf(shopService("浙ICP备2021999901号-2A", "kind: website")),
        expects: [
          { message: "noLetter", entry: "浙ICP备2021999901号-2A" },
          { message: "heldBack", address: "alicloud_instance.web" },
        ],
      },
      {
        title: text("网站的域名只有 App 的备案", "The domain of a website has the filing of an App alone"),
        stacks: synthesised({ shop: website }),
        ledger: ledgerOf(shopService("浙ICP备2021999901号-1A", "kind: app")),
        expects: [{ message: "app", address: "alicloud_alidns_record.www", severity: "warning" }],
      },
      {
        title: text("只有小程序的备案，类型由尾字母得出", "The filing of a mini-program alone, by its letter"),
        stacks: synthesised({ shop: website }),
        ledger: ledgerOf(shopService("浙ICP备2021999901号-1X")),
        expects: [{ message: "app", address: "alicloud_alidns_record.www", severity: "warning" }],
      },
    ],
    allowed: [
      {
        title: text("近似情形：App 与网站共用域名", "Near miss: an App shares the domain of a website"),
        stacks: synthesised({ shop: website }),
        ledger: ledgerOf(`${shopService("浙ICP备2021999901号-1A")}
      - ${shopService("浙ICP备2021999901号-2")}`),
      },
      {
        title: text("App 的号码以 A 结尾", "The number of an App that ends in A"),
        ledger: ledgerOf(shopService("浙ICP备2021999901号-2A", "kind: app")),
      },
      {
        title: text("近似情形：没有写 kind，由尾字母得出", "Near miss: no kind is written, so the letter tells it"),
        ledger: ledgerOf(shopService("浙ICP备2021999901号-3X")),
      },
    ],
  },
});
