/**
 * The till's service worker: lets /pos open without a network. Pages come from the server while it answers and from the last visit when
 * not; what is named by its content is kept. Nothing under /api passes through here: a sale is never answered from a cache.
 */
import { CacheFirst, ExpirationPlugin, NetworkFirst, type PrecacheEntry, Serwist, type SerwistPlugin } from "serwist";

declare const self: { __SW_MANIFEST: (PrecacheEntry | string)[] | undefined };

/**
 * Every script and style of this build, about a megabyte on the line, fetched once and in the background: a dialog that was never opened
 * must open without a network as well. Pictures and the like are kept when they are met.
 */
const files = (self.__SW_MANIFEST ?? []).filter((entry) =>
  /\.(?:js|css|woff2)$/.test(typeof entry === "string" ? entry : entry.url),
);

const TILL_PAGES = new Set(["/pos", "/pos/history"]);
/** How long a page may take before the last visit's is shown. */
const PATIENCE_SECONDS = 4;

/** Only a page as it was meant is worth keeping: not a redirect to the way in, not a refusal. */
const asMeant: SerwistPlugin = {
  cacheWillUpdate: async ({ response }) => (response.status === 200 && !response.redirected ? response : null),
};

const worker = new Serwist({
  precacheEntries: files,
  precacheOptions: { cleanupOutdatedCaches: true, concurrency: 4 },
  // a newer worker waits: the page says when nothing is at stake
  skipWaiting: false,
  clientsClaim: true,
  runtimeCaching: [
    {
      matcher: ({ sameOrigin, url, request }) =>
        sameOrigin && TILL_PAGES.has(url.pathname) && request.method === "GET" && !request.headers.has("rsc"),
      handler: new NetworkFirst({
        cacheName: "till-pages",
        networkTimeoutSeconds: PATIENCE_SECONDS,
        matchOptions: { ignoreSearch: true, ignoreVary: true },
        plugins: [asMeant],
      }),
    },
    {
      matcher: ({ sameOrigin, url }) => sameOrigin && url.pathname.startsWith("/_next/static/"),
      handler: new CacheFirst({
        cacheName: "till-files",
        matchOptions: { ignoreVary: true },
        plugins: [
          asMeant,
          new ExpirationPlugin({ maxEntries: 600, maxAgeSeconds: 90 * 86_400, maxAgeFrom: "last-used" }),
        ],
      }),
    },
  ],
});
worker.addEventListeners();
