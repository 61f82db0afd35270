/** `connection.json`: what another program needs to reach the running shop. It is there while the shop runs, and only its owner reads it. */
import { rmSync } from "node:fs";
import type { DataFolder } from "./paths.ts";
import { writePrivateJson } from "./private-file.ts";

export type Connection = {
  appUrl: string;
  apiUrl: string;
  publishableKey: string;
  secretKey: string;
  databaseUrl: string;
  ownerPassword: string;
  apiKeys: { web: string };
  stripeWebhookSecret: string;
};

export function publishConnection(folder: DataFolder, connection: Connection): () => void {
  const file = folder.file("connection.json");
  writePrivateJson(file, connection);
  return () => rmSync(file, { force: true });
}
