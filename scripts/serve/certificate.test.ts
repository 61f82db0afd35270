import { X509Certificate } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { connect } from "node:tls";
import { expect, test } from "vitest";
import { makeAuthority, makeServerCertificate } from "./certificate.ts";

const authority = makeAuthority("Corner Shop");
const server = makeServerCertificate(authority, "Corner Shop", [
  "localhost",
  "till.local",
  "127.0.0.1",
  "192.168.178.20",
  "fd00::1:20",
]);

test("a certificate of the shop's authority is the authority's and names every address", () => {
  const ca = new X509Certificate(authority.certificate);
  const leaf = new X509Certificate(server.certificate);
  expect(ca.ca).toBe(true);
  expect(leaf.ca).toBe(false);
  expect(leaf.checkIssued(ca)).toBe(true);
  expect(leaf.verify(ca.publicKey)).toBe(true);
  expect(leaf.checkHost("till.local")).toBe("till.local");
  expect(leaf.checkIP("192.168.178.20")).toBe("192.168.178.20");
  expect(leaf.checkIP("fd00::1:20")).toBe("fd00::1:20");
  expect(leaf.checkIP("192.168.178.21")).toBeUndefined();
});

test("a till that trusts the authority completes the handshake", async () => {
  const https = createServer({ cert: server.certificate, key: server.key }).listen(0, "127.0.0.1");
  await once(https, "listening");
  const socket = connect({
    port: (https.address() as AddressInfo).port,
    host: "127.0.0.1",
    servername: "localhost",
    ca: authority.certificate,
  });
  await once(socket, "secureConnect");
  expect(socket.authorized).toBe(true);
  socket.destroy();
  https.close();
});
