import type { Audit } from "../../engine/audit";

/**
 * The audit as gauges in the text format of Prometheus (version 0.0.4), for the textfile collector or a push gateway. Days are whole
 * days until the deadline; negative ones have passed.
 */
export function auditMetrics({ deadlines, findings, use }: Audit): string {
  const byRule = new Map<string, { labels: Labels; value: number }>();
  for (const { rule, severity } of findings) {
    const key = `${rule} ${severity}`;
    byRule.set(key, { labels: { rule, severity }, value: (byRule.get(key)?.value ?? 0) + 1 });
  }
  return [
    gauge("beian_guard_deadline_days", "Days until a deadline of the ledger is due", [
      ...deadlines.map(({ kind, about, due, days }) => ({ labels: { kind, about, due }, value: days })),
    ]),
    gauge("beian_guard_deadlines_overdue", "Deadlines of the ledger that have passed", [
      { labels: {}, value: deadlines.filter(({ standing }) => standing === "overdue").length },
    ]),
    gauge("beian_guard_ledger_findings", "Findings about the ledger", [...byRule.values()]),
    ...(use === null
      ? []
      : [
          gauge("beian_guard_unfiled_domains", "Domains that the stacks lead to mainland China without a filing", [
            { labels: {}, value: use.unfiledDomains.length },
          ]),
          gauge("beian_guard_unused_filings", "Granted filings that no resource of the stacks uses", [
            { labels: {}, value: use.unusedFilings.length },
          ]),
          gauge("beian_guard_hollow_filings", "Filings whose names all lead out of the mainland", [
            { labels: {}, value: use.hollow.length },
          ]),
        ]),
  ].join("");
}

type Labels = Readonly<Record<string, string>>;

/** Two samples with the same labels would make the whole page unreadable: the smaller value, which is the nearer day, stays. */
function gauge(name: string, help: string, samples: readonly { readonly labels: Labels; readonly value: number }[]): string {
  const distinct = new Map<string, number>();
  for (const { labels, value } of samples) {
    const written = Object.entries(labels).map(([label, text]) => `${label}="${escapeLabel(text)}"`);
    const key = written.length === 0 ? name : `${name}{${written.join(",")}}`;
    distinct.set(key, Math.min(value, distinct.get(key) ?? value));
  }
  const lines = [...distinct].map(([key, value]) => `${key} ${value}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${lines.join("")}`;
}

function escapeLabel(value: string): string {
  return value.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll('"', '\\"');
}
