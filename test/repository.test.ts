import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (path: string) => readFileSync(join(root, path), "utf8");

type Lock = { packages: Record<string, { integrity?: string }> };

describe("package-lock.json", () => {
  const { packages }: Lock = JSON.parse(read("package-lock.json"));
  // The entry without a name is the project itself.
  const entries = Object.entries(packages).filter(([path]) => path !== "");

  it("has a SHA-512 digest for each package, so that every install is verified", () => {
    const unverified = entries.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"));
    expect(entries.length).toBeGreaterThan(100);
    expect(unverified.map(([path]) => path)).toEqual([]);
  });
});

/** Not files of the repository: an entry point of the package, and what the build makes. */
const ELSEWHERE = /^(?:yuedu\/|dist\/)/;

/** Paths in a page: targets of links, and code that has a slash and no blank, or names a file. */
function pathsIn(page: string): string[] {
  const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = ""]) => target);
  const code = [...page.matchAll(/`([\w.@-]+(?:\/[\w.@-]*)*)`/g)].map(([, text = ""]) => text);
  const paths = code.filter((text) => /\/|\.(?:ts|js|json|md)$/.test(text));
  return [...links, ...paths].filter((path) => !/^https?:/.test(path) && !ELSEWHERE.test(path));
}

describe("SECURITY.md", () => {
  const rows = [...read("SECURITY.md").matchAll(/^\| .* \| ([\d,]+).* \| `(.+)` `(\w+)` \|$/gm)];

  it.each(
    rows.map(([, limit = "", path = "", name = ""]) => [path, name, limit.replaceAll(",", "")]),
  )("states the limit of %s, %s", (path, name, limit) => {
    const stated = new RegExp(`\\b${name}\\b\\s*[:=]\\s*([\\d_]+)`).exec(read(path))?.[1];
    expect(stated?.replaceAll("_", "")).toBe(limit);
  });

  it("has a table", () => {
    expect(rows.length).toBeGreaterThan(5);
  });
});

describe("package.json", () => {
  const manifest: Record<string, Record<string, string> | undefined> = JSON.parse(
    read("package.json"),
  );

  it("installs no other package and runs no script where it is installed", () => {
    expect(manifest.dependencies ?? {}).toEqual({});
    const scripts = Object.keys(manifest.scripts ?? {});
    expect(scripts.filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([]);
  });
});

const PAGES = [
  ...[
    "README.md",
    "README.zh.md",
    "SECURITY.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "src/README.md",
  ],
  ...["docs/options.md", "docs/reader.md", "docs/programs.md"],
];

describe.each(PAGES)("%s", (page) => {
  const paths = [...new Set(pathsIn(read(page)))];

  it("names only files and folders that exist", () => {
    const places = [join(root, dirname(page)), root];
    const missing = paths.filter((path) => !places.some((place) => existsSync(join(place, path))));
    expect(missing).toEqual([]);
  });
});

it("finds paths in pages", () => {
  expect(pathsIn("`a/b.ts`, `c.md`, `d/`, `e`, `f g/h`, [x](i/j), [y](https://k/l)")).toEqual([
    "i/j",
    "a/b.ts",
    "c.md",
    "d/",
  ]);
});
