import type { Command } from "commander";
import { GuardError } from "../../guard-error";
import { whatIfText } from "../../report/what-if";
import type { Unit } from "../../terraform/module-source";
import { text } from "../../text";
import { whatIf } from "../../what-if";
import { exitCodes } from "../exit-codes";
import { findSupposition } from "../find-region";
import { type Question, type QuestionOptions, addQuestionOptions, readQuestion } from "../judge";
import { findListFormat, listFormatHelp } from "../list-format";
import type { Session } from "../session";
import type { GivenVariables } from "../variables";

interface Options extends QuestionOptions {
  readonly region: string;
  readonly provider?: string;
  readonly format: "text" | "json";
}

/** `what-if [PATH…] --region REGION`: which duties appear and vanish where the stacks stand in another region. */
export function addWhatIf(program: Command, session: Session): void {
  const { language } = session;
  const variables: GivenVariables[] = [];
  const command = program
    .command("what-if")
    .description(
      text(
        "假设堆栈换到另一个地域：哪些备案义务会出现，哪些会消失。写明的可用区、网络和加速范围留在原处，并列为要一并修改的内容。只供参考，不阻断：能够判断时退出码为 0，输入有误为 3",
        "suppose that the stacks stand in another region: which filing duties appear and which vanish. Zones, networks and scopes that are written out stay where they are, and are named as what has to change too. It informs and gates nothing: exit code 0 where it could judge, 3 for bad input",
      )[language],
    )
    .argument(
      "[path...]",
      text("默认 cdktf.out；plan 中的值视为写明的", "cdktf.out by default; of a plan, its values count as written out")[language],
    )
    .requiredOption(
      "--region <region>",
      text("假设的地域，例如 cn-hongkong", "the region to suppose, such as cn-hongkong")[language],
    )
    .option(
      "--provider <name>",
      text(
        "只换这一个 provider 配置，例如 alicloud.hk；默认该云的全部配置",
        "move this provider configuration alone, such as alicloud.hk; by default all of that cloud",
      )[language],
    )
    .option("--format <name>", listFormatHelp[language], findListFormat, "text");
  addQuestionOptions(command, session, variables).action((paths: readonly string[], options: Options) => {
    const { io, colour, width } = session;
    const found = suppose(
      { paths: paths.length === 0 ? ["cdktf.out"] : paths, variables, settings: session.settings(), ...options },
      options,
      io.today,
    );
    io.stdout.write(
      options.format === "json"
        ? `${JSON.stringify(found, null, 2)}\n`
        : whatIfText(found, { language, colour: colour.stdout, width }),
    );
    session.end(exitCodes.passed);
  });
}

function suppose(question: Question, { region, provider }: Options, today: string): ReturnType<typeof whatIf> {
  const read = readQuestion(question, today);
  if (read.kind === "denied") throw nothingToJudge(read.saved.file);
  const { input } = read;
  const state = input.units.find(isState);
  if (state !== undefined) throw withoutProviders(state.stack);
  return whatIf(input, findSupposition(region, provider ?? null, input.units));
}

/** A state lists what stands, and no provider of it; a plan keeps its configuration. */
function isState({ planned, earlier }: Unit): boolean {
  return planned !== undefined && earlier === undefined;
}

function withoutProviders(stack: string): GuardError {
  return new GuardError({
    message: text(
      `${stack} 是状态，其中没有 provider 的地域，无法假设它在别处。`,
      `${stack} is a state, which shows no region of a provider, so it cannot be supposed elsewhere.`,
    ),
    remedy: text("请指定配置的目录、cdktf.out 或 plan。", "Name the directory of the configuration, a cdktf.out or a plan."),
  });
}

function nothingToJudge(file: string): GuardError {
  return new GuardError({
    place: { file },
    message: text(
      "这里只有一份被拒绝的 synth 的报告，堆栈已不在，无法假设。",
      "There is only the report of a denied synth here; its stacks are gone, so nothing can be supposed.",
    ),
    remedy: text(
      "请用 BEIAN_GUARD=observe 运行 cdktf synth，保留堆栈后再试。",
      "Run cdktf synth with BEIAN_GUARD=observe, which keeps the stacks, and try again.",
    ),
  });
}
