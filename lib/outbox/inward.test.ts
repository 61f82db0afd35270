/** Endpoints may not point inward, however the address is written. */
import { expect, test } from "vitest";
import { isInward, isLoopback } from "./inward";

test.each([
  "127.0.0.1",
  "10.1.2.3",
  "172.31.255.255",
  "192.168.1.1",
  "169.254.169.254",
  "0.0.0.0",
  "100.64.0.1",
  "224.0.0.1",
  "255.255.255.255",
  "::1",
  "::",
  "::ffff:10.0.0.1",
  "::ffff:7f00:1",
  "fc00::1",
  "fe80::1",
  "ff02::1",
  "64:ff9b::a00:1",
  "2002:a00:1::",
  "2001:db8::1",
  "shop.example",
  "",
])("%s lies inside", (address) => {
  expect(isInward(address)).toBe(true);
});

test.each(["8.8.8.8", "172.32.0.1", "93.184.216.34", "2606:4700::1111"])("%s lies outside", (address) => {
  expect(isInward(address)).toBe(false);
});

test("loopback is told apart from other inside addresses", () => {
  expect(["127.0.0.1", "127.9.9.9", "::1"].every(isLoopback)).toBe(true);
  expect(["10.0.0.1", "169.254.169.254", "::2"].some(isLoopback)).toBe(false);
});
