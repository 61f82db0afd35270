// A page of the back office broke: its frame stays, so that every other place is one press away. What says so is fetched then; the
// root's own stands in where it cannot be.
"use client";

import { lazyPart } from "@/components/ui/lazy-part";

export default lazyPart(() => import("@/components/shell/page-broken").then((m) => m.PageBroken));
