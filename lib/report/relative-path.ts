/**
 * A path as code hosts take it: below the working directory, with slashes, without `.` and `..`. Of an absolute path, which tells
 * about the machine and leads nowhere on another one, only the name is left.
 */
export function relativePath(path: string): string {
  const steps = path.split(/[\\/]+/).filter((step) => step !== "" && step !== ".");
  if (/^(?:[\\/]|[A-Za-z]:)/.test(path)) return steps.at(-1) ?? ".";
  const kept: string[] = [];
  for (const step of steps) {
    if (step === "..") kept.pop();
    else kept.push(step);
  }
  return kept.length === 0 ? "." : kept.join("/");
}
