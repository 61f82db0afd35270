import { expect, test, vi } from "vitest";

vi.mock("server-only", () => ({}));
const { csvPages } = await import("./csv-pages");

test("a file of many pages has one head, keeps figures figures, and no cell that a spreadsheet would run", async () => {
  const pages = [
    { lines: [["-2", "=cmd|' /C calc'!A0", 1]], nextCursor: "next" },
    { lines: [["-0.25", "+49 30", null]], nextCursor: null },
  ];
  const answer = csvPages("ledger", ["change", "name", "seq"], async (cursor) => pages[cursor === null ? 0 : 1]!);
  const text = await answer.text();
  expect(text.split("\n")).toEqual(["change,name,seq", "-2,'=cmd|' /C calc'!A0,1", "-0.25,'+49 30,", ""]);
});
