/** What the shop exports holds for a verifier that knows nothing of the shop: archived, sealed or plain. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { verifyExport } from "@/scripts/verifier/verify-export.mjs";
import { given, type Shop } from "../../testing/given";
import { sqlOne } from "../../testing/sql";
import { testStack } from "../../testing/stack";
import { ask, call, sign } from "../../testing/stock-room";
import { tamper } from "../../testing/tamper";

const folder = mkdtempSync(join(tmpdir(), "export-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function exported(shop: Shop): string {
  const file = join(folder, `${shop.org}.ndjson`);
  execFileSync("node_modules/.bin/tsx", ["scripts/export-ledger.ts", "--org", shop.org, "--out", file], {
    env: { ...process.env, DATABASE_URL: testStack().databaseUrl },
  });
  return file;
}
const rules = async (file: string) => (await verifyExport(file)).faults.map(({ rule }) => rule);

test("sales, an archived past and a sealed row all hold; one byte changed does not", async () => {
  const shop = await given({ mug: 30, cup: 9 });
  for (let n = 0; n < 5; n += 1) await shop.sell("mug", 1);
  const { at } = await sqlOne<{ at: string }>(
    "select internal.iso(clock_timestamp() - interval '1 microsecond') as at",
  );
  await shop.sell("mug", 1);
  const signed = await sign(shop, "owner", "POST /api/audit/archive", { before: at });
  await call(shop, "owner", "archive_ledger", { p_org_id: shop.org, p_before: at, p_signature_id: signed });
  await shop.sell("cup", 2);
  const id = shop.product("cup").inventoryId;
  await tamper(
    "update public.inventory_transactions set reason = 'x' where org_id = $1 and inventory_id = $2 and seq = 2",
    [shop.org, id],
  );
  await sqlOne("select internal.run_verification($1)", [shop.org]);
  expect(await rules(exported(shop))).toContain("the hash recomputes");
  const body = { counted: "7" };
  const signatureId = await sign(shop, "manager", "POST /api/inventory/:id/replacement", body);
  await ask(shop, "manager", "replace_inventory", { path: { id }, body, signatureId });
  const file = exported(shop);
  expect(await verifyExport(file)).toMatchObject({ counts: { level: 3, checkpoint: 2 }, faults: [] });
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace('"received"', '"recieved"'));
  expect(await rules(file)).toContain("the hash recomputes");
}, 60_000);
