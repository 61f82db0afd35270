import { handle } from "@/lib/http/handle";
import { importsDoors } from "@/lib/imports/imports.doors";
import { runImport } from "@/lib/imports/run-import";

export const POST = handle(importsDoors.products, runImport("products"));
