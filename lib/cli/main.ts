import { dateInChina } from "../china-date";
import type { Output } from "./io";
import { run } from "./run";

// A reader that has seen enough (`| head`) is no fault; the exit code stays that of the run.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

void run(process.argv.slice(2), {
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  env: process.env,
  today: dateInChina(new Date()),
}).then((code) => {
  process.exitCode = code;
});

function outputOf(stream: NodeJS.WriteStream): Output {
  return { write: (text) => void stream.write(text), isTTY: stream.isTTY, columns: stream.isTTY ? stream.columns : null };
}
