import type { Place } from "../../guard-error";
import { type Text, text } from "../../text";
import type { AppSource, Spot } from "./app-source";
import { guardWords } from "./guard-words";
import { fine, type Row } from "./row";
import { comesTooLate, isConditional, isSwallowed } from "./ways-to-synth";

/** The program of a CDK project. */
export interface Program {
  /** The file that cdktf.json runs; null where that cannot be told. */
  readonly entry: string | null;
  /** `typescript`, or what cdktf.json says. */
  readonly language: string;
  readonly sources: readonly AppSource[];
  /** Files of it that could not be read: what they call is not known. */
  readonly unread: readonly string[];
  /** The files that the entry is seen to import; null where the entry is not known. */
  readonly reached: ReadonlySet<string> | null;
}

/** Whether each app of the program has the guard, and nothing keeps that from having the last word. */
export function checkGuard(program: Program): readonly Row[] {
  const { sources, entry, language, reached, unread } = program;
  if (!/^(?:typescript|javascript)$/i.test(language)) return [foreign(language)];
  const calls = sources.flatMap(({ guards }) => guards).length;
  if (sources.length === 0 || (calls === 0 && unread.length > 0)) return [noSources(unread[0] ?? entry)];
  const apps = sources.flatMap((source) => source.apps.map((app) => ({ source, app })));
  const guards = sources.flatMap((source) => source.guards.map((guard) => ({ source, guard })));
  const [first] = guards;
  if (first === undefined) {
    const app = apps.find(({ source }) => source.file === entry) ?? apps[0];
    return [
      problem(
        app === undefined ? (entry === null ? null : { file: entry }) : placeOf(app.source, app.app),
        guardWords.noCall,
        guardWords.callIt,
      ),
    ];
  }
  const rows = [
    ...apps.flatMap(({ source, app }) => uncovered(source, app, apps.length, guards.length)),
    ...guards.flatMap(({ source, guard }) => {
      if (isConditional(source, guard)) return [problem(placeOf(source, guard), guardWords.conditional, guardWords.callAlways)];
      return comesTooLate(source, guard) ? [problem(placeOf(source, guard), guardWords.tooLate, guardWords.beforeSynth)] : [];
    }),
    ...sources.flatMap((source) =>
      source.synths.flatMap((synth) =>
        isOfApp(source, synth) && isSwallowed(source, synth)
          ? [problem(placeOf(source, synth), guardWords.swallowed, guardWords.throwOn)]
          : [],
      ),
    ),
  ];
  if (reached !== null && !guards.some(({ source }) => reached.has(source.file)))
    rows.push(notReached(first.source, first.guard, entry ?? ""));
  return rows.length > 0 ? rows : [fine("guard-call", guardWords.called, placeOf(first.source, first.guard))];
}

export function placeOf({ file }: AppSource, { line }: Spot): Place {
  return { file, line };
}

/** One app and a guard somewhere belong together; of several each needs its own. */
function uncovered(source: AppSource, app: AppSource["apps"][number], apps: number, guards: number): readonly Row[] {
  const isCovered = source.guards.some(({ argument }) => argument !== null && argument === app.variable);
  if (isCovered || (apps === 1 && guards > 0)) return [];
  // A helper may make the call for apps that it is handed.
  if (source.guards.length === 0 && source.modules.some((module) => module.startsWith(".")) && guards > 0) {
    return [
      {
        check: "guard-call",
        kind: "unknown",
        place: placeOf(source, app),
        message: guardWords.byHelper,
        cure: guardWords.callBeside,
      },
    ];
  }
  return [problem(placeOf(source, app), guardWords.second, guardWords.callIt)];
}

function isOfApp({ apps }: AppSource, { receiver }: { readonly receiver: string }): boolean {
  return receiver === "app" || apps.some(({ variable }) => variable === receiver);
}

function problem(place: Place | null, message: Text, cure: Text): Row {
  return { check: "guard-call", kind: "problem", place, message, cure };
}

function foreign(language: string): Row {
  return {
    check: "guard-call",
    kind: "note",
    place: { file: "cdktf.json" },
    message: text(
      `应用以 ${language} 编写，guard() 只有 TypeScript 和 JavaScript 版。`,
      `The app is written in ${language}; guard() is there for TypeScript and JavaScript alone.`,
    ),
    cure: text(
      "请在 CI 中、部署之前运行 beian-guard check cdktf.out。",
      "Run beian-guard check cdktf.out in CI, before the deployment.",
    ),
  };
}

function noSources(entry: string | null): Row {
  return {
    check: "guard-call",
    kind: "unknown",
    place: entry === null ? null : { file: entry },
    message: text(
      "没有读到应用的源码，不知道它是否调用 guard()。",
      "No source of the app was read, so it is not known whether it calls guard().",
    ),
    cure: text(
      "请在 cdktf.json 所在目录运行，并确认 app 指向源文件。",
      "Run it where cdktf.json lies, and have its app name the source file.",
    ),
  };
}

function notReached(source: AppSource, guard: Spot, entry: string): Row {
  return {
    check: "guard-call",
    kind: "unknown",
    place: placeOf(source, guard),
    message: text(
      `这里调用了 guard()，但看不出 ${entry} 会导入本文件。`,
      `guard() is called here, but ${entry} is not seen to import this file.`,
    ),
    cure: text(`请在 ${entry} 中调用，或确认它会执行到这里。`, `Call it in ${entry}, or make sure that it comes by here.`),
  };
}
