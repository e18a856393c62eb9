/**
 * What the page does: it switches the language, filters rows by hiding them, and unfolds everything for paper. It holds no text of
 * the report and makes no markup, so it is the same in every file and its hash is known.
 */
export const pageScript = `
"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector) => [...document.querySelectorAll(selector)];
  root.classList.add("scripted");

  const tokens = (written) => new Set(written === "" ? [] : written.split(" "));
  const rows = all("[data-row]").map((element) => ({
    element,
    kind: element.dataset.row,
    verdict: tokens(element.dataset.verdict),
    stack: tokens(element.dataset.stack),
    rule: tokens(element.dataset.rule),
    owner: tokens(element.dataset.owner),
    words: null,
  }));
  const chips = all("[data-choose]");
  const choices = ["stack", "rule", "owner"].flatMap((name) => {
    const select = document.getElementById("filter-" + name);
    return select === null ? [] : [{ name, select }];
  });
  const search = document.getElementById("filter-text");

  const wordsOf = (row) => (row.words ??= row.element.textContent.toLowerCase());

  const apply = () => {
    const verdicts = chips.filter((chip) => chip.getAttribute("aria-pressed") === "true").map((chip) => chip.dataset.choose);
    const chosen = choices.filter(({ select }) => select.value !== "");
    const terms = search.value.toLowerCase().split(/\\s+/).filter((term) => term !== "");
    const counts = new Map();
    for (const row of rows) {
      const shown =
        (verdicts.length === 0 || verdicts.some((verdict) => row.verdict.has(verdict))) &&
        chosen.every(({ name, select }) => row[name].has(select.value)) &&
        terms.every((term) => wordsOf(row).includes(term));
      if (row.element.hidden === shown) row.element.hidden = !shown;
      const count = counts.get(row.kind) ?? { shown: 0, all: 0 };
      counts.set(row.kind, { shown: count.shown + (shown ? 1 : 0), all: count.all + 1 });
    }
    for (const element of all("[data-count]")) {
      const written = String(counts.get(element.dataset.count)?.shown ?? 0);
      if (element.textContent !== written) element.textContent = written;
    }
    for (const element of all("[data-none]")) {
      const count = counts.get(element.dataset.none);
      element.hidden = count === undefined || count.shown > 0;
    }
  };

  let waits = false;
  const applySoon = () => {
    if (waits) return;
    waits = true;
    requestAnimationFrame(() => {
      waits = false;
      apply();
    });
  };

  for (const chip of chips) {
    chip.addEventListener("click", () => {
      chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
      apply();
    });
  }
  for (const { select } of choices) select.addEventListener("change", apply);
  search.addEventListener("input", applySoon);

  const clear = () => {
    for (const chip of chips) chip.setAttribute("aria-pressed", "false");
    for (const { select } of choices) select.value = "";
    search.value = "";
    apply();
  };
  document.getElementById("filter-clear").addEventListener("click", clear);

  const languages = all("[data-language]");
  const speak = (language) => {
    root.lang = language;
    for (const button of languages) button.setAttribute("aria-pressed", String(button.dataset.language === language));
    const name = language === "en" ? "en" : "zh";
    document.title = document.querySelector("#title > ." + name).textContent;
    for (const option of all("option[data-en]")) option.textContent = option.dataset[name];
  };
  for (const button of languages) button.addEventListener("click", () => speak(button.dataset.language));
  speak(root.lang);

  const reach = () => {
    const target = /^#[a-z]+-\\d+$/.test(location.hash) ? document.querySelector(location.hash) : null;
    if (target === null || !target.hidden) return;
    clear();
    target.scrollIntoView();
  };
  addEventListener("hashchange", reach);

  let folded = [];
  addEventListener("beforeprint", () => {
    folded = all("details:not([open])");
    for (const element of folded) element.open = true;
  });
  addEventListener("afterprint", () => {
    for (const element of folded) element.open = false;
    folded = [];
  });

  apply();
  reach();
})();
`;
