import type { Command } from "./job";

/** The simple commands of a shell script that begins on this line of a file. */
export function shellCommands(script: string, file: string, firstLine: number): readonly Command[] {
  const keepsPipes = /\bpipefail\b/.test(script);
  return logicalLines(script).flatMap(({ text, line }) => {
    const pieces = splitCommands(text);
    return pieces.flatMap(({ command, joined }, index): readonly Command[] => {
      const written = command.trim();
      if (written === "") return [];
      const next = pieces[index + 1]?.command.trim() ?? "";
      return [
        {
          ...{ file, line: firstLine + line, text: written },
          orElse: joined === "||" ? next : null,
          isPiped: joined === "|" && !keepsPipes,
        },
      ];
    });
  });
}

/** Lines as the shell takes them: joined after a backslash, counted from the first of them. */
function logicalLines(script: string): readonly { readonly text: string; readonly line: number }[] {
  const lines: { text: string; line: number }[] = [];
  let isOpen = false;
  script.split(/\r\n|\r|\n/).forEach((written, line) => {
    const last = lines.at(-1);
    const text = written.replace(/\\$/, " ");
    if (isOpen && last !== undefined) last.text += text;
    else lines.push({ text, line });
    isOpen = written.endsWith("\\");
  });
  return lines;
}

/** Cuts a line at what joins commands, outside of quotes; a comment ends it. */
function splitCommands(line: string): readonly { readonly command: string; readonly joined: string }[] {
  const pieces: { command: string; joined: string }[] = [];
  let command = "";
  // A quoted text, an escaped character, a comment, what joins two commands, or any other character.
  for (const [piece] of line.matchAll(/'[^']*'|"(?:\\.|[^"\\])*"|\\.|&&|\|\||\|&?|;|(?<=^|\s)#.*$|[^]/g)) {
    if (/^(?:&&|\|\||\|&?|;)$/.test(piece)) {
      pieces.push({ command, joined: piece === "|&" ? "|" : piece });
      command = "";
    } else if (!piece.startsWith("#") || piece.length === 1) command += piece;
  }
  return [...pieces, { command, joined: "" }];
}
