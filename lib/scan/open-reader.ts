"use client";
/**
 * Whatever reads barcodes in this browser: its own reader where it has one that knows goods' codes, else ours, fetched from our own
 * address when a camera is first opened.
 */
interface NativeReader {
  detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}
declare global {
  var BarcodeDetector: { new (): NativeReader; getSupportedFormats?: () => Promise<string[]> } | undefined;
}

export type Reader = (video: HTMLVideoElement) => Promise<string | null>;

/** Wider pictures read no better and take longer. */
const MOST_PIXELS_WIDE = 1280;

export async function openReader(): Promise<Reader> {
  const Native = globalThis.BarcodeDetector;
  const formats = (await Native?.getSupportedFormats?.().catch(() => [])) ?? [];
  if (Native && formats.includes("ean_13")) {
    const reader = new Native();
    return async (video) => (await reader.detect(video))[0]?.rawValue ?? null;
  }
  const { prepareReader, readPicture } = await import("./decode");
  await prepareReader({ url: new URL("zxing-wasm/reader/zxing_reader.wasm", import.meta.url).href });
  const canvas = document.createElement("canvas");
  const paper = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    if (!paper || video.videoWidth === 0) return null;
    const scale = Math.min(1, MOST_PIXELS_WIDE / video.videoWidth);
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    paper.drawImage(video, 0, 0, canvas.width, canvas.height);
    return readPicture(paper.getImageData(0, 0, canvas.width, canvas.height));
  };
}
