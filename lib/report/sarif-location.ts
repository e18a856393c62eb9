import type { Finding, Report } from "../engine/report";
import type { Language } from "../text";
import { makeInert } from "./inert";
import { sarifMessage } from "./sarif-message";
import { type ShownPlace, inputPlaceOf, shownPlace, shownPlaceOf } from "./shown-place";

/** Where a finding is: the line if it is known, the resource and its construct always. */
export function locationOf(finding: Finding, report: Report): object {
  const { address, stack, constructPath, hostname, domain, rule } = finding;
  const resource = address === null ? logical(hostname ?? domain ?? rule, "object", stack) : logical(address, "resource", stack);
  return located(shownPlaceOf(finding, report), [
    resource,
    ...(constructPath === null ? [] : [logical(constructPath, "construct", stack)]),
  ]);
}

/** The module calls that it is reached by, and the other resources of its cause. */
export function relatedLocationsOf(finding: Finding, report: Report, language: Language): readonly object[] {
  const calls = finding.calledFrom.map((place) => ({
    ...located(shownPlace(place), []),
    message: sarifMessage(CALLED[language]),
  }));
  const others = finding.resources
    .filter(({ stack, address }) => stack !== finding.stack || address !== finding.address)
    .map(({ stack, address }) => ({
      ...located(inputPlaceOf(report), [logical(address, "resource", stack)]),
      message: sarifMessage(address),
    }));
  return [...calls, ...others].slice(0, MOST_RELATED).map((each, at) => ({ id: at + 1, ...each }));
}

/** The evidence as a way through resources: from the hostname to the region. */
export function codeFlowsOf(finding: Finding, report: Report, language: Language): readonly object[] {
  if (finding.trail.length === 0) return [];
  const locations = finding.trail.slice(0, MOST_STEPS).map(({ address, attribute, value, means }) => {
    const place = address === finding.address ? shownPlaceOf(finding, report) : inputPlaceOf(report);
    const name = attribute === null ? address : `${address}.${attribute}`;
    const subject = value === null ? name : `${name} = ${value}`;
    return {
      location: {
        ...located(place, [logical(name, attribute === null ? "resource" : "attribute", null)]),
        message: sarifMessage(`${subject}${COLON[language]}${means[language]}`),
      },
    };
  });
  return [{ threadFlows: [{ locations }] }];
}

/** What GitHub shows of one result. */
const MOST_RELATED = 100;
const MOST_STEPS = 1000;
const CALLED = { zh: "由此处的模块调用引入", en: "the module is called here" } as const;
const COLON = { zh: "：", en: ": " } as const;

function located({ file, line, column, isLineKnown }: ShownPlace, logicalLocations: readonly object[]): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file), uriBaseId: "%SRCROOT%" },
      region: { startLine: line, ...(column === null ? {} : { startColumn: column }) },
    },
    logicalLocations,
    properties: { lineKnown: isLineKnown },
  };
}

function logical(name: string, kind: string, stack: string | null): object {
  return {
    fullyQualifiedName: makeInert(name),
    kind,
    ...(stack === null ? {} : { properties: { stack: makeInert(stack) } }),
  };
}

function uriOf(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}
