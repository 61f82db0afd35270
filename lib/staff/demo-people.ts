/** The demo shop's people and codes, told only where they work: in a demo, on this machine, asked for by this machine. */
import "server-only";
import { headers } from "next/headers";
import { env } from "@/lib/env";
import { isLocal } from "@/lib/http/peer";
import { callRpc } from "@/lib/supabase/call-rpc";
import type { Role } from "./permissions";

export interface Demo {
  codes: readonly string[];
  people: readonly { name: string; role: Role; pin: string }[];
  email: string;
}

const demo: Demo = {
  codes: ["DEMO-1", "DEMO-2", "DEMO-3"],
  people: [
    { name: "Ada", role: "cashier", pin: "1111" },
    { name: "Ben", role: "cashier", pin: "1112" },
    { name: "Sue", role: "supervisor", pin: "2222" },
    { name: "Max", role: "manager", pin: "3333" },
    { name: "Olga", role: "owner", pin: "4444" },
    { name: "Pia", role: "picker", pin: "5555" },
    { name: "Aude", role: "auditor", pin: "6666" },
  ],
  email: "owner@corner.example",
};

/** A demo that was closed is told of nowhere; the front door opens even when nobody answers. */
const isOpen = () => callRpc<boolean>("system", "has_demo", {}, 2_000).catch(() => false);

export async function readDemo(): Promise<Demo | null> {
  const { STOCKPROOF_DEMO, STOCKPROOF_LAN, STOCKPROOF_ORIGIN } = env();
  const isAsked = STOCKPROOF_DEMO && STOCKPROOF_LAN === undefined && STOCKPROOF_ORIGIN === undefined;
  return isAsked && isLocal(await headers()) && (await isOpen()) ? demo : null;
}
