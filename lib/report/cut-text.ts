/** The text, or as much of it as fits with an ellipsis into so many UTF-16 units; a character is never cut in two. */
export function cutText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
