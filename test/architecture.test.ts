import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

/** From left to right. A room imports only rooms to its left, and typeset/, which imports none. */
const ROOMS = ["failure", "source", "article", "view", "render", "library", "reader", "cli"];

/** Where Node may be used: the file system, the network, the terminal, the clock. */
const OUTSIDE = ["cli/", "library/", "source/", "reader/terminal/"];

/** Files in a folder, its subfolders not counted. More are hard to take in at a glance. */
const MOST_FILES = 12;

/** Folders that hold more, and why that is right. */
const LARGE_FOLDERS: Readonly<Record<string, string>> = {
  "src/article/headings/markers": "one file for each family of markers",
  "src/article/frame/text": "one file for each subject of rules about plain text",
  "src/article/meta/page": "one file for each place where pages make claims",
};

const root = fileURLToPath(new URL("../", import.meta.url));

const files = ["src", "bin"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join(folder, path)),
);

/** The modules that a file names in any kind of import, types included, as they are written. */
function importsOf(path: string): string[] {
  const code = readFileSync(join(root, path), "utf8");
  return [...code.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, name = ""]) => name);
}

const graph = new Map(
  files.map((path) => {
    const own = importsOf(path).filter((name) => name.startsWith("."));
    return [path, own.map((name) => join(dirname(path), name))] as const;
  }),
);

/** Returns the circles: strongly connected components of more than one file (Tarjan's algorithm). */
function circles(): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const stack: string[] = [];
  const visit = (path: string): number => {
    const index = order.size;
    let lowest = index;
    order.set(path, index);
    stack.push(path);
    for (const target of graph.get(path) ?? []) {
      if (!order.has(target)) lowest = Math.min(lowest, visit(target));
      else if (stack.includes(target)) lowest = Math.min(lowest, order.get(target) ?? index);
    }
    if (lowest === index) {
      const component = stack.splice(stack.indexOf(path));
      if (component.length > 1) found.push(component.toSorted());
    }
    return lowest;
  };
  for (const path of files) if (!order.has(path)) visit(path);
  return found;
}

const inSource = files.filter((path) => path.startsWith("src/"));
const roomOf = (path: string) => path.split("/")[1] ?? "";

function mayImport(from: string, to: string): boolean {
  if (from === to || to === "typeset") return true;
  return from !== "typeset" && ROOMS.indexOf(to) < ROOMS.indexOf(from);
}

describe("data moves one way", () => {
  it.each(inSource)("%s imports only what stands to its left", (path) => {
    const targets = graph.get(path) ?? [];
    expect(targets.filter((target) => !mayImport(roomOf(path), roomOf(target)))).toEqual([]);
  });

  it("has no circle of files, types included", () => {
    expect(graph.get("bin/main.ts")).toContain("src/cli/main.ts");
    expect(circles()).toEqual([]);
  });

  const pure = inSource.filter(
    (path) =>
      !OUTSIDE.some((room) => path.startsWith(`src/${room}`)) && !/generate\.ts$/.test(path),
  );
  it.each(pure)("%s knows no Node", (path) => {
    expect(importsOf(path).filter((name) => name.startsWith("node:"))).toEqual([]);
    const code = readFileSync(join(root, path), "utf8");
    expect(code).not.toMatch(/\bprocess\.|\bDate\.now\b|\bnew Date\(\)/);
  });
});

describe("a folder", () => {
  it(`holds at most ${MOST_FILES} files, a few with a reason aside`, () => {
    const counts = new Map<string, number>();
    for (const path of inSource) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
    const large = [...counts.keys()].filter((folder) => (counts.get(folder) ?? 0) > MOST_FILES);
    expect(large.filter((folder) => !(folder in LARGE_FOLDERS))).toEqual([]);
  });
});
