import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadLook, saveLook } from "../../../src/cli/memory/look.ts";
import { rememberedLook } from "../../../src/cli/reading/look.ts";
import { resolveSettings } from "../../../src/cli/settings/resolve.ts";
import { folder } from "../support/folder.ts";

describe("the look of the reader", () => {
  it("is remembered, and what two readers change is kept", async () => {
    const env = { XDG_STATE_HOME: folder() };
    expect(await loadLook(env)).toEqual({});
    await saveLook(env, { measure: 60, theme: "light" });
    await saveLook(env, { justify: true, theme: "none" });
    expect(await loadLook(env)).toEqual({ measure: 60, theme: "none", justify: true });
  });

  it("is not written if nothing changed that is remembered", async () => {
    const env = { XDG_STATE_HOME: folder() };
    await saveLook(env, {});
    expect(() => readFileSync(join(env.XDG_STATE_HOME, "yuedu", "look.json"))).toThrow();
  });

  it("gives way to settings that are given, and to --no-state", async () => {
    const env = { XDG_STATE_HOME: folder() };
    await saveLook(env, { measure: 60, theme: "light", hang: true, level: "strict" });
    expect(await rememberedLook(env, resolveSettings())).toMatchObject({ measure: 60 });
    const given = resolveSettings({ width: 40, theme: "auto", lineBreak: "clreq" });
    expect(await rememberedLook(env, given)).toEqual({ hang: true });
    expect(await rememberedLook(env, resolveSettings({ state: false }))).toEqual({});
  });

  it.each([
    "",
    "[]",
    '{"version":2,"measure":60}',
    '{"version":1,"measure":-1,"theme":"pink","level":3,"hang":"yes"}',
  ])("believes no file that reads %j", async (content) => {
    const env = { XDG_STATE_HOME: folder() };
    await saveLook(env, { measure: 60 });
    writeFileSync(join(env.XDG_STATE_HOME, "yuedu", "look.json"), content);
    expect(await loadLook(env)).toEqual({});
  });
});
