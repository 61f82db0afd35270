/** A year of a shop, written by the words of the specification alone: one tampered byte of it is found and named. */
import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { verifyExport } from "./verify-export.mjs";

const folder = mkdtempSync(join(tmpdir(), "ledger-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ROWS = 40;
const DAYS = 365;
const org = randomUUID();

function hashed(prev: string, m: Record<string, string | number | null>): string {
  const fields = [
    m["org_id"],
    m["inventory_id"],
    m["seq"],
    m["id"],
    m["type"],
    m["quantity_change"],
    m["quantity_before"],
  ];
  fields.push(m["quantity_after"], m["reason"], "", m["reference"], "", "", m["created_at"]);
  return createHash("sha256")
    .update([prev, ...fields.map((field) => field ?? "")].join("\u001f"))
    .digest("hex");
}

/** One delivery a day and two sales of it, for every row. */
function year(): string[] {
  const lines: string[] = [];
  const levels: string[] = [];
  for (let row = 0; row < ROWS; row += 1) {
    const inventory_id = randomUUID();
    let [seq, quantity, prev] = [0, 0, "0".repeat(64)];
    for (let step = 0; step < DAYS * 3; step += 1) {
      const change = step % 3 === 0 ? 5 : -2.25;
      seq += 1;
      const movement = {
        kind: "movement",
        org_id: org,
        inventory_id,
        seq,
        id: randomUUID(),
        type: change > 0 ? "received" : "sold",
        quantity_change: change.toFixed(4),
        quantity_before: quantity.toFixed(4),
        quantity_after: (quantity + change).toFixed(4),
        reason: null,
        staff_id: null,
        reference: change > 0 ? null : `sale_line:${randomUUID()}`,
        signature_id: null,
        reverses_transaction_id: null,
        created_at: new Date(Date.UTC(2026, 0, 1) + step * 28_800_000).toISOString().replace("Z", "000Z"),
        prev_hash: prev,
        hash: "",
      };
      movement.hash = hashed(prev, movement);
      lines.push(JSON.stringify(movement));
      quantity += change;
      prev = movement.hash;
    }
    levels.push(
      JSON.stringify({
        kind: "level",
        org_id: org,
        inventory_id,
        quantity: quantity.toFixed(4),
        seq,
        hash: prev,
        sealed: false,
      }),
    );
  }
  return [...levels, ...lines];
}

const lines = year();
async function judged(changed: string[]) {
  const file = join(folder, `${randomUUID()}.ndjson`);
  writeFileSync(file, changed.join("\n"));
  return verifyExport(file);
}

test("a year that holds has no fault", async () => {
  expect(await judged(lines)).toEqual({
    counts: { level: ROWS, checkpoint: 0, movement: ROWS * DAYS * 3 },
    faults: [],
  });
});

test.each([
  ["a quantity", '"quantity_after":"', 1, "the hash recomputes"],
  ["a reference", '"reference":"sale_line:', 3, "the hash recomputes"],
  ["a time", '"created_at":"2026-', 1, "the hash recomputes"],
  ["a hash", '"hash":"', 4, "the hash recomputes"],
])(
  "one tampered byte of %s is found, and its movement named",
  { timeout: 60_000 },
  async (_what, mark, offset, rule) => {
    const at = ROWS + Math.floor(lines.length / 2) + (((lines.length / 2) | 0) % 3 === 0 ? 1 : 0);
    const found = lines.findIndex((line, n) => n >= at && line.includes(mark));
    const line = lines[found] ?? "";
    const place = line.indexOf(mark) + mark.length + offset;
    const byte = line[place] === "1" ? "2" : "1";
    const { faults } = await judged(lines.toSpliced(found, 1, line.slice(0, place) + byte + line.slice(place + 1)));
    const { id, seq } = JSON.parse(line) as { id: string; seq: number };
    expect(faults).toContainEqual(expect.objectContaining({ rule, id, seq }));
    expect(new Set(faults.map(({ inventory_id }) => inventory_id)).size).toBe(1);
  },
);

test("a movement that is gone, a level that was raised and a line that is no JSON are each named", {
  timeout: 60_000,
}, async () => {
  const gone = lines.toSpliced(ROWS + 500, 1);
  expect((await judged(gone)).faults.map(({ rule }) => rule)).toContain("seq is gapless from 1");
  const raised = lines.map((line, n) => (n === 3 ? line.replace(/"quantity":"(\d+)/, '"quantity":"9$1') : line));
  expect((await judged(raised)).faults).toMatchObject([{ rule: "the level is the ledger's last balance" }]);
  expect((await judged([...lines, "{"])).faults).toMatchObject([{ rule: "a line is JSON", line: lines.length + 1 }]);
});
