import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

// A room imports rooms to its left only, and typeset/, which imports none.
const ROOMS = ["failure", "source", "article", "view", "render", "reader", "cli"];
// source/ names the shapes that others hand on; article/ is built from them.
const src = new URL("../src/", import.meta.url);

const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".ts"),
);

function importsOf(path: string): string[] {
  const code = readFileSync(new URL(path, src), "utf8");
  return [...code.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, name = ""]) => name);
}

const roomOf = (path: string) => path.split("/")[0] ?? "";
const mayImport = (from: string, to: string) =>
  from === to ||
  to === "typeset" ||
  (from !== "typeset" && ROOMS.indexOf(to) < ROOMS.indexOf(from));

describe("data moves one way", () => {
  it.each(files)("%s imports only what stands to its left", (path) => {
    const wrong = importsOf(path)
      .filter((name) => name.startsWith("."))
      .map((name) => new URL(name, new URL(path, src)).pathname.slice(src.pathname.length))
      .filter((target) => !mayImport(roomOf(path), roomOf(target)));
    expect(wrong).toEqual([]);
  });

  const outside = files.filter(
    (path) => !["cli", "source"].includes(roomOf(path)) && !path.startsWith("reader/terminal/"),
  );
  it.each(outside.filter((path) => !path.endsWith("generate.ts")))("%s knows no Node", (path) => {
    const code = readFileSync(new URL(path, src), "utf8");
    expect(importsOf(path).filter((name) => name.startsWith("node:"))).toEqual([]);
    expect(code).not.toMatch(/\bprocess\.|\bDate\.now\b|\bnew Date\(\)/);
  });
});
