/** Every secret of one data folder, made at its first start and never again; a secret that a newer version needs is added. */
import { randomBytes } from "node:crypto";
import type { DataFolder } from "./paths.ts";
import { readJson, writePrivateJson } from "./private-file.ts";

const word = (bytes: number) => randomBytes(bytes).toString("base64url");

function makeSecrets() {
  return {
    /** Names this folder where its name alone would not do: a folder begun anew at the same path has another. */
    folderId: randomBytes(8).toString("hex"),
    postgresPassword: word(24),
    authenticatorPassword: word(24),
    workerPassword: word(24),
    jwtSecret: word(48),
    publishableKey: `sb_publishable_${word(16)}_${word(6)}`,
    secretKey: `sb_secret_${word(24)}_${word(6)}`,
    pepper: word(32),
    ownerPassword: `${word(4)}-${word(4)}-${word(4)}`,
    webApiKey: `spk_${word(30)}`,
    stripeWebhookSecret: `whsec_${randomBytes(24).toString("base64")}`,
    metricsToken: word(24),
  };
}

export type Secrets = ReturnType<typeof makeSecrets>;

export function openSecrets(folder: DataFolder): Secrets {
  const file = folder.file("secrets.json");
  const kept = readJson<Partial<Secrets>>(file);
  const secrets = { ...makeSecrets(), ...kept };
  if (Object.keys(kept ?? {}).length !== Object.keys(secrets).length) writePrivateJson(file, secrets);
  return secrets;
}
