import { dateInChina } from "../china-date";
import type { Io, Output } from "./io";

/** What a program has of its own process. */
export function processIo(): Io {
  // A reader that has seen enough (`| head`) is no fault; the exit code stays that of the run.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
  }
  return {
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
    env: process.env,
    today: dateInChina(new Date()),
  };
}

function outputOf(stream: NodeJS.WriteStream): Output {
  return { write: (text) => void stream.write(text), isTTY: stream.isTTY, columns: stream.isTTY ? stream.columns : null };
}
