/** Where two texts part, with a few lines of each: enough to see what changed without a tool. */
export function firstDifference(kept: string, made: string, lines = 6): string {
  const [before, after] = [kept.split("\n"), made.split("\n")];
  const at = after.findIndex((line, index) => line !== before[index]);
  const from = at === -1 ? after.length : at;
  const show = (text: string[], mark: string): string[] =>
    text.slice(from, from + lines).map((line) => `${mark} ${line}`);
  return [`line ${from + 1}:`, ...show(before, "- kept"), ...show(after, "+ made")].join("\n");
}
