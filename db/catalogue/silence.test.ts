/** A shop whose database does not answer says so, and when to come again. */
import { expect, test } from "vitest";
import { visitor } from "../testing/visitor";

test("where nothing answers behind the doors, the health door says unavailable and never 500", async () => {
  const anyone = visitor();
  process.env["SUPABASE_URL"] = "http://127.0.0.1:1";
  const { GET } = await import("@/app/api/health/route");
  const answer = await anyone.send("GET", GET);
  expect([answer.status, answer.body.code]).toEqual([503, "unavailable"]);
});
