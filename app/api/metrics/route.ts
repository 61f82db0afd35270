import { handle } from "@/lib/http/handle";
import { httpDoors } from "@/lib/http/http.doors";
import { readMetrics } from "@/lib/http/read-metrics";

export const GET = handle(httpDoors.metrics, readMetrics);
