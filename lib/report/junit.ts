import type { Report } from "../engine/report";
import { cutText } from "./cut-text";
import { type JunitSuite, type JunitTest, junitSuitesOf } from "./junit-suites";
import type { ReportOptions } from "./report-options";
import { type XmlElement, writeXml } from "./xml";

/**
 * The report as JUnit XML: a suite for each stack with a test for each resource that was judged, and a suite for the findings on the
 * ledger. What blocks is a failure; what is waived, or let through, is skipped with the reason; what needs no filing or has one passes.
 */
export function junitReport(report: Report, { language }: ReportOptions): string {
  const settings = report.notices.filter(({ kind }) => kind === "settings-lowered").map(({ message }) => message[language]);
  const suites = junitSuitesOf(report, language).map((suite) => suiteElement(suite, settings));
  const total = (name: string): number =>
    suites.reduce((sum, { attributes }) => sum + Number(attributes.find(([key]) => key === name)?.[1] ?? 0), 0);
  return writeXml({
    name: "testsuites",
    attributes: [["name", report.tool.name], ...["tests", "failures", "errors"].map((name) => [name, total(name)] as const)],
    content: suites,
  });
}

function suiteElement({ name, tests }: JunitSuite, settings: readonly string[]): XmlElement {
  const count = (outcome: JunitTest["outcome"]): number => tests.filter((test) => test.outcome === outcome).length;
  return {
    name: "testsuite",
    attributes: [
      ["name", name],
      ["tests", tests.length],
      ["failures", count("failure")],
      ["errors", 0],
      ["skipped", count("skipped")],
    ],
    content: [...propertiesOf(settings), ...tests.map((test) => testElement(test, name))],
  };
}

function testElement(test: JunitTest, suite: string): XmlElement {
  return {
    name: "testcase",
    attributes: [
      ["classname", suite],
      ["name", test.name],
    ],
    content: outcomeElements(test),
  };
}

/** What the settings make light of, with the results that rest on it. */
function propertiesOf(settings: readonly string[]): readonly XmlElement[] {
  if (settings.length === 0) return [];
  const properties = settings.map((value): XmlElement => {
    return {
      name: "property",
      attributes: [
        ["name", "settings"],
        ["value", value],
      ],
      content: [],
    };
  });
  return [{ name: "properties", attributes: [], content: properties }];
}

function outcomeElements({ outcome, type, message, body }: JunitTest): readonly XmlElement[] {
  const shown = cutText(message, LONGEST);
  switch (outcome) {
    case "failure":
      return [
        {
          name: "failure",
          attributes: [
            ["type", type],
            ["message", shown],
          ],
          content: body,
        },
      ];
    case "skipped":
      return [{ name: "skipped", attributes: [["message", shown]], content: body }];
    case "passed":
      return body === "" ? [] : [{ name: "system-out", attributes: [], content: body }];
  }
}

/** A message is one line of a list; the whole text stands in the body. */
const LONGEST = 2000;
