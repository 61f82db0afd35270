// The public API's reference, rendered from the very document that programs read at /api/openapi.json. English, as its codes are.
import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { Mark } from "@/components/shell/mark";
import { Reference } from "@/components/docs/reference";
import { readReference } from "@/lib/http/reference";

export const metadata: Metadata = { title: "API" };

export default function ApiPage() {
  return (
    <div lang="en" className="mx-auto w-full max-w-6xl px-5 py-8">
      <header className="mb-8 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Link href="/" aria-label="Start page" className="rounded-md">
          <Mark />
        </Link>
        <h1 className="font-semibold text-xl">API</h1>
        <a
          href="/api/openapi.json"
          target="_blank"
          rel="noreferrer"
          className="target ms-auto text-sm underline underline-offset-4"
        >
          OpenAPI 3.1 document
        </a>
      </header>
      <main>
        <Reference groups={readReference()} />
      </main>
    </div>
  );
}
