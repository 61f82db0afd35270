/** The doors about the doors: what the program measures and how it is spoken to. */
import { z } from "zod";
import { door } from "./door";

export const httpDoors = {
  health: door({
    method: "GET",
    path: "/api/health",
    does: "Whether the shop is ready: the API answers, and through it the database.",
    who: "anyone",
    refusals: ["unavailable"],
    answer: z.strictObject({ ok: z.literal(true), at: z.string(), database: z.string() }),
  }),
  live: door({
    method: "GET",
    path: "/api/health/live",
    does: "Whether this process answers; it touches nothing.",
    who: "anyone",
    answer: z.strictObject({ ok: z.literal(true) }),
  }),
  metrics: door({
    method: "GET",
    path: "/api/metrics",
    does: "Measures in Prometheus' format, for this machine or whoever holds METRICS_TOKEN; for others there is nothing here.",
    who: "anyone",
    gives: "text/plain",
    refusals: ["not_found"],
  }),
  openapi: door({
    method: "GET",
    path: "/api/openapi.json",
    does: "This document.",
    who: "anyone",
    answer: z.record(z.string(), z.unknown()),
  }),
};
