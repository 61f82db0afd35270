import { expect, test } from "vitest";
import { browserOf } from "./browser-of";

test("a paired browser is named as its owner would name it; what nobody knows stays as it came", () => {
  const said = {
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safa":
      "Chrome, Linux",
    "Mozilla/5.0 (iPad; CPU OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/122.0 Safari/604.1":
      "Chrome, iPad",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/122.0 Safari/537.36 Edg/122.0":
      "Edge, Windows",
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 14_4) AppleWebKit/605.1.15 Version/17.4 Safari/605.1.15": "Safari, Mac",
    "Mozilla/5.0 (Android 14; Mobile; rv:123.0) Gecko/123.0 Firefox/123.0": "Firefox, Android",
    "till-app 3": "till-app 3",
    "": "",
  };
  for (const [userAgent, words] of Object.entries(said)) expect(browserOf(userAgent)).toBe(words);
});
