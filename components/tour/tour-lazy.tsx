// Promises that the look around costs nobody anything but who is shown around.
"use client";

import { lazyPart } from "@/components/ui/lazy-part";

export const TourLazy = lazyPart(() => import("./tour").then((m) => m.Tour));
