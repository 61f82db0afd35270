/** Reads a barcode out of a picture by WebAssembly, for browsers that cannot themselves. Where its code lies is said by whoever begins. */
import { prepareZXingModule, type ReaderOptions, readBarcodes } from "zxing-wasm/reader";

/** What shops stick on things; each kind more makes every look longer. */
const options: ReaderOptions = {
  formats: ["EAN13", "EAN8", "UPCA", "UPCE", "Code128", "Code39", "ITF", "QRCode", "DataMatrix"],
  maxNumberOfSymbols: 1,
};

/** Fetches and compiles once; a second call is answered by the first. */
export async function prepareReader(from: { url: string } | { code: ArrayBuffer }): Promise<void> {
  await prepareZXingModule({
    overrides: "url" in from ? { locateFile: () => from.url } : { wasmBinary: from.code },
    fireImmediately: true,
  });
}

/** What the first barcode in the picture says; null where there is none. */
export async function readPicture(picture: ImageData | Uint8Array): Promise<string | null> {
  const [seen] = await readBarcodes(picture, options);
  return seen?.isValid ? seen.text : null;
}
