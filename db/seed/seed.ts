/**
 * The demo: a small real shop with thirty days behind it, and a second business that exists to prove nobody sees across. One
 * transaction: a seed that was interrupted left nothing. It never runs against a database that was given from outside.
 */
import { createClient } from "@supabase/supabase-js";
import pg from "pg";
import ws from "ws";
import { seedCornerShop } from "./corner-shop-rows.ts";
import { seedHistory } from "./history.ts";
import { seedOtherShop } from "./other-shop.ts";

export interface SeedContext {
  connection: {
    databaseUrl: string;
    apiUrl: string;
    publishableKey: string;
    ownerPassword: string;
    apiKeys: { web: string };
  };
  pepper: string;
  say: (line: string) => void;
}

export const OWNER_EMAIL = "owner@corner.example";

export default async function seed({ connection, pepper, say }: SeedContext): Promise<void> {
  const client = new pg.Client({ connectionString: connection.databaseUrl });
  await client.connect();
  try {
    await client.query("begin");
    const { rows } = await client.query("select 1 from public.orgs where is_demo limit 1");
    if (rows.length === 0) {
      const shop = await seedCornerShop(client, { pepper, apiKey: connection.apiKeys.web });
      await seedHistory(client, shop, say);
      await seedOtherShop(client, pepper);
      const userId = await signUpOwner(connection);
      await client.query(
        "insert into internal.logins (email, org_id, staff_id, auth_user_id) values ($1, $2, $3, $4)",
        [OWNER_EMAIL, shop.orgId, shop.staff.Olga, userId],
      );
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {});
    throw error;
  } finally {
    await client.end();
  }
}

/** Through Supabase Auth, as any owner would; a seed that was interrupted finds the account it made. */
async function signUpOwner({ apiUrl, publishableKey, ownerPassword }: SeedContext["connection"]): Promise<string> {
  const supabase = createClient(apiUrl, publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false },
    realtime: { transport: ws as never },
  });
  const credentials = { email: OWNER_EMAIL, password: ownerPassword };
  const made = await supabase.auth.signUp(credentials);
  const user = made.data.user ?? (await supabase.auth.signInWithPassword(credentials)).data.user;
  if (!user) throw new Error(`The owner's account could not be made: ${made.error?.message ?? "no user came back"}`);
  return user.id;
}
