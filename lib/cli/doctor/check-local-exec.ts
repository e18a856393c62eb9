import type { Place } from "../../guard-error";
import { isDirectory, listDirectory } from "../../terraform/files";
import { text } from "../../text";
import { placeOf, type Program } from "./check-guard";
import type { ProjectFiles } from "./project-files";
import { cloudCommandsOf } from "./provisioners-of-terraform";
import { fine, type Row } from "./row";

/** Provisioners that make things with the command line of a cloud: no configuration says what. */
export function checkLocalExec({ sources }: Program, project: ProjectFiles, output: string): readonly Row[] {
  const inCode = sources.flatMap((source) => source.provisioners.map((spot) => rowAt(placeOf(source, spot), spot.tool)));
  const inFiles = project.names.filter((name) => /\.tf(?:\.json)?$/.test(name)).flatMap((name) => rowsOf(name, project));
  // What the code writes stands in its output once more.
  const inOutput = inCode.length > 0 ? [] : outputFiles(output).flatMap((name) => rowsOf(name, project));
  const rows = [...inCode, ...inFiles, ...inOutput];
  return rows.length > 0 ? rows : [fine("local-exec", NONE)];
}

function outputFiles(output: string): readonly string[] {
  const stacks = `${output}/stacks`;
  if (!isDirectory(stacks)) return [];
  return listDirectory(stacks).flatMap((stack) =>
    listDirectory(`${stacks}/${stack}`)
      .filter((name) => /\.tf(?:\.json)?$/.test(name))
      .map((name) => `${stacks}/${stack}/${name}`),
  );
}

function rowsOf(name: string, project: ProjectFiles): readonly Row[] {
  const source = project.read(name);
  if (source === null || !/(?:local|remote)-exec/.test(source)) return [];
  const commands = cloudCommandsOf(source, name);
  if (commands === null) project.giveUp(name, text("语法有误", "it does not parse"));
  return (commands ?? []).map(({ place, tool }) => rowAt(place, tool));
}

function rowAt(place: Place, tool: string): Row {
  return {
    check: "local-exec",
    kind: "problem",
    place,
    message: text(
      `这个 provisioner 运行 ${tool}：它创建或修改的云资源不在配置中，guard 看不到。`,
      `This provisioner runs ${tool}: what that makes or changes in the cloud stands in no configuration, so the guard does not see it.`,
    ),
    cure: text("请改用 provider 的资源来描述。", "Describe it by resources of a provider instead."),
  };
}

const NONE = text("没有 provisioner 运行云的命令行工具。", "No provisioner runs the command line of a cloud.");
