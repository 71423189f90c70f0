import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { writeWhole } from "../../../../src/cli/host/files/output.ts";
import { folder } from "../../support/folder.ts";

const failing = (code: string) => expect.objectContaining({ code, exitCode: 1 });

describe("writeWhole", () => {
  it("writes a new file and leaves nothing else", async () => {
    const path = folder();
    await writeWhole(join(path, "文.md"), "正文\n", false);
    expect(readFileSync(join(path, "文.md"), "utf8")).toBe("正文\n");
    expect(readdirSync(path)).toEqual(["文.md"]);
  });

  it("keeps an existing file unless told to replace it", async () => {
    const path = folder();
    const file = join(path, "a.md");
    writeFileSync(file, "mine");
    chmodSync(file, 0o640);
    await expect(writeWhole(file, "new", false)).rejects.toEqual(failing("file-exists"));
    expect(readFileSync(file, "utf8")).toBe("mine");
    await writeWhole(file, "new", true);
    expect(readFileSync(file, "utf8")).toBe("new");
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(path)).toEqual(["a.md"]);
  });

  it("never lets another process see half of the text", async () => {
    const path = folder();
    const file = join(path, "a.md");
    writeFileSync(file, "old");
    const text = "字".repeat(2_000_000);
    const writing = writeWhole(file, text, true);
    const seen = new Set<number>();
    let isDone = false;
    void writing.then(() => {
      isDone = true;
    });
    while (!isDone) {
      seen.add(statSync(file).size);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect([...seen].filter((size) => size !== 3 && size !== 6_000_000)).toEqual([]);
    expect(seen).toContain(3);
  });

  it("replaces the file that a link points to, not the link", async () => {
    const path = folder();
    writeFileSync(join(path, "real.md"), "old");
    symlinkSync("real.md", join(path, "link.md"));
    await writeWhole(join(path, "link.md"), "new", true);
    expect(lstatSync(join(path, "link.md")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(path, "real.md"), "utf8")).toBe("new");
  });

  it("keeps a link that leads nowhere", async () => {
    const path = folder();
    symlinkSync("nowhere.md", join(path, "link.md"));
    for (const replace of [false, true]) {
      await expect(writeWhole(join(path, "link.md"), "new", replace)).rejects.toEqual(
        failing("not-writable"),
      );
    }
    expect(readdirSync(path)).toEqual(["link.md"]);
  });

  it("leaves other hard links to a file it replaces as they are", async () => {
    const path = folder();
    writeFileSync(join(path, "a.md"), "old");
    linkSync(join(path, "a.md"), join(path, "b.md"));
    await writeWhole(join(path, "a.md"), "new", true);
    expect(readFileSync(join(path, "a.md"), "utf8")).toBe("new");
    expect(readFileSync(join(path, "b.md"), "utf8")).toBe("old");
  });

  it("removes what a killed process left, and nothing else", async () => {
    const path = folder();
    const { pid } = spawnSync("true");
    const left = `.yuedu-${pid}-${randomUUID()}.tmp`;
    const others = [`.yuedu-${process.pid}-${randomUUID()}.tmp`, ".yuedu-x.tmp", "a.tmp"];
    for (const name of [left, ...others]) writeFileSync(join(path, name), "");
    await writeWhole(join(path, "z.md"), "new", false);
    expect(readdirSync(path).toSorted()).toEqual([...others, "z.md"].toSorted());
  });

  it.each([
    ["a folder", "sub", "is-directory"],
    ["a folder that is not there", "nowhere/a.md", "not-writable"],
    ["a path through a file", "file/a.md", "not-writable"],
  ])("does not write to %s, and leaves nothing", async (_, name, code) => {
    const path = folder();
    mkdirSync(join(path, "sub"));
    writeFileSync(join(path, "file"), "");
    for (const replace of [false, true]) {
      await expect(writeWhole(join(path, name), "x", replace)).rejects.toEqual(failing(code));
    }
    expect(readdirSync(path)).toEqual(["file", "sub"]);
  });

  it("writes to a device directly, with and without `replace`", async () => {
    await writeWhole("/dev/null", "x", false);
    await writeWhole("/dev/null", "x", true);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it("fails with the system's code if the device is full", async () => {
    await expect(writeWhole("/dev/full", "x", true)).rejects.toEqual(
      expect.objectContaining({
        code: "not-writable",
        data: { name: "/dev/full", reason: "ENOSPC" },
      }),
    );
  });
});
