/**
 * The environment, read once and checked: a missing or wrong value is a sentence at the first use, not an odd answer later.
 * Read lazily, because a build has no environment and needs none.
 */
import "server-only";
import { z } from "zod";

const schema = z.object({
  SUPABASE_URL: z.url(),
  SUPABASE_PUBLISHABLE_KEY: z.string().min(10),
  SUPABASE_SECRET_KEY: z.string().min(10),
  SUPABASE_JWT_SECRET: z.string().min(32),
  STOCKPROOF_WORKER_URL: z.string().optional(),
  STOCKPROOF_WORKER: z.enum(["0", "1"]).optional(),
  STOCKPROOF_PEPPER: z.string().min(16),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  STOCKPROOF_DATA: z.string().default(".stockproof"),
  STOCKPROOF_ORIGIN: z.url().optional(),
  STOCKPROOF_LAN: z.literal("1").optional(),
  STOCKPROOF_DEMO: z.literal("1").optional(),
  /** smtp://user:password@host:587 or smtps://…; without it nothing is mailed. */
  STOCKPROOF_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  STOCKPROOF_MAIL_FROM: z.string().min(3).default("receipts@localhost"),
  METRICS_TOKEN: z.string().min(8).optional(),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
});

export type Env = z.output<typeof schema>;
let known: Env | undefined;

export function env(): Env {
  known ??= read();
  return known;
}

function read(): Env {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  throw new Error(`The environment is not complete (${wrong}). See .env.example.`);
}
