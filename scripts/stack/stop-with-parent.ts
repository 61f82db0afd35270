/** A child that stops in order when it is asked to, and also when its watcher is gone: the pipe from the watcher closes however it died. */
export function stopWithParent(close: () => Promise<void>, withinMs = 8_000): void {
  let closing = false;
  const stop = () => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(0), withinMs).unref();
    close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on("SIGTERM", stop);
  // Ctrl-C reaches the whole group; the order of stopping is the watcher's.
  process.on("SIGINT", () => {});
  if (process.env.STOCKPROOF_WATCHED === "1") {
    process.stdin.on("end", stop);
    process.stdin.on("error", stop);
    process.stdin.resume();
  }
}
