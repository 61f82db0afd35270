// A page broke: nothing that was entered at a till is lost, and whoever helps finds the same code in the log.
"use client";

import { type BrokenProps, PageBroken } from "@/components/shell/page-broken";

export default function Broken(props: BrokenProps) {
  return (
    <main>
      <PageBroken {...props} />
    </main>
  );
}
