import type { Report } from "../../engine/report";
import { type Language, type Text, text } from "../../text";
import { basisSection } from "./basis-section";
import { both } from "./bilingual";
import { cutShort } from "./cut";
import { attestationsSection, waiversSection } from "./exceptions-section";
import { filterBar } from "./filters";
import { findingsSection } from "./findings-section";
import { graphSection } from "./graph-section";
import { type Markup, markup, nothing, verbatim } from "./markup";
import { overview } from "./overview";
import { indexReport } from "./report-index";
import { resourcesSection } from "./resources-section";
import { rulesSection } from "./rules-section";
import { pageScript } from "./script";
import { securityPolicy } from "./security-policy";
import { pageStyle } from "./style";

/** The whole file, ended by one line feed. */
export function page(report: Report, language: Language): string {
  const index = indexReport(report);
  const title = titleOf(report);
  const policy = securityPolicy({ style: pageStyle, script: pageScript });
  // Nothing is fetched: not even the icon that browsers ask for.
  return markup`<!doctype html>
<html lang="${TAGS[language]}">
<head>
<meta charset="utf-8">
<meta name="generator" content="beian-guard">
<meta http-equiv="Content-Security-Policy" content="${verbatim(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title[language]}</title>
<style>${verbatim(pageStyle)}</style>
</head>
<body>
<a class="skip" href="#findings">${both(text("跳到发现", "Skip to the findings"))}</a>
<header>
<h1 id="title">${both(title)}</h1>
<div class="languages scripted-only" role="group" aria-label="语言 / Language">${languageButton("zh", language)}${languageButton("en", language)}</div>
</header>
${contents(report)}<main>
${overview(report)}${graphSection(report, index)}${filterBar(report, index.lists)}
${findingsSection(report, index)}${resourcesSection(report, index)}${waiversSection(report, index)}${attestationsSection(report, index)}${rulesSection(report)}${basisSection(report)}</main>
<script>${verbatim(pageScript)}</script>
</body>
</html>
`.markup;
}

const TAGS: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en" };
const NAMES: Readonly<Record<Language, string>> = { zh: "中文", en: "English" };

function titleOf({ today }: Report): Text {
  const day = cutShort(today, LONGEST_DAY);
  return text(`备案检查报告 ${day}`, `ICP filing report ${day}`);
}

const LONGEST_DAY = 40;

function languageButton(language: Language, chosen: Language): Markup {
  return markup`<button type="button" class="button" lang="${TAGS[language]}" data-language="${TAGS[language]}" aria-pressed="${language === chosen ? "true" : "false"}">${NAMES[language]}</button>`;
}

function contents({ rules }: Report): Markup {
  const link = (target: string, label: Text): Markup => markup`<li><a href="#${target}">${both(label)}</a></li>
`;
  return markup`<nav aria-labelledby="title">
<ul>
${link("overview", text("结论", "Outcome"))}${link("coverage", text("覆盖", "Coverage"))}${link("graph", text("路径图", "Paths"))}${link("findings", text("发现", "Findings"))}${link("resources", text("资源", "Resources"))}${link("waivers", text("豁免", "Waivers"))}${link("attestations", text("用途声明", "Attestations"))}${rules.length === 0 ? nothing : link("rules", text("规则", "Rules"))}${link("basis", text("依据", "Basis"))}</ul>
</nav>
`;
}
