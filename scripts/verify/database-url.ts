/** Which database a command means: DATABASE_URL, else the running shop's. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dataDirFrom } from "../stack/paths";

export function databaseUrl(): string {
  if (process.env["DATABASE_URL"]) return process.env["DATABASE_URL"];
  const file = join(dataDirFrom(), "connection.json");
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as { databaseUrl: string }).databaseUrl;
  } catch {
    console.error("No running shop was found: start it with npm start, or set DATABASE_URL.");
    process.exit(2);
  }
}
