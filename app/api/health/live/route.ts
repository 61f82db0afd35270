/** Says only that this process answers. It touches nothing, not even `handle`: benches measure the empty route by it. */
export const dynamic = "force-dynamic";

export function GET(): Response {
  return new Response('{"ok":true}', { headers: { "Content-Type": "application/json", "Cache-Control": "no-store" } });
}
