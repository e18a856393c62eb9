import { text } from "../../text";

/** What there is to say of the calls of `guard()`. */
export const guardWords = {
  called: text("应用调用了 guard()（依据源码文字，并非证明）。", "The app calls guard() (a reading of its text, no proof)."),
  noCall: text(
    "应用没有调用来自 beian-guard 的 guard()，synth 时不做任何检查。",
    "The app never calls the guard() of beian-guard, so its synth checks nothing.",
  ),
  callIt: text(
    '请写 import { guard } from "beian-guard"，并在 new App() 之后调用 guard(app)。',
    'Write import { guard } from "beian-guard", and guard(app) after new App().',
  ),
  second: text(
    "这里又建了一个 App，没有对它调用 guard()，它的堆栈不受检查。",
    "Another App is made here without a guard(), so its stacks are not checked.",
  ),
  byHelper: text(
    "看不出这个 App 是否由其他文件中的 guard() 检查。",
    "Whether the guard() in another file has hold of this App cannot be seen.",
  ),
  callBeside: text("请在创建 App 的文件中调用 guard(app)。", "Call guard(app) in the file that makes the App."),
  conditional: text(
    "guard() 的调用带有条件：条件不成立时，应用不受检查。",
    "The call of guard() depends on a condition; without it the app is not checked.",
  ),
  callAlways: text(
    "请无条件调用。需要 diff 或 destroy 时可设 BEIAN_GUARD=observe。",
    "Call it always. To diff or destroy what is denied there is BEIAN_GUARD=observe.",
  ),
  tooLate: text(
    "guard() 在 app.synth() 之后才调用，这次 synth 没有检查。",
    "guard() is called after app.synth(), so that synth is not checked.",
  ),
  beforeSynth: text("请把 guard(app) 移到 app.synth() 之前。", "Move guard(app) before app.synth()."),
  swallowed: text(
    "app.synth() 的异常被捕获而没有再抛出：拒绝之后进程仍以 0 退出，流水线会当作通过。",
    "What app.synth() throws is caught and not thrown on: after a denial the process still exits with 0, and a pipeline takes it for passed.",
  ),
  throwOn: text("请去掉 try/catch，或在 catch 中再次抛出。", "Remove the try/catch, or throw again in the catch."),
} as const;
