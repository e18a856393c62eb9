/** An individual's ledger; `services` are its entries, `rest` whatever follows the subjects. */
export function individualLedger(services: readonly string[], rest = ""): string {
  return subjectLedger("{ name: 李星, kind: individual, number: 浙ICP备2021999902号", services, rest);
}

/** A ledger with one subject of any nature: `subject` is its entry up to its services, as an open flow mapping. */
export function subjectLedger(subject: string, services: readonly string[], rest = ""): string {
  const entries = services.map((service) => `        ${service},\n`).join("");
  return `version: 1\nsubjects:\n  - ${subject},\n      services: [\n${entries}      ] }\n${rest}`;
}
