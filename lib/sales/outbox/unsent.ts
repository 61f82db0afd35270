"use client";
/** Asked before anyone signs out, resets a PIN or clears something in this browser: sales that nobody else has yet would be in danger. */

/** How many sales wait in this browser; a browser that never was a till has none, and is not made one by asking. */
export async function countUnsent(): Promise<number> {
  const names = (await indexedDB.databases?.().catch(() => [])) ?? [];
  if (!names.some(({ name }) => name === "stockproof-outbox")) return 0;
  const [{ outboxDisk }, { isUnsynced }] = await Promise.all([import("./disk"), import("./entry")]);
  return (await outboxDisk.all().catch(() => [])).filter(isUnsynced).length;
}
