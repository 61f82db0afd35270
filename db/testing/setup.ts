/** Before the database tests: one throw-away stack for the run, unless a connection file was named already. */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { REPORTS, startThrowAway } from "@/scripts/testing/throw-away";

export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  // What was refused in an earlier run proves nothing about this one.
  rmSync(join(REPORTS, "refusals"), { recursive: true, force: true });
  if (process.env["STOCKPROOF_TEST_CONNECTION"]) return undefined;
  const stack = await startThrowAway("db");
  process.env["STOCKPROOF_TEST_CONNECTION"] = stack.connectionFile;
  return () => stack.stop();
}
