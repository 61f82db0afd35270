/** Before the database tests: one throw-away stack for the run, unless a connection file was named already. */
import { startThrowAway } from "@/scripts/testing/throw-away";

export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env["STOCKPROOF_TEST_CONNECTION"]) return undefined;
  const stack = await startThrowAway("db");
  process.env["STOCKPROOF_TEST_CONNECTION"] = stack.connectionFile;
  return () => stack.stop();
}
