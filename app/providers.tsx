// Promises what every screen may count on: server state, live announcements and toasts.
"use client";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { DirectionProvider } from "@base-ui/react/direction-provider";
import type { ReactNode } from "react";
import { LiveRegion } from "@/components/ui/live-region";
import { ToastHost } from "@/components/ui/toast";
import { QueryProvider } from "@/lib/query/query-provider";

export interface ProvidersProps {
  nonce?: string;
  direction: "ltr" | "rtl";
  children: ReactNode;
}

export function Providers({ nonce, direction, children }: ProvidersProps) {
  return (
    <CSPProvider nonce={nonce}>
      <DirectionProvider direction={direction}>
        <QueryProvider>
          {children}
          <LiveRegion />
          <ToastHost />
        </QueryProvider>
      </DirectionProvider>
    </CSPProvider>
  );
}
