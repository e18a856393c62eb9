import { processIo } from "../process-io";
import { runAction } from "./run-action";

void runAction(processIo()).then((code) => {
  process.exitCode = code;
});
