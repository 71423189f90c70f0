import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { folder } from "./support/folder.ts";
import { isOpen } from "./support/reader.ts";
import { run } from "./support/run.ts";
import { open, type Session } from "./support/terminal.ts";

const has = (text: string) => (screen: { rows: readonly string[]; alternate: boolean }) =>
  screen.rows.join("").includes(text);

function articles() {
  const path = folder();
  const first = join(path, "a.md");
  writeFileSync(
    first,
    "# 第一篇\n\n见[第二篇](b.md)、[无此文件](c.md)和[网页](https://example.com/a)。\n",
  );
  writeFileSync(join(path, "b.md"), "# 第二篇\n\n这里是第二篇的正文。\n");
  return { path, first, env: { XDG_STATE_HOME: join(path, "state") } };
}

async function quit(session: Session) {
  session.type("q");
  expect(await session.ended).toMatchObject({ code: 0, alternate: false });
}

describe.each([
  [80, 24],
  [40, 8],
  [120, 40],
])("links at %i × %i", (columns, rows) => {
  it("open a file in the reader, from the list and by a click, and Backspace goes back", async () => {
    const { first, env } = articles();
    const session = open(["read", first], { columns, rows, env });
    await session.until(isOpen);
    session.type("o");
    await session.until(has("第二篇　b.md"));
    session.type("\r");
    await session.until(has("第二篇的正文"));
    session.type("\u007f");
    await session.until(has("见第二篇"));
    const { rows: shown, cells } = session.now;
    const row = shown.findIndex((text) => text.includes("见第二篇"));
    const column = (cells[row] ?? []).findIndex(({ text }) => text === "第");
    const at = `${column + 1};${row + 1}`;
    session.type(`\u001b[<0;${at}M\u001b[<0;${at}m`);
    await session.until(has("第二篇的正文"));
    await quit(session);
    const recent = JSON.parse((await run(["recent", "--json"], { env })).text);
    expect(recent.articles.map(({ title }: { title: string }) => title)).toEqual([
      "第二篇",
      "第一篇",
    ]);
  });

  it("say why they are not opened, and go to the system with x", async () => {
    const { path, first, env } = articles();
    writeFileSync(join(path, "xdg-open"), `#!/bin/sh\necho "$1" > ${path}/launched\n`, {
      mode: 0o755,
    });
    const line = `PATH=${path}:$PATH "$@"`;
    const session = open(["read", first], { columns, rows, env, line });
    await session.until(isOpen);
    session.type("o无\r");
    await session.until(has("打不开 c.md"));
    session.type("o网x");
    await session.until(has("已由系统打开"));
    expect(readFileSync(join(path, "launched"), "utf8")).toBe("https://example.com/a\n");
    session.type("o网y");
    await session.until(has("已请终端复制"));
    const copied = Buffer.from("https://example.com/a").toString("base64");
    expect(session.now.raw.split(`\u001b]52;c;${copied}\u001b\\`)).toHaveLength(2);
    await quit(session);
  });
});

describe("a link to a page", () => {
  it("is fetched while the reader goes on, and given up by Esc", async () => {
    const { path, env } = articles();
    const held: (() => void)[] = [];
    const server = createServer((request, response) => {
      const send = () => {
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.end(`<title>网页</title><h1>网页</h1><p>${"网页上的正文。".repeat(40)}</p>`);
      };
      if (request.url === "/slow") held.push(send);
      else send();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.closeAllConnections());
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const file = join(path, "links.md");
    const address = `http://127.0.0.1:${port}`;
    writeFileSync(file, `# 链接\n\n见[快](${address}/fast)和[慢](${address}/slow)。\n`);
    const session = open(["read", file], { columns: 80, rows: 24, env });
    await session.until(isOpen);
    session.type("o慢\r");
    await session.until(has("正在打开"));
    session.type("\u001b");
    await session.until((screen) => isOpen(screen) && !has("正在打开")(screen));
    session.type("o快\r");
    await session.until(has("网页上的正文"));
    for (const send of held) send();
    session.type("\u007f");
    await session.until(has("见快和慢"));
    await quit(session);
  });
});
