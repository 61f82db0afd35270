#!/usr/bin/env node
/**
 * The independent verifier: recomputes every level and every link of an exported ledger with Node's own crypto alone. It imports nothing of
 * the shop and knows of it only what the specification says of a movement's hash; so a fault of the shop is not repeated here.
 *
 *   node scripts/verifier/verify-export.mjs ledger.ndjson
 *
 * Ends with 0 when everything holds, else with 1 and a line for every movement, level or checkpoint that does not.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import process from "node:process";

const UNIT = "\u001f";
const NOTHING = "0".repeat(64);
const FIELDS = ["org_id", "inventory_id", "seq", "id", "type", "quantity_change", "quantity_before", "quantity_after"];
FIELDS.push("reason", "staff_id", "reference", "signature_id", "reverses_transaction_id", "created_at");

const sha256 = (text) => createHash("sha256").update(text, "utf8").digest("hex");
const fieldsOf = (movement) => FIELDS.map((name) => movement[name] ?? "").join(UNIT);
const keyOf = ({ org_id, inventory_id }) => `${org_id} ${inventory_id}`;

/** Ten-thousandths as whole numbers: what is compared exactly is never a float. */
function exact(text) {
  const parts = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(text);
  if (!parts) return null;
  const value = BigInt(parts[2]) * 10000n + BigInt((parts[3] ?? "").padEnd(4, "0"));
  return parts[1] ? -value : value;
}

export async function verifyExport(file) {
  const levels = new Map();
  const seals = new Map();
  const ends = new Map();
  const faults = [];
  const counts = { level: 0, checkpoint: 0, movement: 0 };
  const wrong = (rule, what) => faults.push({ rule, ...what });
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    number += 1;
    if (line === "") continue;
    let entry;
    try {
      entry = JSON.parse(line);
    } catch {
      wrong("a line is JSON", { line: number });
      continue;
    }
    if (!(entry.kind in counts)) wrong("a line is a level, a checkpoint or a movement", { line: number });
    else counts[entry.kind] += 1;
    if (entry.kind === "level") levels.set(keyOf(entry), entry);
    if (entry.kind === "checkpoint") seals.set(keyOf(entry), [...(seals.get(keyOf(entry)) ?? []), entry]);
    if (entry.kind === "movement") judgeMovement(entry, number);
  }
  for (const [key, level] of levels) judgeLevel(key, level);
  return { counts, faults };

  function judgeMovement(movement, at) {
    const key = keyOf(movement);
    const mine = seals.get(key) ?? [];
    const before = ends.get(key) ?? { seq: 0, quantity: 0n, hash: NOTHING, time: "", sealed: [] };
    const broken = mine.find(({ type, from_seq }) => type === "broken" && movement.seq >= from_seq);
    if (broken) {
      // Not believed, only watched: the seal holds one hash over these movements as they were found.
      ends.set(key, {
        ...before,
        seal: broken,
        sealed: [...before.sealed, `${movement.prev_hash}${UNIT}${fieldsOf(movement)}${UNIT}${movement.hash}`],
      });
      return;
    }
    const where = { line: at, inventory_id: movement.inventory_id, seq: movement.seq, id: movement.id };
    const [start, change, end] = [movement.quantity_before, movement.quantity_change, movement.quantity_after].map(
      exact,
    );
    if (start === null || change === null || end === null) wrong("quantities are numbers with four decimals", where);
    if (!levels.has(key)) wrong("a movement belongs to a stock row", where);
    if (movement.seq !== before.seq + 1) wrong("seq is gapless from 1", where);
    if (start !== before.quantity) wrong("a movement begins where the one before it ended", where);
    if (end !== null && (end !== start + change || end < 0n)) wrong("after = before + change", where);
    if (movement.created_at < before.time) wrong("time does not run backwards", where);
    if (movement.prev_hash !== before.hash) wrong("a movement names the hash before it", where);
    if (sha256(`${movement.prev_hash}${UNIT}${fieldsOf(movement)}`) !== movement.hash)
      wrong("the hash recomputes", where);
    ends.set(key, {
      ...before,
      seq: movement.seq,
      quantity: end ?? before.quantity,
      hash: movement.hash,
      time: movement.created_at,
    });
    const seal = mine.find(({ type, seq }) => type === "archived" && seq === movement.seq);
    if (seal && (seal.hash !== movement.hash || exact(seal.quantity) !== end))
      wrong("a checkpoint is the movement it was made from", where);
  }

  function judgeLevel(key, level) {
    const end = ends.get(key) ?? { seq: 0, quantity: 0n, hash: NOTHING, sealed: [] };
    const where = { inventory_id: level.inventory_id, level: level.quantity };
    if (level.sealed) {
      const seal = end.seal ?? (seals.get(key) ?? []).find(({ type }) => type === "broken");
      if (!seal || sha256(end.sealed.join("\n")) !== seal.hash)
        wrong("what was sealed as broken is as it was sealed", where);
      if (exact(level.quantity) !== 0n) wrong("a sealed row holds nothing", where);
      return;
    }
    if (exact(level.quantity) !== end.quantity) wrong("the level is the ledger's last balance", where);
    if (level.seq !== end.seq || (end.seq > 0 && level.hash !== end.hash))
      wrong("the level names the ledger's last link", where);
  }
}

if (process.argv[1] && import.meta.url.endsWith(process.argv[1].split("/").at(-1) ?? "")) {
  const [file] = process.argv.slice(2);
  if (!file) {
    process.stderr.write("Which export? node scripts/verifier/verify-export.mjs ledger.ndjson\n");
    process.exit(2);
  }
  const { counts, faults } = await verifyExport(file);
  for (const fault of faults.slice(0, 100)) process.stdout.write(`BROKEN ${JSON.stringify(fault)}\n`);
  process.stdout.write(
    `${counts.movement} movements of ${counts.level} stock rows, ${counts.checkpoint} checkpoints: ${faults.length} faults\n`,
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
}
