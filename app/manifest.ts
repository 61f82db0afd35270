/** Promises that the till can be installed: its own icon, its own window, beginning where one sells. */
import type { MetadataRoute } from "next";

export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/pos",
    name: "Stockproof",
    short_name: "Stockproof",
    description: "A point of sale and stock room whose stock is never wrong.",
    start_url: "/pos",
    scope: "/",
    display: "standalone",
    background_color: "#faf9f6",
    theme_color: "#0b6b4f",
    icons: [
      { src: "/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
