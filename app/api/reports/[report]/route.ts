import { readDoor } from "@/lib/http/rpc-door";
import { reportsDoors } from "@/lib/reports/reports.doors";

export const GET = readDoor(reportsDoors.read, "read_report");
