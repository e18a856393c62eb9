import { endWith } from "./end-with";
import { processIo } from "./process-io";
import { run } from "./run";

endWith(run(process.argv.slice(2), processIo()));
