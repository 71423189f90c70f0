import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { TITLE } from "./support/article.ts";
import { folder } from "./support/folder.ts";
import { environment, NODE, PROGRAM, ROOT } from "./support/program.ts";
import { isOpen } from "./support/reader.ts";
import { run, shell } from "./support/run.ts";
import { open, show } from "./support/terminal.ts";

const STORY = "小城的桥\n\n　　桥在城东，河水从下面流过。\n";
const PAGES = join(ROOT, "test", "fixtures", "pages");
const solid = (text: string) => text.replaceAll(/\s/g, "");

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("standard input without an argument", () => {
  it("is read from a pipe, however late, and from a file", async () => {
    const path = join(folder(), "a.txt");
    writeFileSync(path, STORY);
    for (const line of [`cat ${path} | "$@"`, `"$@" < ${path}`, `(sleep 1; cat ${path}) | "$@"`]) {
      const { code, text, stderr } = await shell(line);
      expect([code, stderr]).toEqual([0, ""]);
      expect(text).toMatch(/^小城的桥/);
    }
    expect((await run(["outline"], { input: STORY })).text).toMatch(/^小城的桥/);
  });

  it("is read to its end, in however many pieces it comes", async () => {
    const path = join(folder(), "a.txt");
    // More than a pipe holds, so that it has to arrive in parts.
    writeFileSync(path, `${STORY}\n${"一座桥。".repeat(30_000)}`);
    const whole = await shell(`"$@" export < ${path}`);
    const parts = `head -c 100 ${path}; sleep 0.3; tail -c +101 ${path} | head -c 50000; sleep 0.3`;
    for (const line of [`cat ${path}`, `(${parts}; tail -c +50101 ${path})`]) {
      const { code, text } = await shell(`${line} | "$@" export`);
      expect([code, text === whole.text]).toEqual([0, true]);
    }
    expect(whole.text.length).toBeGreaterThan(100_000);
  });

  it.each([
    '"$@" < /dev/null',
    '"$@" <&-',
    'false | "$@" export',
    '"$@" < <(:)',
    '"$@" < "$EMPTY"',
  ])("holds nothing in %s: a failure, not the bundled article", async (line) => {
    const path = join(folder(), "empty");
    writeFileSync(path, "");
    const { code, text, stderr } = await shell(line, { env: { EMPTY: path } });
    expect([code, text]).toEqual([1, ""]);
    expect(stderr).toMatch(/^yuedu: 标准输入是空的.*\n$/);
  });

  it("is a folder: a failure", async () => {
    const { code, text, stderr } = await shell('"$@" < "$PWD"');
    expect([code, text]).toEqual([1, ""]);
    expect(stderr).toMatch(/^yuedu: 标准输入是文件夹.*\n$/);
  });

  it("that stays open without a byte does not hang the program", async () => {
    const child = spawn(NODE, [PROGRAM], { env: environment() });
    let told = "";
    child.stderr.on("data", (chunk) => {
      told += String(chunk);
    });
    let written = "";
    child.stdout.on("data", (chunk) => {
      written += String(chunk);
    });
    const [code] = await once(child, "close");
    expect(code).toBe(1);
    expect(written).toBe("");
    expect(told).toMatch(/^yuedu: 标准输入 5 秒内没有内容.*\n$/);
  });

  it("is a terminal: the bundled article", async () => {
    const screen = await show(["--no-pager"], { columns: 80, rows: 200 });
    expect(solid(screen.rows.join(""))).toContain(solid(TITLE));
  });
});

describe("a list of sources", () => {
  it("comes from find, by NUL characters", async () => {
    const path = folder();
    const add = (name: string) => writeFileSync(join(path, `${name}.txt`), `${name}\n${STORY}`);
    for (const name of ["甲 1", "乙"]) add(name);
    const line = 'find . -name "*.txt" -print0 | sort -z | "$@" export -f text -0';
    const { code, text, stderr } = await shell(line, { cwd: path });
    expect([code, stderr]).toEqual([0, ""]);
    expect(text.match(/^(?:乙|甲 1)$/gm)).toEqual(["乙", "甲 1"]);
    const none = await shell('find . -name "*.none" -print0 | "$@" export -0', { cwd: path });
    expect([none.code, none.text]).toEqual([1, ""]);
  });
});

describe("without a terminal", () => {
  it("lines are as wide as COLUMNS says", async () => {
    const lines = (text: string) => text.split("\n").map((line) => [...line].length);
    const narrow = await run([], { env: { COLUMNS: "20" } });
    expect(narrow.text).toBe((await run(["-w", "20"])).text);
    expect((await run([], { env: { COLUMNS: "wide" } })).text).toBe((await run([])).text);
    const wrapped = await run(["wrap", "-"], { input: "字".repeat(90), env: { COLUMNS: "120" } });
    expect(lines(wrapped.text).slice(0, 2)).toEqual([60, 30]);
    const help = await run(["--help"], { env: { COLUMNS: "40" } });
    expect(Math.max(...lines(help.text).slice(0, 20))).toBeLessThanOrEqual(40);
  });
});

describe("encodings and pages", () => {
  it.each([
    ["old-gb.html", "山里来了放映队"],
    ["big5.html", "巷口的修鐘人"],
    ["utf16.html", "长河边的篮球场"],
    ["portal.html", "海港新区六大看点"],
  ])("reads %s", async (name, title) => {
    const { code, text, stderr } = await run([join(PAGES, name)]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(text.startsWith(title)).toBe(true);
    expect(text).not.toMatch(/\uFFFD|<\w/);
  });
});

describe("an address", () => {
  it("is fetched, from every command", async () => {
    const origin = await serve((_, response) =>
      response.setHeader("content-type", "text/plain; charset=utf-8").end(STORY),
    );
    const read = await run([origin]);
    expect([read.code, read.stderr]).toEqual([0, ""]);
    expect(read.text).toMatch(/^小城的桥/);
    expect((await run(["export", origin])).text).toMatch(/^# 小城的桥/);
  });

  it("keeps its password to itself, in each output and in what is remembered", async () => {
    const secret = "s3cret-w0rd";
    const origin = await serve((request, response) => {
      if (request.headers.authorization === undefined) response.writeHead(401).end();
      else response.setHeader("content-type", "text/plain; charset=utf-8").end(STORY);
    });
    const address = `${origin.replace("//", `//user:${secret}@`)}/a`;
    const cwd = folder();
    const env = { XDG_STATE_HOME: cwd };
    for (const args of [
      [],
      ["outline", "--json"],
      ["--explain"],
      ["highlights"],
      ["export", "--front-matter"],
      ["export", "-f", "html"],
      ["export", "-f", "json"],
      ["export", "-o", "pages/"],
    ]) {
      const { code, text, stderr } = await run([...args, address], { cwd });
      expect([code, `${text}${stderr}`.includes(secret)]).toEqual([
        args[0] === "highlights" ? code : 0,
        false,
      ]);
    }
    const failed = await run([address.replace("http:", "https:"), "--debug"], { cwd });
    expect(failed.code).toBe(1);
    expect(failed.stderr).not.toContain(secret);
    const session = open(["read", address], { columns: 60, rows: 16, env });
    await session.until(isOpen);
    session.type("maq");
    expect((await session.ended).raw).not.toContain(secret);
    const { text: kept } = await shell(`grep -rl ${secret} . || echo none`, { cwd });
    expect(kept.trim()).toBe("none");
  });

  it("that cannot be read fails in one line", async () => {
    const origin = await serve((_, response) => response.writeHead(404).end());
    const { code, text, stderr } = await run([`${origin}/a`], { env: { LANG: "C" } });
    expect([code, text]).toEqual([1, ""]);
    expect(stderr).toMatch(/^yuedu: .*404.*\n$/);
  });

  it("that is slow to answer turns a spinner on the terminal, which leaves no trace", async () => {
    const origin = await serve((_, response) => {
      setTimeout(() => response.end(STORY), 1500);
    });
    const screen = await show([origin], { columns: 80 });
    expect(screen.raw).toContain("正在读取");
    expect(screen.rows.join("")).not.toContain("正在读取");
    expect(screen.rows[0]).toBe("小城的桥");
  });
});

describe("an article on several pages", () => {
  const page = (part: number) => {
    const next = part < 3 ? `<p><a href="story_${part + 1}.html">下一页</a></p>` : "";
    const text = `<p>这是第${part}页上的一段话，写得足够长，好让人看出来它是文章里的一段。</p>`;
    return `<title>分页的文章</title><article><h1>分页的文章</h1>${text}${text}</article>${next}`;
  };
  const site = () =>
    serve((request, response) => {
      const part = Number(/_(\d)/.exec(request.url ?? "")?.[1] ?? 1);
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(page(part));
    });

  it("says so, and shows the page that was asked for", async () => {
    const { code, text, stderr } = await run(["--lang", "en", `${await site()}/story.html`]);
    expect(code).toBe(0);
    expect(stderr).toMatch(/goes on on other pages; --all-pages/);
    expect(solid(text)).toContain("第1页上");
    expect(solid(text)).not.toContain("第2页上");
  });

  it("is shown whole with --all-pages", async () => {
    const { code, text, stderr } = await run(["--all-pages", `${await site()}/story.html`]);
    expect([code, stderr]).toEqual([0, ""]);
    for (const part of [1, 2, 3]) expect(solid(text)).toContain(`第${part}页上`);
  });
});
