/**
 * A lockfile written on one machine, or from a registry that does not carry every machine's builds, leaves the others
 * out, and `npm ci` then fails everywhere. This finds the optional builds that a package names and the lockfile lacks;
 * with `--mend` it enters them by name, version and machine, as npm would, without a checksum it cannot know.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
type Packages = Record<string, Locked>;

const SYSTEMS = [
  "android",
  "darwin",
  "freebsd",
  "linux",
  "openharmony",
  "win32",
  "windows",
  "netbsd",
  "openbsd",
  "sunos",
  "aix",
];
const PROCESSORS = ["arm64", "arm", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

/** `@next/swc-linux-x64-musl` is for linux, x64, musl. */
function machineOf(name: string): Pick<Locked, "os" | "cpu" | "libc"> {
  const words = name.slice(name.lastIndexOf("/") + 1).split("-");
  const system = SYSTEMS.find((one) => words.includes(one));
  const processor = PROCESSORS.find((one) => words.includes(one));
  const isMusl = words.some((word) => word.startsWith("musl"));
  return {
    ...(processor === undefined ? {} : { cpu: [processor] }),
    ...(system === "linux" ? { libc: [isMusl ? "musl" : "glibc"] } : {}),
    ...(system === undefined ? {} : { os: [system === "windows" ? "win32" : system] }),
  };
}

/** The version npm would find from a package's own folder outwards. */
function found(packages: Packages, from: string, name: string): string | undefined {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf("node_modules/") - 1))) {
    const locked = packages[`${base === "" ? "" : `${base}/`}node_modules/${name}`];
    if (locked || base === "") return locked?.version;
  }
}

/** Beside its owner, where two versions of one build do not meet. */
const besideOf = (owner: string, name: string): string =>
  `${owner.slice(0, owner.lastIndexOf("node_modules/"))}node_modules/${name}`;

export function missingBuilds(packages: Packages): [path: string, entry: Locked][] {
  return Object.entries(packages).flatMap(([path, owner]) =>
    Object.entries(owner.optionalDependencies ?? {})
      .filter(([name, version]) => /^\d/.test(version) && found(packages, path, name) !== version)
      .map(([name, version]): [string, Locked] => {
        const { dev, license } = owner;
        const rights = { ...(dev ? { dev } : {}), ...(license ? { license } : {}) };
        return [besideOf(path, name), { version, ...machineOf(name), ...rights, optional: true }];
      }),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as { packages: Packages };
  const missing = missingBuilds(lock.packages);
  if (process.argv.includes("--mend")) {
    const entries = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) });
    lock.packages = Object.fromEntries(entries.toSorted(([a], [b]) => a.localeCompare(b, "en")));
    writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
    console.log(`${missing.length} builds for other machines entered`);
  } else {
    for (const [path] of missing) console.error(`${path}: missing from the lockfile; \`npm run lockfile\` enters it`);
    console.log(
      missing.length === 0 ? "the lockfile names every machine's builds" : `${missing.length} builds are missing`,
    );
    process.exitCode = missing.length === 0 ? 0 : 1;
  }
}
