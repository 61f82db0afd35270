/** The till's service worker, bundled when the shop is built. It changes with every build, and so tells an open till that there is a newer one. */
import { createSerwistRoute } from "@serwist/turbopack";

export const { dynamic, dynamicParams, revalidate, generateStaticParams, GET } = createSerwistRoute({
  swSrc: "lib/sales/worker.ts",
  useNativeEsbuild: true,
  esbuildOptions: { sourcemap: false },
});
