import { handle } from "@/lib/http/handle";
import { exportReport } from "@/lib/reports/export-report";
import { reportsDoors } from "@/lib/reports/reports.doors";

export const GET = handle(reportsDoors.export, exportReport);
