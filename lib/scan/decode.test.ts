import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import bwip from "bwip-js/node";
import { beforeAll, expect, test } from "vitest";
import { prepareReader, readPicture } from "./decode";

const { resolve } = createRequire(import.meta.url);

beforeAll(async () => {
  const code = readFileSync(resolve("zxing-wasm/reader/zxing_reader.wasm"));
  await prepareReader({ code: code.buffer.slice(code.byteOffset, code.byteOffset + code.byteLength) });
});

const picture = (bcid: string, text: string, rotate: "N" | "L" | "I" = "N") =>
  bwip.toBuffer({ bcid, text, rotate, scale: 3, height: 14, padding: 10, backgroundcolor: "FFFFFF" });

test("a drawn barcode is read as what was drawn, whichever way up", async () => {
  expect(await readPicture(await picture("ean13", "4006381333931"))).toBe("4006381333931");
  expect(await readPicture(await picture("ean13", "4006381333931", "I"))).toBe("4006381333931");
  expect(await readPicture(await picture("ean13", "4006381333931", "L"))).toBe("4006381333931");
  expect(await readPicture(await picture("ean8", "96385074"))).toBe("96385074");
  expect(await readPicture(await picture("code128", "BIN-A-04"))).toBe("BIN-A-04");
  expect(await readPicture(await picture("qrcode", "T1-000042"))).toBe("T1-000042");
});

test("a picture without a barcode says nothing", async () => {
  expect(await readPicture(await picture("pdf417", "not a kind that is asked for"))).toBeNull();
});
