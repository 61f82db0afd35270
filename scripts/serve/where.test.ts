import { expect, test } from "vitest";
import { whereFrom } from "./where.ts";

test("the shop listens on this machine only, unless told otherwise", () => {
  expect(whereFrom({} as NodeJS.ProcessEnv)).toEqual({
    port: 3000,
    hosts: ["127.0.0.1", "::1"],
    tls: false,
    loopbackOnly: true,
  });
});

test("beyond this machine it speaks HTTPS, or HTTP behind a proxy that does", () => {
  const env = (more: Record<string, string>) => ({ PORT: "4000", ...more }) as unknown as NodeJS.ProcessEnv;
  expect(whereFrom(env({ STOCKPROOF_LAN: "1" }))).toMatchObject({ tls: true, loopbackOnly: false });
  expect(whereFrom(env({ STOCKPROOF_HOST: "0.0.0.0", STOCKPROOF_ORIGIN: "https://till.example" }))).toMatchObject({
    tls: false,
    loopbackOnly: false,
  });
  expect(whereFrom(env({ STOCKPROOF_HOST: "0.0.0.0" }))).toMatchObject({
    refused: expect.stringContaining("Plain HTTP on 0.0.0.0 is refused"),
  });
  expect(whereFrom(env({ PORT: "shop" }))).toMatchObject({ refused: expect.stringContaining("PORT must be a number") });
});
