import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const root = new URL("../", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), "utf8");

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
