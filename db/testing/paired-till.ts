/** A till as a browser meets it: paired by a code, then signed in by PIN. */
import { createHash, randomUUID } from "node:crypto";
import { POST as pair } from "@/app/api/registers/pair/route";
import { POST as signIn } from "@/app/api/session/route";
import { hashPin, pinLookup } from "@/lib/staff/pin-hash";
import type { Ground, StaffRole } from "./given-rows";
import { PINS } from "./given-rows";
import { sql } from "./sql";
import { testStack } from "./stack";
import { visitor } from "./visitor";

export async function givePin(org: string, staffId: string, pin: string): Promise<void> {
  const { pepper } = testStack();
  await sql("insert into internal.pins (org_id, staff_id, lookup, hash) values ($1, $2, $3, $4)", [
    org,
    staffId,
    pinLookup(pepper, org, pin),
    await hashPin(pepper, org, pin),
  ]);
}

export async function giveCode(
  { org, register }: Pick<Ground, "org" | "register">,
  more: { demo?: boolean; expired?: boolean } = {},
): Promise<string> {
  const code = randomUUID().slice(0, 8).toUpperCase();
  const hash = createHash("sha256").update(code).digest("hex");
  await sql(
    `insert into internal.pairing_codes (code_hash, org_id, register_id, is_demo, expires_at)
     values ($1, $2, $3, $4, now() + $5::interval)`,
    [hash, org, register, more.demo ?? false, more.expired ? "-1 s" : "1 h"],
  );
  return code;
}

export async function pairedTill(ground: Pick<Ground, "org" | "register">) {
  const till = visitor();
  const paired = await till.send("POST", pair, { body: { code: await giveCode(ground) } });
  if (paired.status !== 200) throw new Error(`The till was not paired: ${paired.body.code}`);
  const enter = (pin: string) => till.send("POST", signIn, { body: { pin } });
  const signedIn = async (role: StaffRole) => {
    const { status, body } = await enter(PINS[role]);
    if (status !== 200) throw new Error(`The ${role} could not sign in: ${body.code}`);
    return String(body.accessToken);
  };
  return { ...till, enter, signedIn, deviceId: till.cookies.get("__Host-device")?.split(".")[0] ?? "" };
}
