import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { NODE, ROOT } from "./support/program.ts";
import { execute, run } from "./support/run.ts";

const OFFLINE = ["--offline", "--no-audit", "--no-fund", "--loglevel=error"];

/** Runs npm offline, with a home folder and a cache of its own. */
function npm(args: readonly string[], cwd: string, home: string) {
  const env = {
    HOME: home,
    npm_config_cache: join(home, ".npm"),
    npm_config_update_notifier: "false",
  };
  return execute("npm", [...OFFLINE, ...args], { cwd, env });
}

/** Packages that the sources import values from; generators run at build time only. */
function bundledPackages(): string[] {
  const source = join(ROOT, "src");
  const files = readdirSync(source, { recursive: true, encoding: "utf8" });
  const names = files
    .filter((name) => name.endsWith(".ts") && !name.endsWith("generate.ts"))
    .flatMap((name) => readFileSync(join(source, name), "utf8").split(/^(?=import )/m))
    .filter((statement) => !statement.startsWith("import type "))
    .map((statement) => /^import [^;]*? from "((?:@[^/"]+\/)?[^./"][^/":]*)/.exec(statement)?.[1])
    .filter((name) => name !== undefined && name !== "node");
  return [...new Set(names)] as string[];
}

describe("the packed program", () => {
  let home: string;
  let tarball: string;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), "yuedu-"));
    // The program is built already. Building again would change files while other tests use them.
    const packed = await npm(["pack", "--ignore-scripts", "--pack-destination", home], ROOT, home);
    expect(packed.code, packed.stderr).toBe(0);
    tarball = join(home, readdirSync(home).find((name) => name.endsWith(".tgz")) ?? "no tarball");
  });

  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it("installs into an empty folder without a network and prints the article", async () => {
    const path = folder();
    const installed = await npm(["install", tarball], path, home);
    expect(installed.code, installed.stderr).toBe(0);
    expect(readdirSync(join(path, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(
      ["yuedu"],
    );
    const command = join(path, "node_modules", ".bin", "yuedu");
    const here = await run([]);
    const there = await execute(command, [], { cwd: path });
    expect([there.code, there.stderr]).toEqual([0, ""]);
    expect(there.text).toBe(here.text);
    // These commands load chunks on demand, which the package has to contain too.
    for (const args of [
      ["--help"],
      ["export"],
      ["--color=always"],
      ["highlights", "--json"],
      ["nowhere"],
    ]) {
      const here = await run(args);
      const there = await execute(command, args, { cwd: path });
      expect([there.code, there.text, there.stderr]).toEqual([here.code, here.text, here.stderr]);
    }
  });

  it("contains the licences of what is bundled", async () => {
    const path = folder();
    expect((await npm(["install", tarball], path, home)).code).toBe(0);
    const file = join(path, "node_modules", "yuedu", "dist", "LICENSES.txt");
    const entries = readFileSync(file, "utf8").split(`\n${"-".repeat(80)}\n`);
    const names = entries.map((entry) => /^(\S+) \d\S*: \w/.exec(entry.trim())?.[1]);
    expect(names).not.toContain(undefined);
    expect(bundledPackages().length).toBeGreaterThan(10);
    expect(names).toEqual(expect.arrayContaining(bundledPackages()));
    expect(names).toContain("Unicode-Character-Database");
    expect(entries.every((entry) => /copyright|MIT/i.test(entry))).toBe(true);
  });

  it("gives other programs the typesetter, with types, in a bundle for browsers", async () => {
    const path = folder();
    expect((await npm(["install", tarball], path, home)).code).toBe(0);
    writeFileSync(
      join(path, "use.ts"),
      `import { columns, type Line, opportunities, wrap } from "yuedu/typeset";
       import wrapAnsi, { type WrapAnsiOptions } from "yuedu/typeset/ansi";
       const options: WrapAnsiOptions = { hard: true, level: "uax14" };
       const text = "他说：“好！”";
       const lines: Line[] = wrap(text, { width: 8, level: "clreq", ambiguous: "wide" });
       export const result: string = JSON.stringify({
         lines: lines.map(({ start, end }) => text.slice(start, end)),
         offsets: opportunities(text, "clreq").map(({ offset }) => offset),
         columns: columns(text, "wide"),
         styled: wrapAnsi("\\x1B[1m甲乙\\x1B[22m", 2, options),
       });`,
    );
    for (const resolution of ["nodenext", "bundler"]) {
      const module = resolution === "bundler" ? "esnext" : resolution;
      const flags = ["--noEmit", "--strict", "--module", module, "--moduleResolution", resolution];
      const tsc = join(ROOT, "node_modules", ".bin", "tsc");
      const checked = await execute(tsc, [...flags, "--types", "", "use.ts"], { cwd: path });
      expect([checked.code, checked.text]).toEqual([0, ""]);
    }
    const bundle = await rolldown({ input: join(path, "use.ts"), platform: "browser", cwd: path });
    const { output } = await bundle.generate({ format: "iife", name: "use" });
    // A context without Node: no process, no require, no Buffer.
    const browser = createContext({});
    runInContext(output[0].code, browser);
    expect(JSON.parse(runInContext("use.result", browser))).toEqual({
      lines: ["他说：", "“好！”"],
      offsets: [1, 3],
      columns: 14,
      styled: "\x1B[1m甲\x1B[22m\n\x1B[1m乙\x1B[22m",
    });
  });

  it("gives other programs the library, with types", async () => {
    const path = folder();
    expect((await npm(["install", tarball], path, home)).code).toBe(0);
    writeFileSync(join(path, "package.json"), JSON.stringify({ type: "module" }));
    writeFileSync(
      join(path, "use.mts"),
      `import { type Article, listHighlights, open, parse, renderMarkdown, search } from "yuedu";
       const article: Article = await open("node_modules/yuedu/data/article.txt");
       const first: string | undefined = listHighlights(article)[0]?.marker ?? undefined;
       const page: Article = await parse("<h1>河</h1><p>水在流。</p>", { from: "html" });
       const node: "paragraph" | undefined = article.lead.find((node) => node.type === "paragraph")?.type;
       console.log(JSON.stringify([first, search(article, "改革").length > 0, await renderMarkdown(page), node]));`,
    );
    const tsc = join(ROOT, "node_modules", ".bin", "tsc");
    const flags = ["--strict", "--module", "nodenext", "--target", "es2022", "--types", "node"];
    const roots = ["--typeRoots", join(ROOT, "node_modules", "@types")];
    const checked = await execute(tsc, [...flags, ...roots, "use.mts"], { cwd: path });
    expect([checked.code, checked.text]).toEqual([0, ""]);
    const { code, text, stderr } = await execute(NODE, ["use.mjs"], { cwd: path });
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(text)).toEqual(["亮点1", true, "# 河\n\n水在流。\n", "paragraph"]);
  });

  // Packing anew would build anew, so each looks at what there is.
  it.each([
    ["publint", () => ["run", "--strict", "--pack", "false"]],
    ["attw", () => [tarball, "--profile", "esm-only"]],
    // Fails if the public types are not those of src/library/yuedu.api.md, which --local writes anew.
    ["api-extractor", () => ["run", "--config", "src/library/api-extractor.json"]],
  ])("has nothing that %s objects to", async (tool, args) => {
    const bin = join(ROOT, "node_modules", ".bin", tool);
    const { code, text, stderr } = await execute(bin, args(), { cwd: ROOT });
    expect(code, text + stderr).toBe(0);
  });

  it("installs globally", async () => {
    const prefix = folder();
    const installed = await npm(["install", "--global", "--prefix", prefix, tarball], prefix, home);
    expect(installed.code, installed.stderr).toBe(0);
    const pages = [1, 5].flatMap((section) =>
      readdirSync(join(prefix, "share", "man", `man${section}`)),
    );
    expect(pages).toEqual(["yuedu.1", "yuedu.zh.1", "yuedu-config.5", "yuedu-config.zh.5"]);
    const { code, text } = await execute(join(prefix, "bin", "yuedu"), ["highlights"]);
    expect(code).toBe(0);
    expect(text).toContain("公安队伍在教育整顿中呈现崭新面貌");
  });

  it("runs through npx in the checkout, the first time and again", async () => {
    for (const _time of ["first", "second"]) {
      const args = ["exec", "--ignore-scripts", "--", "yuedu", "highlights"];
      const { code, text, stderr } = await npm(args, ROOT, home);
      expect([code, stderr]).toEqual([0, ""]);
      expect(text).toContain("公安队伍在教育整顿中呈现崭新面貌");
    }
  });
});
