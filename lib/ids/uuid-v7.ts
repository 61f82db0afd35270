// Promises ids that sort by the time they were made, on the server and in any browser, also where `crypto.randomUUID` is missing.

let lastTime = 0;
let counter = 0;

/** UUID v7: 48 bits of milliseconds, 12 bits that count within one millisecond, 62 random bits. */
export function uuidV7(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  // A clock that steps back must not make ids that sort before those already given.
  if (now > lastTime) {
    lastTime = now;
    counter = (((bytes[6] ?? 0) & 0x07) << 8) | (bytes[7] ?? 0);
  } else if (++counter > 0xfff) {
    lastTime += 1;
    counter = 0;
  }
  const time = lastTime;
  bytes[0] = time / 2 ** 40;
  bytes[1] = time / 2 ** 32;
  bytes[2] = time / 2 ** 24;
  bytes[3] = time / 2 ** 16;
  bytes[4] = time / 2 ** 8;
  bytes[5] = time;
  bytes[6] = 0x70 | (counter >> 8);
  bytes[7] = counter;
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
