import { runCatalogueDiff } from "./catalogue-diff/run";

const { stdout, stderr, code } = runCatalogueDiff(process.argv.slice(2));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = code;
