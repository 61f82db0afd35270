/** Small words for the sentences of refusals: facts come from far away, so nothing here can throw. */
export type FactsOf = Record<string, unknown>;

export function textOf(value: unknown): string {
  if (typeof value === "string") return value.slice(0, 200);
  if (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") return String(value);
  return "";
}

/** At most five are named; a sentence is read by a person with a customer waiting. */
export function listOf(value: unknown): FactsOf[] {
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is FactsOf => typeof item === "object" && item !== null).slice(0, 5);
}
