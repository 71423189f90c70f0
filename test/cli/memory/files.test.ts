import { userInfo } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changeMemory, memoryFolder, readMemory } from "../../../src/cli/memory/files.ts";
import { folder } from "../support/folder.ts";

const HOME = join(userInfo().homedir, ".local", "state", "yuedu");

describe("memoryFolder", () => {
  it.each([
    [{ XDG_STATE_HOME: "/state", HOME: "/home/a" }, "/state/yuedu"],
    [{ XDG_STATE_HOME: "state", HOME: "/home/a" }, "/home/a/.local/state/yuedu"],
    [{ HOME: "" }, HOME],
    [{ HOME: "a" }, HOME],
    [{}, HOME],
  ])("%j: %s, never a folder in the current one", (env, expected) => {
    expect(memoryFolder(env)).toBe(expected);
  });
});

describe("changeMemory", () => {
  it("fails in a folder that cannot be made, such as in /proc", async () => {
    const path = "/proc/nowhere/yuedu/look.json";
    await expect(changeMemory(path, () => ({ version: 1 }))).rejects.toMatchObject({
      code: "not-writable",
    });
  });

  it("keeps what two programs change at once", async () => {
    const path = join(folder(), "a", "b.json");
    const numbers = Array.from({ length: 20 }, (_, index) => index);
    await Promise.all(
      numbers.map((number) =>
        changeMemory(path, (content) => ({
          version: 1,
          ...(content as object | null),
          [`number${number}`]: number,
        })),
      ),
    );
    expect(Object.keys((await readMemory(path)) as object)).toHaveLength(numbers.length + 1);
  });
});
