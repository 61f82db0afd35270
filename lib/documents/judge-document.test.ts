/** A file is what its bytes are; what could run is not kept. */
import { describe, expect, test } from "vitest";
import { Refusal } from "@/lib/http/problem";
import { judgeDocument } from "./judge-document";

const bytes = (text: string) => new TextEncoder().encode(text);
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]);
function codeOf(judge: () => unknown): string {
  try {
    judge();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
  }
  return "kept";
}

describe("a file is what its bytes are", () => {
  test.each([
    ["mug.png", null, png, "kept"],
    ["mug.png", "image/png", png, "kept"],
    ["mug.png", "text/html", png, "unsupported_media_type"],
    ["mug.jpg", null, png, "document_refused"],
    ["mug.exe", null, png, "unsupported_media_type"],
    ["mug", null, png, "unsupported_media_type"],
    ["note.pdf", null, bytes("%PDF-1.7"), "kept"],
    ["note.pdf", null, bytes("<html>"), "document_refused"],
    ["note.txt", null, bytes("<html><script>"), "document_refused"],
    ["empty.png", null, new Uint8Array(), "document_refused"],
  ])("%s as %s", (name, said, content, outcome) => {
    expect(codeOf(() => judgeDocument(name, said, content))).toBe(outcome);
  });
});

test.each(['<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1" fill="url(#a)"/></svg>'])(
  "a drawing is kept: %s",
  (svg) => expect(codeOf(() => judgeDocument("a.svg", null, bytes(svg)))).toBe("kept"),
);

test.each([
  "<svg><script>alert(1)</script></svg>",
  '<svg onload="alert(1)"></svg>',
  '<svg><a href="javascript:alert(1)"/></svg>',
  '<svg><path style="fill:url(http://elsewhere)"/></svg>',
  '<!DOCTYPE svg [<!ENTITY x "y">]><svg/>',
  "<svg><foreignObject/></svg>",
  '<svg><path href="&#106;avascript:alert(1)"/></svg>',
])("one that could run is not: %s", (svg) =>
  expect(codeOf(() => judgeDocument("a.svg", null, bytes(svg)))).toBe("document_refused"),
);
