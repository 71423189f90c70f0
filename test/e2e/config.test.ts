import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folder } from "./support/folder.ts";
import { run } from "./support/run.ts";

describe("the configuration file", () => {
  it("is written, edited by EDITOR, and obeyed", async () => {
    const env = { XDG_CONFIG_HOME: folder(), EDITOR: "sed -i 's/^# width = .*/width = 30/'" };
    const edited = await run(["config", "edit"], { env });
    expect([edited.code, edited.stderr]).toEqual([0, ""]);
    expect((await run(["config"], { env })).text).toMatch(/^width +30 +第 \d+ 行$/m);
    expect((await run([], { env })).text).toBe((await run(["-w", "30"])).text);
  });

  it("with a mistake is named in one line, and reading goes on", async () => {
    const home = folder();
    mkdirSync(join(home, ".config", "yuedu"), { recursive: true });
    writeFileSync(join(home, ".config", "yuedu", "config.toml"), "\nwdith = 30\n");
    const { code, text, stderr } = await run([], { env: { HOME: home } });
    expect([code, text]).toEqual([0, (await run([])).text]);
    expect(stderr).toMatch(/^yuedu: .*config\.toml”第 2 行：没有设置 wdith；是不是想用 width.*\n$/);
  });

  it("edit fails if the editor cannot be run", async () => {
    const env = { XDG_CONFIG_HOME: folder(), VISUAL: "/nowhere/editor" };
    const { code, stderr } = await run(["config", "edit"], { env });
    expect(code).toBe(1);
    expect(stderr).toContain("yuedu: 无法运行编辑器“/nowhere/editor”");
  });
});
