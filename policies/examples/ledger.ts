/** A ledger with one subject; `service` is its one service, `rest` whatever follows the subjects. */
export function ledgerOf(service: string, rest = ""): string {
  return `version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    number: 浙ICP备2021999901号
    services:
      - ${service}
${rest}`;
}

/** xinghai-shop.cn, granted, with access at Alibaba Cloud, held by the subject itself. */
export const granted = ledgerOf(
  "{ number: 浙ICP备2021999901号-1, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject }",
);

/** The first filing of a subject that has no number yet. */
export function inProgress(service: string): string {
  return `version: 1
subjects:
  - name: 杭州星海科技有限公司
    kind: company
    services:
      - ${service}
`;
}

/** A ledger that grants nothing. */
export function withoutFilings(rest: string): string {
  return `version: 1\nsubjects: []\n${rest}`;
}

/** A ledger of subjects as `subjectOf` writes them; the last text may be what follows them. */
export function ledgerOfSubjects(...subjects: readonly string[]): string {
  return `version: 1\nsubjects:\n${subjects.join("")}`;
}

/** A subject with its keys and services, one a line. */
export function subjectOf(keys: readonly string[], services: readonly string[]): string {
  return `  - ${keys.join("\n    ")}\n    services:\n${services.map((service) => `      - ${service}\n`).join("")}`;
}

/** The keys that name a company. */
export const company = ["name: 杭州星海科技有限公司", "kind: company"];

/** The service of xinghai-shop.cn, with a number and further keys. */
export function shopService(number: string, more = ""): string {
  return `{ number: ${number}, domains: [xinghai-shop.cn], accessProviders: [alicloud], registrant: subject${more === "" ? "" : `, ${more}`} }`;
}
