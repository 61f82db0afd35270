/** Once per process, before the first request: the background work begins and the short way to the sale opens. Builds have no environment and start nothing. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs" || process.env.NEXT_PHASE === "phase-production-build") return;
  const { startAppWorker } = await import("@/lib/worker/start");
  startAppWorker();
  const { openLanes } = await import("@/lib/http/lanes");
  openLanes();
}
