/** The command lines of the clouds: what they create no guard sees. */
const TOOLS = ["aliyun", "tccli", "hcloud", "ve", "aws", "az", "ossutil", "ossutil64", "coscmd", "coscli", "obsutil", "rosutil"];

const COMMAND = new RegExp(
  String.raw`(?:^|[\n;&|(\x60]|\b(?:sudo|if|then|else|while|do|exec|env|time)\s|\s-\w*c\s+['\x22])\s*(?:\w+=\S*\s+)*(?:/\S*/)?(${TOOLS.join("|")})\s+[\w-]`,
);

/** The tool of a cloud that a command runs; null: none. A name that is only an argument or a part of a path runs nothing. */
export function cloudToolIn(command: string): string | null {
  return COMMAND.exec(command.replaceAll("\\n", "\n"))?.[1] ?? null;
}
