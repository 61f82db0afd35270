/** A Supabase of one's own (hosted or self-hosted) instead of the embedded default, named by the environment alone. */
import { Trouble } from "./say.ts";

export type Outside = {
  supabaseUrl: string;
  publishableKey: string;
  secretKey: string;
  jwtSecret: string;
  databaseUrl: string;
};

const names = {
  supabaseUrl: "SUPABASE_URL",
  publishableKey: "SUPABASE_PUBLISHABLE_KEY",
  secretKey: "SUPABASE_SECRET_KEY",
  jwtSecret: "SUPABASE_JWT_SECRET",
  databaseUrl: "DATABASE_URL",
} as const;

/** All of them or none: half a database would be worse than the wrong one. */
export function outsideFrom(env: NodeJS.ProcessEnv): Outside | undefined {
  const given = Object.values(names).filter((name) => env[name]);
  if (!env.SUPABASE_URL && !env.DATABASE_URL) return undefined;
  const missing = Object.values(names).filter((name) => !given.includes(name));
  if (missing.length > 0)
    throw new Trouble(
      `For a Supabase of your own, set ${missing.join(", ")} too; for the embedded one, unset ${given.join(", ")}.`,
    );
  return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, env[name]])) as Outside;
}
