/** Promises that the palette offers what was typed: every word stands in it as it is, accents aside; what begins with it comes first. */
const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

export function asTyped(value: string, typed: string, keywords: readonly string[] = []): number {
  const words = plain(`${value} ${keywords.join(" ")}`).split(/\s+/);
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  if (wanted.every((part) => words.some((word) => word.startsWith(part)))) return 1;
  return wanted.every((part) => words.some((word) => word.includes(part))) ? 0.5 : 0;
}
