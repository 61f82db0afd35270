/**
 * Runs in each page before its own scripts and keeps what the browser says of it: first and largest paint, what moved by itself, how
 * long its thread was blocked, how long each press took to show. `untilPainted` measures one act from its event to its frame.
 */
const seen = { fcp: 0, lcp: 0, cls: 0, blocked: 0, slowest: { took: 0, press: "" } };

/** What was pressed, by the moment the browser keeps for it. */
const pressed = new Map();
for (const kind of ["keydown", "pointerdown"])
  globalThis.addEventListener(
    kind,
    (event) => pressed.set(event.timeStamp, event.key ?? event.target.closest?.("button")?.textContent ?? kind),
    true,
  );

const watch = (type, take, options = {}) =>
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) take(entry);
  }).observe({ type, buffered: true, ...options });

watch("paint", (entry) => {
  if (entry.name === "first-contentful-paint") seen.fcp = entry.startTime;
});
watch("largest-contentful-paint", (entry) => {
  seen.lcp = entry.startTime;
});
watch("layout-shift", (entry) => {
  if (!entry.hadRecentInput) seen.cls += entry.value;
});
watch("longtask", (entry) => {
  seen.blocked += Math.max(0, entry.duration - 50);
});
watch(
  "event",
  (entry) => {
    if (!entry.interactionId) return;
    if (entry.duration > seen.slowest.took)
      seen.slowest = { took: entry.duration, press: `${entry.name} ${pressed.get(entry.startTime) ?? ""}`.trim() };
  },
  { durationThreshold: 16 },
);

/** After the frame that holds what was just drawn. */
const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });
  });

// once, so that the first figure is not that of making it
void painted();

/** When the page first looks as `isDone` says, to the end of that frame. */
const shown = (isDone) =>
  new Promise((resolve) => {
    const look = () => {
      if (!isDone()) return;
      watcher.disconnect();
      resolve(painted());
    };
    const watcher = new MutationObserver(look);
    watcher.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    look();
  });

/** What the middle of the screen says, or a part of it. */
const textOf = (selector) => document.querySelector(selector)?.textContent ?? "";

globalThis.figures = {
  seen,
  /** What is being waited for: a press reaches the page before a second question to it would. */
  taken: Promise.resolve(0),
  /** From the next press of a key or a pointer until `selector` says something else that holds `has`. */
  armPress: (selector, has) => {
    const before = textOf(selector);
    globalThis.figures.taken = new Promise((resolve) => {
      const begin = (event) => {
        for (const kind of ["keydown", "click"]) globalThis.removeEventListener(kind, begin, true);
        void shown(() => textOf(selector) !== before && textOf(selector).includes(has)).then((end) =>
          resolve(end - event.timeStamp),
        );
      };
      for (const kind of ["keydown", "click"]) globalThis.addEventListener(kind, begin, true);
    });
  },
  /** The moment, by the machine's clock, at which `selector` first says something else. */
  armChange: (selector) => {
    const before = textOf(selector);
    globalThis.figures.taken = shown(() => textOf(selector) !== before).then((end) => performance.timeOrigin + end);
  },
  /** Frames that came, and those that should have come between them, until `stop` is called. */
  frames: () => {
    const EACH = 1000 / 60;
    const counted = { shown: 0, dropped: 0 };
    let last = 0;
    let running = true;
    const look = (now) => {
      if (last > 0) counted.dropped += Math.max(0, Math.round((now - last) / EACH) - 1);
      counted.shown += 1;
      last = now;
      if (running) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    globalThis.figures.stop = () => {
      running = false;
      return counted;
    };
  },
  /** As a scanner types; measured from its Enter until the cart says something else. */
  scan: async (code, selector) => {
    const before = textOf(selector);
    const press = (key) =>
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    for (const key of code) press(key);
    const start = performance.now();
    press("Enter");
    return (await shown(() => textOf(selector) !== before)) - start;
  },
};
