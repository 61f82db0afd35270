/** What a customer is likely to hand over: the amount itself, and sums of the currency's own notes just above it. */

/** `notes` in minor units, coins among them. Amounts above the exact one, ascending: due rounded up to each note that hands would use. */
export function suggestCash(due: number, notes: readonly number[], most = 4): number[] {
  if (due <= 0) return [];
  const found = new Set<number>();
  for (const note of notes) {
    const rounded = Math.ceil((due + 1) / note) * note;
    // nobody counts out a sum in coins an eighth of it, nor breaks the largest note for a coffee
    if (note * 8 >= due && rounded <= due * 5) found.add(rounded);
  }
  const above = notes.filter((note) => note > due);
  const largest = Math.max(1, ...notes);
  if (found.size === 0) found.add(above.length > 0 ? Math.min(...above) : Math.ceil((due + 1) / largest) * largest);
  return [...found].toSorted((a, b) => a - b).slice(0, most);
}
