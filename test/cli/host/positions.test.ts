import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Positions } from "../../../src/cli/host/positions.ts";
import { Failure } from "../../../src/failure/failure.ts";
import { folder } from "../support/folder.ts";

const POSITION = { part: 0, offset: 1234 };

describe("Positions", () => {
  it("stores a position under a hash of the text, in a file written whole", async () => {
    const home = folder();
    const env = { XDG_STATE_HOME: home };
    expect(await new Positions(env, ["一", "二"]).load()).toBeNull();
    await new Positions(env, ["一", "二"]).save(POSITION);
    await new Positions(env, ["一", "二"]).save({ part: 0, offset: 5 });
    expect(await new Positions(env, ["一", "二"]).load()).toEqual({ part: 0, offset: 5 });
    expect(await new Positions(env, ["一二"]).load()).toBeNull();
    expect(readdirSync(join(home, "yuedu", "positions"))).toHaveLength(1);
  });

  it("uses ~/.local/state if XDG_STATE_HOME is unset or not absolute", async () => {
    for (const XDG_STATE_HOME of [undefined, "", "state"]) {
      const home = folder();
      await new Positions({ HOME: home, XDG_STATE_HOME }, ["一"]).save(POSITION);
      expect(readdirSync(join(home, ".local", "state", "yuedu", "positions"))).toHaveLength(1);
    }
  });

  it.each([
    "",
    "{",
    "[]",
    "null",
    '{"version":1}',
    '{"version":2,"part":0,"offset":1}',
    '{"version":1,"part":"0","offset":1}',
  ])("does not trust a file that reads %j", async (content) => {
    const env = { XDG_STATE_HOME: folder() };
    await new Positions(env, ["一"]).save(POSITION);
    const path = join(env.XDG_STATE_HOME, "yuedu", "positions");
    const [name = ""] = readdirSync(path);
    expect(readFileSync(join(path, name), "utf8")).toBe('{"version":1,"part":0,"offset":1234}\n');
    writeFileSync(join(path, name), content);
    expect(await new Positions(env, ["一"]).load()).toBeNull();
  });

  it("fails if the file cannot be written", async () => {
    const home = folder();
    mkdirSync(join(home, "yuedu"));
    writeFileSync(join(home, "yuedu", "positions"), "");
    await expect(new Positions({ XDG_STATE_HOME: home }, ["一"]).save(POSITION)).rejects.toThrow(
      Failure,
    );
  });
});
