/** What is printed when the shop is open. */
import type { Stack } from "./stack.ts";

const people = [
  ["Ada", "cashier", "1111"],
  ["Ben", "cashier", "1112"],
  ["Sue", "supervisor", "2222"],
  ["Max", "manager", "3333"],
  ["Olga", "owner", "4444"],
  ["Pia", "picker", "5555"],
  ["Aude", "auditor", "6666"],
];

export function welcome(stack: Stack, names: string[], port: number, fingerprint?: string): string {
  const lines = ["", `Open ${stack.connection.appUrl}`];
  const addresses = names
    .filter((name) => /^\d/.test(name) && name !== "127.0.0.1")
    .map((name) => `https://${name}:${port}`);
  if (addresses.length > 0)
    lines.push(
      `In the shop's network: ${addresses.join(" or ")}; each till is set up once at ${stack.connection.appUrl}/lan`,
    );
  if (fingerprint) lines.push(`Fingerprint of the shop's certificate: ${fingerprint}`);
  if (stack.isDemo) {
    lines.push("", "A demo shop: pair a till with DEMO-1, DEMO-2 or DEMO-3, then sign in by PIN:");
    for (const [name = "", role = "", pin = ""] of people) lines.push(`  ${pin}  ${name.padEnd(5)} ${role}`);
    lines.push(`Back office: owner@corner.example, password ${stack.connection.ownerPassword}`);
  }
  lines.push("", "Ctrl-C stops everything in order.", "");
  return lines.join("\n");
}
