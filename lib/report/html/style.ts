import { dark, light, propertiesOf } from "./palette";

/** How the page looks, light, dark and on paper. It holds no text of the report, so it is the same in every file. */
export const pageStyle = `
:root { color-scheme: light dark; ${propertiesOf(light)} }
@media screen and (prefers-color-scheme: dark) { :root { ${propertiesOf(dark)} } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; text-size-adjust: 100%; }
body {
  margin: 0 auto; max-width: 90rem; padding: 0 1.5rem 4rem; background: var(--page); color: var(--text);
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif;
}
code, .line { font: 0.88em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", "Noto Sans Mono CJK SC", "Noto Sans CJK SC", monospace; }
code { overflow-wrap: anywhere; direction: ltr; unicode-bidi: isolate-override; }
html:lang(en) .zh, html:lang(zh-CN) .en { display: none; }
html:not(.scripted) .scripted-only, [hidden] { display: none; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: 0; }
h2 { font-size: 1.2rem; margin: 0 0 0.75rem; }
h3 { font-size: 1rem; margin: 0; }
p { margin: 0 0 0.75rem; }
a { color: var(--link); text-underline-offset: 0.15em; }
section { margin-top: 2.25rem; }
.number { color: var(--faint); font-weight: 400; font-variant-numeric: tabular-nums; }
.faint, .means, .equals { color: var(--faint); }
.figure { font-variant-numeric: tabular-nums; }
.unseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
:target { outline: 2px solid var(--focus); outline-offset: 2px; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 1rem; background: var(--page); border: 1px solid var(--line); }
.skip:focus { top: 0.5rem; z-index: 3; }
header { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; justify-content: space-between; padding-top: 1.5rem; }
.languages { display: flex; gap: 0.25rem; }
.button, .chip, input, select {
  font: inherit; color: var(--text); background: var(--page); border: 1px solid var(--faint); border-radius: 6px;
  padding: 0.3rem 0.7rem; min-height: 2.2rem;
}
.button, .chip { cursor: pointer; }
.button:hover, .chip:hover { background: var(--panel); }
.button[aria-pressed="true"] { background: var(--text); color: var(--page); border-color: var(--text); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; list-style: none; margin: 0.75rem 0 0; padding: 0.5rem 0; border-block: 1px solid var(--line); }
.outcome { margin-top: 1.25rem; padding: 1rem 1.25rem; background: var(--panel); border: 1px solid var(--line); border-left: 6px solid var(--accent); border-radius: 6px; }
.outcome .sentence { font-size: 1.15rem; font-weight: 600; margin-bottom: 0.35rem; }
.outcome .sign { display: inline-block; min-width: 1.6em; text-align: center; color: var(--inverse); background: var(--accent); border-radius: 1em; }
.notice { color: var(--text); }
.notice details { margin: 0.35rem 0; }
.paste { padding: 0.6rem 0.9rem; background: var(--page); border: 1px solid var(--line); border-radius: 6px; overflow-x: auto; }
.line { display: block; min-height: 1.3em; }
.line code { white-space: pre-wrap; font-size: 1em; }
.passed { --accent: var(--covered); }
.violations, .violation, .error { --accent: var(--violation); }
.undecided { --accent: var(--undecided); }
.covered { --accent: var(--covered); }
.exempt, .info { --accent: var(--exempt); }
.warning { --accent: var(--warning); }
.neutral, .plain { --accent: var(--faint); }
.badge.faint { --accent: var(--faint); }
.counts { display: flex; flex-wrap: wrap; gap: 0.6rem; list-style: none; margin: 0 0 0.75rem; padding: 0; }
.count { flex: 1 1 7rem; padding: 0.5rem 0.9rem; border: 1px solid var(--line); border-top: 4px solid var(--accent); border-radius: 6px; }
.count .figure { display: block; font-size: 1.5rem; font-weight: 650; line-height: 1.3; }
.count .word { color: var(--accent); }
.count .sign { margin-right: 0.35em; font-weight: 700; }
.badge { display: inline-flex; align-items: center; gap: 0.35em; padding: 0 0.55em; border: 1px solid var(--accent); border-radius: 1em; color: var(--accent); background: var(--page); font-size: 0.87em; line-height: 1.6; white-space: nowrap; }
.badge .sign { font-weight: 700; }
.error.badge, .violation.badge { background: var(--accent); color: var(--inverse); }
.undecided.badge { border-style: dashed; }
.filters { padding: 0.9rem 1.1rem; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; }
.chips, .fields { display: flex; flex-wrap: wrap; gap: 0.5rem 0.6rem; align-items: end; }
.chips { align-items: center; margin-bottom: 0.7rem; }
.filters .label { color: var(--faint); font-size: 0.9em; }
.chip { display: inline-flex; align-items: center; gap: 0.4em; border-color: var(--accent); border-radius: 1.2rem; color: var(--accent); }
.chip .number { color: inherit; }
.chip .sign { font-weight: 700; }
.chip[aria-pressed="true"] { background: var(--accent); color: var(--inverse); }
.field { display: grid; gap: 0.15rem; flex: 1 1 11rem; min-width: 0; }
.field select, .field input { width: 100%; }
.shown { margin: 0.7rem 0 0; font-variant-numeric: tabular-nums; }
@media (min-height: 45rem) and (min-width: 60rem) {
  .scripted .filters { position: sticky; top: 0; z-index: 2; }
  .scripted { scroll-padding-top: 12rem; }
}
.finding, .rule { margin-bottom: 0.9rem; padding: 0.9rem 1.1rem; border: 1px solid var(--line); border-radius: 6px; }
.body { content-visibility: auto; contain-intrinsic-size: auto 16rem; }
.finding.blocks { border-left: 6px solid var(--violation); }
.head { display: flex; flex-wrap: wrap; gap: 0.3rem 0.7rem; align-items: center; }
.subject { margin-top: 0.3rem; }
.subject .hostname { margin-left: 0.6rem; }
.message { margin: 0.35rem 0 0.6rem; font-weight: 600; }
.trail { margin: 0 0 0.6rem; padding: 0.5rem 0.75rem 0.5rem 2.4rem; background: var(--panel); border-radius: 6px; font-size: 0.95em; }
.trail li { margin: 0.15rem 0; }
.trail li::marker { color: var(--faint); }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) minmax(0, 1fr); gap: 0.25rem 1rem; margin: 0; }
dt { color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
.plain-list { list-style: none; margin: 0; padding: 0; }
.plain-list li + li { margin-top: 0.25rem; }
.rule .plain-list li + li { margin-top: 0.6rem; }
summary { cursor: pointer; color: var(--link); width: fit-content; }
.scroll { overflow-x: auto; }
.message, .subject, .means, .notice, td, th { overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 0.45rem 0.7rem; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { font-weight: 600; border-bottom-width: 2px; }
.resources { table-layout: fixed; min-width: 62rem; }
.verdict-column { width: 9.5rem; }
.resource-column { width: 27%; }
.place-column { width: 10.5rem; }
.names-column { width: 24%; }
.resources .name + .name { margin-top: 0.4rem; }
.resources .trail { padding-left: 1.8rem; }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.2rem; list-style: none; margin: 0 0 0.6rem; padding: 0; }
.legend li { display: inline-flex; align-items: center; gap: 0.4rem; }
.drawing { border: 1px solid var(--line); border-radius: 6px; }
.graph { display: block; margin: 0 auto; }
.graph text { text-anchor: middle; fill: var(--text); font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", "Noto Sans Mono CJK SC", "Noto Sans CJK SC", monospace; }
.graph .small { font-size: 10px; fill: var(--faint); }
.graph .large { font-size: 12.5px; font-weight: 600; }
.graph .spoken { font-size: 1px; fill: transparent; }
.shape { fill: var(--panel); stroke: var(--accent); stroke-width: 1.5; }
.graph .plain .shape { fill: var(--page); stroke: var(--faint); }
.graph .violation .shape { stroke-width: 2.5; }
.graph .undecided .shape { stroke-dasharray: 6 4; stroke-width: 2; }
.edge { fill: none; stroke: var(--accent); stroke-width: 1.5; }
.edge.violation { stroke-width: 2.5; }
.edge.undecided { stroke-dasharray: 6 4; stroke-width: 2; }
.arrow { fill: var(--accent); }
.disc { fill: var(--accent); stroke: var(--page); stroke-width: 1.5; }
.stroke { fill: none; stroke: var(--inverse); stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
.dot { fill: var(--inverse); }
.graph a:hover .shape, .graph a:focus-visible .shape { fill: var(--page); stroke: var(--focus); stroke-width: 3.5; stroke-dasharray: none; }
@media (max-width: 40rem) {
  body { padding: 0 0.9rem 3rem; }
  dl { grid-template-columns: 1fr; gap: 0.1rem; }
  dd { margin-bottom: 0.4rem; }
}
@media print {
  @page { margin: 14mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, .skip, .scripted-only, .none { display: none !important; }
  article[hidden] { display: block !important; }
  tr[hidden] { display: table-row !important; }
  .body { content-visibility: visible; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .head, .message, .count, tr { break-inside: avoid; }
  h2, h3, thead { break-after: avoid; }
  .scroll { overflow: visible; }
  .resources { min-width: 0; }
  .graph { max-width: 100%; height: auto; }
  .outcome, .badge, .sign, .disc, .trail, .chip { print-color-adjust: exact; }
}
@media (forced-colors: active) {
  .badge, .chip, .count, .finding.blocks { border-color: CanvasText; }
}
`;
