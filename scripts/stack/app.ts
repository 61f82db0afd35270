/** Starts the app process with everything it may know, and says when it answers. */
import type { Connection } from "./connection.ts";
import type { DataFolder } from "./paths.ts";
import { startNode } from "./node-child.ts";
import type { Secrets } from "./secrets.ts";
import type { Started } from "./watched.ts";

export type AppOptions = {
  folder: DataFolder;
  secrets: Secrets;
  connection: Connection;
  postgresPort: number;
  appPort: number;
  isDemo: boolean;
  dev?: boolean;
  lan?: boolean;
  env?: Record<string, string>;
};

/** Every name here is read in lib/env.ts. DATABASE_URL is not among them: the app never needs the owner's rights. */
export function appEnvironment({
  folder,
  secrets,
  connection,
  postgresPort,
  appPort,
  isDemo,
  dev,
  lan,
  env,
}: AppOptions): Record<string, string> {
  return {
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(appPort),
    STOCKPROOF_DATA: folder.dir,
    SUPABASE_URL: connection.apiUrl,
    SUPABASE_PUBLISHABLE_KEY: secrets.publishableKey,
    SUPABASE_SECRET_KEY: secrets.secretKey,
    SUPABASE_JWT_SECRET: secrets.jwtSecret,
    STOCKPROOF_WORKER_URL: `postgresql://stockproof_worker:${secrets.workerPassword}@127.0.0.1:${postgresPort}/postgres`,
    STOCKPROOF_PEPPER: secrets.pepper,
    STRIPE_WEBHOOK_SECRET: secrets.stripeWebhookSecret,
    METRICS_TOKEN: secrets.metricsToken,
    STOCKPROOF_DEMO: isDemo ? "1" : "",
    STOCKPROOF_LAN: lan ? "1" : "",
    ...env,
  };
}

export function startApp(options: AppOptions): Promise<Started> {
  const env = appEnvironment(options);
  if (options.dev) env.STOCKPROOF_DEV = "1";
  // The ready file carries no secret and no certificate question: the child writes it once it listens.
  const isReady = () => answers(`${options.connection.appUrl}/api/health/live`);
  return startNode({
    name: "app",
    script: "scripts/serve.ts",
    env,
    folder: options.folder,
    isReady,
    stopWithinMs: 20_000,
  });
}

async function answers(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return answer.status < 500;
  } catch {
    return false;
  }
}
