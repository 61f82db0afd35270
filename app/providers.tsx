// Promises what every screen may count on: server state, live announcements and toasts.
"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import type { ReactNode } from "react";
import { LiveRegion } from "@/components/ui/live-region";
import { ToastHost } from "@/components/ui/toast";
import { QueryProvider } from "@/lib/query/query-provider";

export function Providers({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return (
    <CSPProvider nonce={nonce}>
      <QueryProvider>
        {children}
        <LiveRegion />
        <ToastHost />
      </QueryProvider>
    </CSPProvider>
  );
}
