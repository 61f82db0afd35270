/** Starts the app process with everything it may know, and says when it answers. */
import { get as getPlain } from "node:http";
import { get as getTls } from "node:https";
import type { Connection } from "./connection.ts";
import type { Supabase } from "./ground.ts";
import { startNode } from "./node-child.ts";
import type { DataFolder } from "./paths.ts";
import type { Secrets } from "./secrets.ts";
import type { Started } from "./watched.ts";

export type AppOptions = {
  folder: DataFolder;
  secrets: Secrets;
  supabase: Supabase;
  connection: Connection;
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
  supabase,
  connection,
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
    SUPABASE_URL: supabase.supabaseUrl,
    SUPABASE_PUBLISHABLE_KEY: supabase.publishableKey,
    SUPABASE_SECRET_KEY: supabase.secretKey,
    SUPABASE_JWT_SECRET: supabase.jwtSecret,
    DATABASE_URL: "",
    STOCKPROOF_WORKER_URL: supabase.workerUrl,
    STOCKPROOF_PEPPER: process.env.STOCKPROOF_PEPPER || secrets.pepper,
    STRIPE_WEBHOOK_SECRET: connection.stripeWebhookSecret,
    METRICS_TOKEN: process.env.METRICS_TOKEN || secrets.metricsToken,
    STOCKPROOF_DEMO: isDemo ? "1" : "",
    STOCKPROOF_LAN: lan ? "1" : "",
    STOCKPROOF_DEV: dev ? "1" : "",
    ...env,
  };
}

export function startApp(options: AppOptions): Promise<Started> {
  const isReady = () => answers(`${options.connection.appUrl}/api/health/live`);
  return startNode({
    name: "app",
    script: "scripts/serve.ts",
    env: appEnvironment(options),
    folder: options.folder,
    isReady,
    stopWithinMs: 20_000,
    // 75 MB live here. With the usual nursery and no bound the rest is collected late: 262 to 429 MB after a hundred thousand sales, 230 with both
    args: ["--max-semi-space-size=8", "--max-old-space-size=896"],
  });
}

/** The certificate is the shop's own and asked from this machine: whether it is trusted is the tills' question. */
function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const get = url.startsWith("https:") ? getTls : getPlain;
    const request = get(url, { timeout: 5_000, rejectUnauthorized: false, agent: false, family: 4 }, (answer) => {
      answer.resume();
      resolve((answer.statusCode ?? 500) < 500);
    });
    request.once("timeout", () => request.destroy());
    request.once("error", () => resolve(false));
  });
}
