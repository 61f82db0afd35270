/**
 * The doors that are asked without the framework's router: the sale alone. Routing, its request and its streams cost about as much as
 * everything a sale does in this process; the handler, and so every judgement, is the same. Our server (scripts/serve/lane.ts) finds
 * them here by method and path; without it the route in app/ answers.
 */
import "server-only";
import { checkout } from "@/lib/sales/checkout";
import { salesDoors } from "@/lib/sales/sales.doors";
import { actOf } from "./door";
import { handle } from "./handle";

type Lane = (request: Request, context: { params: Promise<Record<string, never>> }) => Promise<Response>;

declare global {
  var stockproofLanes: Map<string, Lane> | undefined;
}

export function openLanes(): void {
  globalThis.stockproofLanes = new Map([[actOf(salesDoors.sell), handle(salesDoors.sell, checkout)]]);
}
