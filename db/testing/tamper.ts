/** What nobody may do: tests reach under the rules as the tables' owner, to see that it is found. */
import { withClient } from "./sql";

export const tamper = (text: string, values: unknown[]) =>
  withClient(async (client) => {
    await client.query("set session_replication_role = replica");
    await client.query(text, values);
    await client.query("set session_replication_role = origin");
  });
