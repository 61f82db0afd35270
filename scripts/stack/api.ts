/** Starts the embedded default's API process and says when it answers. */
import type { DataFolder } from "./paths.ts";
import { startNode } from "./node-child.ts";
import type { Secrets } from "./secrets.ts";
import type { Started } from "./watched.ts";

export function apiEnvironment(secrets: Secrets, apiPort: number, postgresPort: number): Record<string, string> {
  return {
    API_PORT: String(apiPort),
    API_DATABASE_URL: `postgresql://authenticator:${secrets.authenticatorPassword}@127.0.0.1:${postgresPort}/postgres`,
    SUPABASE_JWT_SECRET: secrets.jwtSecret,
    SUPABASE_PUBLISHABLE_KEY: secrets.publishableKey,
    SUPABASE_SECRET_KEY: secrets.secretKey,
    LITE_TELEMETRY: "0",
    DO_NOT_TRACK: "1",
  };
}

export function startApi(folder: DataFolder, env: Record<string, string>): Promise<Started> {
  const isReady = () =>
    fetch(`http://127.0.0.1:${env.API_PORT}/auth/v1/health`, {
      headers: { apikey: env.SUPABASE_PUBLISHABLE_KEY ?? "" },
      signal: AbortSignal.timeout(2_000),
    })
      .then((answer) => answer.status < 500)
      .catch(() => false);
  return startNode({
    name: "api",
    script: "scripts/api.ts",
    env,
    folder,
    isReady,
    stopWithinMs: 10_000,
    // What lives here is small and what dies is dead at once: with the usual nursery the process was 123 to 169 MB instead of 100.
    args: ["--max-semi-space-size=4"],
  });
}
