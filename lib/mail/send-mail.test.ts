import { type AddressInfo, createServer, type Server } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sendMail } from "./send-mail";

let url: string | undefined;
vi.mock("@/lib/env", () => ({
  env: () => ({ STOCKPROOF_SMTP_URL: url, STOCKPROOF_MAIL_FROM: "shop@corner.example" }),
}));

const letters: string[] = [];
let server: Server;

/** As little of a mail server as a letter needs; who is called nobody is not known here. */
beforeAll(async () => {
  server = createServer((socket) => {
    let isLetter = false;
    let letter = "";
    socket.write("220 sink\r\n");
    socket.on("data", (chunk) => {
      if (isLetter) {
        letter += chunk.toString();
        if (!letter.endsWith("\r\n.\r\n")) return;
        letters.push(letter);
        [isLetter, letter] = [false, ""];
        return socket.write("250 taken\r\n");
      }
      for (const line of chunk.toString().split("\r\n").filter(Boolean)) {
        if (line === "DATA") isLetter = true;
        socket.write(/nobody/.test(line) ? "550 unknown\r\n" : line === "DATA" ? "354 go\r\n" : "250 ok\r\n");
      }
    });
    socket.on("error", () => undefined);
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
});
afterAll(() => void server.close());
const listening = () => `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;

test("a letter reaches the mail server as it was written", async () => {
  url = listening();
  await sendMail({ to: "cleo@example.test", subject: "Receipt T1-000001", text: "http://shop/receipts/x" });
  expect(letters).toHaveLength(1);
  expect(letters[0]).toContain("Subject: Receipt T1-000001");
  expect(letters[0]).toContain("To: cleo@example.test");
  expect(letters[0]).toContain("http://shop/receipts/x");
});

test("a letter the server will not take is said to be unsent", async () => {
  url = listening();
  await expect(sendMail({ to: "nobody@example.test", subject: "x", text: "x" })).rejects.toMatchObject({
    code: "mail_unavailable",
    facts: { why: "refused" },
  });
});

test("a shop without a mail server says so", async () => {
  url = undefined;
  await expect(sendMail({ to: "cleo@example.test", subject: "x", text: "x" })).rejects.toMatchObject({
    code: "mail_unavailable",
    facts: { why: "not_set_up" },
  });
});
