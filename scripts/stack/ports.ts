/** Loopback ports picked once per data folder and kept there, so that addresses stay the same; a busy one is picked again. */
import { createServer } from "node:net";
import type { DataFolder } from "./paths.ts";
import { readJson, writePrivateJson } from "./private-file.ts";

export function isFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

export function anyFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen({ port: 0, host: "127.0.0.1" }, () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

export async function keptPort(folder: DataFolder, name: string): Promise<number> {
  const file = folder.file("ports.json");
  const kept = readJson<Record<string, number>>(file) ?? {};
  const known = kept[name];
  if (known !== undefined && (await isFree(known))) return known;
  const port = await anyFreePort();
  writePrivateJson(file, { ...kept, [name]: port });
  return port;
}
