import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { environment, NODE, PROGRAM } from "./support/program.ts";
import { execute } from "./support/run.ts";

const STORY =
  "一条河\n\n2031-03-09 来源：某报\n\n亮点1 水\n\n　　水在流，人在看。\n\n亮点2 闸\n\n　　闸门開了。\n";

describe("yuedu mcp", () => {
  const client = new Client({ name: "test", version: "1" });
  const path = mkdtempSync(join(tmpdir(), "yuedu-"));
  const story = join(path, "story.txt");

  beforeAll(async () => {
    writeFileSync(story, STORY);
    await client.connect(
      new StdioClientTransport({
        command: NODE,
        args: [PROGRAM, "mcp", "--lang", "en"],
        env: environment({}),
      }),
    );
  });
  afterAll(async () => {
    await client.close();
    rmSync(path, { recursive: true });
  });

  async function call(name: string, args: Record<string, string>) {
    const { content, isError } = await client.callTool({ name, arguments: args });
    const [first] = content as { text: string }[];
    return { text: first?.text ?? "", isError };
  }

  it("says what it can do", async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name, inputSchema }) => [name, inputSchema.required])).toEqual([
      ["read_article", ["source"]],
      ["list_highlights", ["source"]],
      ["search_article", ["source", "text"]],
    ]);
    expect(client.getServerVersion()).toMatchObject({ name: "yuedu" });
  });

  it("reads an article, whole and in part", async () => {
    const { text } = await call("read_article", { source: story });
    expect(text).toMatch(/^---\ntitle: 一条河\n/);
    expect(text).toContain("source: 某报\n");
    expect(text).toContain("\n水在流，人在看。\n");
    const part = await call("read_article", { source: story, highlight: "2" });
    expect(part.text).toContain("闸门開了。");
    expect(part.text).not.toContain("水在流");
  });

  it("lists highlights and searches", async () => {
    const list = JSON.parse((await call("list_highlights", { source: story })).text);
    expect(list).toMatchObject({ title: "一条河", highlights: [{ number: 1 }, { number: 2 }] });
    const { hits } = JSON.parse((await call("search_article", { source: story, text: "开" })).text);
    expect(hits).toMatchObject([{ text: "開", section: [{ title: "闸" }] }]);
  });

  it.each([
    ["a source that is missing", "read_article", { source: "/nowhere.txt" }, "/nowhere.txt"],
    ["a number that is missing", "read_article", { highlight: "9" }, "9"],
    ["arguments that do not fit", "search_article", {}, "text"],
  ])("answers with what is wrong: %s", async (_, name, args, named) => {
    const { text, isError } = await call(name, { source: story, ...args });
    expect(isError).toBe(true);
    expect(text).toContain(named);
    expect(text).not.toContain("    at ");
  });

  it("answers what is under way when its input ends", async () => {
    const hello = {
      ...{ jsonrpc: "2.0", id: 1, method: "initialize" },
      params: {
        protocolVersion: "2025-06-18",
        capabilities: {},
        clientInfo: { name: "test", version: "1" },
      },
    };
    const ask = {
      ...{ jsonrpc: "2.0", id: 2, method: "tools/call" },
      params: { name: "list_highlights", arguments: { source: story } },
    };
    const input = `${JSON.stringify(hello)}\n${JSON.stringify(ask)}\n`;
    const { code, text, stderr } = await execute(NODE, [PROGRAM, "mcp"], { input });
    expect([code, stderr]).toEqual([0, ""]);
    expect(
      text
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).id),
    ).toEqual([1, 2]);
  });
});
