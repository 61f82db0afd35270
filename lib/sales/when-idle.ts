/** Locks after ten quiet minutes; the cart stays where it is. */
const IDLE_MS = 10 * 60_000;

export function whenIdle(onIdle: () => void): () => void {
  let timer = setTimeout(onIdle, IDLE_MS);
  const wake = () => {
    clearTimeout(timer);
    timer = setTimeout(onIdle, IDLE_MS);
  };
  const kinds = ["pointerdown", "keydown"] as const;
  for (const kind of kinds) globalThis.addEventListener(kind, wake, { passive: true });
  return () => {
    clearTimeout(timer);
    for (const kind of kinds) globalThis.removeEventListener(kind, wake);
  };
}
