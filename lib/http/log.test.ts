import { expect, test } from "vitest";
import { scrub } from "./log";

test("no secret reaches a line, however deep or however named", () => {
  const line = JSON.stringify(
    scrub({
      pin: "1111",
      body: { signature: { pin: "3333" }, code: "GIFT-1", customer: { card: "4111" } },
      accessToken: "x",
      apiKey: "y",
      headers: { cookie: "a=b", authorization: "Bearer c" },
      error: new Error("bad token eyJhbGciOi.eyJvcmc.abc-def"),
      note: "card 4111 1111 1111 1111 or 5500005555555559",
      key: "spk_abcdefghijklmnop",
    }),
  );
  for (const secret of ["1111", "3333", "GIFT", "eyJ", "a=b", "Bearer c", "5500005555555559", "spk_"])
    expect(line).not.toContain(secret);
});

test("ids, numbers and refusals stay readable", () => {
  const line = {
    sale: "019abcde-1234-5678-9012-345678901234",
    old: "11.52",
    new: "6.52",
    refusal: "insufficient_stock",
  };
  expect(scrub(line)).toEqual(line);
});
