/**
 * Whether a known hole is in what we ship: `npm audit` of the production tree, which fails on high and critical ones. It asks the package
 * registry; where that cannot be asked (a closed network, a mirror without advisories) it says that nothing was judged, and lets the rest go on.
 */
import { spawnSync } from "node:child_process";

export interface Judged {
  isJudged: boolean;
  holes: string[];
}

interface Report {
  vulnerabilities?: Record<string, { severity: string; via: (string | { title?: string })[] }>;
}

export function judgeAudit(text: string): Judged {
  let report: Report;
  try {
    report = JSON.parse(text) as Report;
  } catch {
    return { isJudged: false, holes: [] };
  }
  if (!report.vulnerabilities) return { isJudged: false, holes: [] };
  const grave = Object.entries(report.vulnerabilities).filter(([, { severity }]) => /^(high|critical)$/.test(severity));
  const why = (via: (string | { title?: string })[]) =>
    via.map((one) => (typeof one === "string" ? `by way of ${one}` : (one.title ?? ""))).join("; ");
  return { isJudged: true, holes: grave.map(([name, { severity, via }]) => `${name} (${severity}): ${why(via)}`) };
}

if (process.argv[1]?.endsWith("advisories.ts")) {
  const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], { encoding: "utf8", timeout: 60_000 });
  const { isJudged, holes } = judgeAudit(stdout ?? "");
  for (const hole of holes) console.log(hole);
  console.log(
    isJudged ? `${holes.length} grave advisories` : "The registry's advisories could not be asked; nothing was judged.",
  );
  process.exitCode = holes.length > 0 ? 1 : 0;
}
