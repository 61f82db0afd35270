/** The key that makes a write happen once, however often it is sent. It is made by the client, before the first try. */
import { Refusal } from "./problem";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function readKey(headers: Headers, need: "required" | "optional"): string | null {
  const key = headers.get("idempotency-key");
  if (key === null || key === "") {
    if (need === "required") throw new Refusal("idempotency_key_missing");
    return null;
  }
  if (!UUID.test(key)) throw new Refusal("idempotency_key_invalid", { length: key.length });
  return key.toLowerCase();
}
