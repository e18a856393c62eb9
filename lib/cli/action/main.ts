import { endWith } from "../end-with";
import { processIo } from "../process-io";
import { run } from "../run";
import { runAction } from "./run-action";

// GitHub's runner starts the bundle without arguments. With arguments, as pre-commit starts it, it is the command itself.
const argv = process.argv.slice(2);
const io = processIo();

endWith(argv.length === 0 ? runAction(io) : run(argv, io));
