// The kit on one page, open to everyone: what a builder copies from and what the accessibility tests look at.
import type { Metadata } from "next";
import { Gallery } from "@/components/gallery/gallery";

export const metadata: Metadata = { title: "Kit", robots: { index: false } };

export default function Page() {
  return <Gallery />;
}
