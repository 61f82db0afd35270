import { expect, test } from "vitest";
import { judgeAudit } from "./advisories";

test("grave advisories are named, small ones are not, and a registry that cannot be asked judges nothing", () => {
  const report = {
    vulnerabilities: {
      a: { severity: "critical", via: [{ title: "Anyone may run anything" }] },
      b: { severity: "low", via: [{ title: "Slow" }] },
      c: { severity: "high", via: ["a"] },
    },
  };
  expect(judgeAudit(JSON.stringify(report))).toEqual({
    isJudged: true,
    holes: ["a (critical): Anyone may run anything", "c (high): by way of a"],
  });
  expect(judgeAudit('{"message":"405 Method Not Allowed"}')).toEqual({ isJudged: false, holes: [] });
  expect(judgeAudit("")).toEqual({ isJudged: false, holes: [] });
});
