import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Articles, type Changes, keyOf } from "../../../src/cli/memory/articles.ts";
import { Failure } from "../../../src/failure/failure.ts";
import { folder } from "../support/folder.ts";

const at = (offset: number) => ({ part: 0, offset, before: "前", after: "后" });
const mark = (name: string, offset: number) => ({ ...at(offset), name, section: "", quote: null });
const changes = (offset: number, more: Partial<Changes> = {}): Changes => ({
  version: 1,
  sources: ["/a.txt"],
  title: "题目",
  share: 0.5,
  read: "2026-01-01T00:00:00.000Z",
  place: at(offset),
  set: [],
  deleted: [],
  ...more,
});
const key = keyOf(["/a.txt"], ["正文"]);

function home() {
  const path = folder();
  const inside = join(path, "yuedu", "articles");
  return {
    env: { XDG_STATE_HOME: path },
    inside,
    articles: new Articles({ XDG_STATE_HOME: path }),
  };
}

describe("Articles", () => {
  it("finds an article by its sources or by its text, and tells whether the text is the same", async () => {
    const { articles } = home();
    expect(await articles.find(key)).toBeNull();
    await articles.save(key, changes(7));
    expect(await articles.find(key)).toMatchObject({ isSameText: true, record: { place: at(7) } });
    const copy = keyOf(["/b.txt"], ["正文"]);
    expect(await articles.find(copy)).toMatchObject({ isSameText: true });
    const changed = keyOf(["/a.txt"], ["新的正文"]);
    expect(await articles.find(changed)).toMatchObject({ isSameText: false });
    expect(await articles.find(keyOf(["/b.txt"], ["别的"]))).toBeNull();
  });

  it("keeps one record of an article whose text changes, with its marks", async () => {
    const { articles, inside } = home();
    await articles.save(key, changes(7, { set: [mark("a", 1)] }));
    await articles.save(keyOf(["/a.txt"], ["新"]), changes(8, { set: [mark("b", 2)] }));
    expect(readdirSync(inside)).toHaveLength(1);
    const [record] = await articles.all();
    expect(record?.marks.map(({ name }) => name)).toEqual(["a", "b"]);
  });

  it("keeps what is private to its owner, whatever the mask and the modes before", async () => {
    const { articles, inside } = home();
    mkdirSync(inside, { recursive: true });
    chmodSync(inside, 0o755);
    await articles.save(key, changes(7));
    const [name = ""] = readdirSync(inside);
    expect(statSync(inside).mode & 0o777).toBe(0o700);
    expect(statSync(join(inside, name)).mode & 0o777).toBe(0o600);
  });

  it("loses no mark of readers that save at once", async () => {
    const { articles } = home();
    const names = Array.from("abcdefghijklmnop");
    await Promise.all(
      names.map((name, offset) =>
        articles.save(key, changes(offset, { set: [mark(name, offset)] })),
      ),
    );
    await articles.save(key, changes(0, { deleted: ["c"] }));
    const [record] = await articles.all();
    const left = record?.marks.map(({ name }) => name).sort();
    expect(left).toEqual(names.filter((name) => name !== "c"));
  });

  it.each([
    "",
    "{",
    "[]",
    "null",
    '{"version":1}',
    '{"version":1,"title":"t","share":0,"read":"never","place":{"part":0,"offset":0,"before":"","after":""}}',
    '{"version":1,"title":"t","share":0,"read":"2026-01-01","place":{"part":-1,"offset":0,"before":"","after":""}}',
  ])("reads a damaged file as none, and replaces it: %j", async (content) => {
    const { articles, inside } = home();
    await articles.save(key, changes(7));
    const [name = ""] = readdirSync(inside);
    writeFileSync(join(inside, name), content);
    expect(await articles.find(key)).toBeNull();
    await articles.save(key, changes(8));
    expect(await articles.find(key)).toMatchObject({ record: { place: at(8) } });
  });

  it("leaves out marks that are none", async () => {
    const { articles, inside } = home();
    await articles.save(key, changes(7, { set: [mark("a", 1)] }));
    const [name = ""] = readdirSync(inside);
    const path = join(inside, name);
    const record = JSON.parse(readFileSync(path, "utf8"));
    writeFileSync(path, JSON.stringify({ ...record, marks: [...record.marks, { name: "b" }, 3] }));
    expect((await articles.all())[0]?.marks).toHaveLength(1);
  });

  it("does not overwrite the file of a later version", async () => {
    const { articles, inside } = home();
    await articles.save(key, changes(7));
    const [name = ""] = readdirSync(inside);
    const later = '{"version":2,"marks":"of another shape"}';
    writeFileSync(join(inside, name), later);
    await expect(articles.save(key, changes(8))).rejects.toThrow(Failure);
    expect(readFileSync(join(inside, name), "utf8")).toBe(later);
    expect(await articles.find(key)).toBeNull();
  });

  it("refuses a pipe in place of a file, without waiting for it", async () => {
    const { articles, inside } = home();
    await articles.save(key, changes(7));
    const [name = ""] = readdirSync(inside);
    execFileSync("sh", ["-c", `rm "$1" && mkfifo "$1"`, "sh", join(inside, name)]);
    expect(await articles.find(key)).toBeNull();
    await expect(articles.save(key, changes(8))).rejects.toThrow(Failure);
    expect(statSync(join(inside, name)).isFIFO()).toBe(true);
    expect(readdirSync(inside)).toEqual([name]);
  });

  it("takes a lock that a killed program left", async () => {
    const { articles, inside } = home();
    mkdirSync(inside, { recursive: true });
    const lock = join(inside, ".lock");
    writeFileSync(lock, "");
    execFileSync("touch", ["-d", "2020-01-01", lock]);
    await articles.save(key, changes(7));
    expect(readdirSync(inside)).toHaveLength(1);
  });

  it("forgets what it is told to, and lists the rest, the last one read first", async () => {
    const { articles } = home();
    for (const [name, year] of [
      ["/a.txt", 2024],
      ["/b.txt", 2026],
      ["/c.txt", 2025],
    ] as const) {
      const read = `${year}-01-01T00:00:00.000Z`;
      await articles.save(keyOf([name], [name]), changes(1, { sources: [name], read }));
    }
    const names = async () => (await articles.all()).map(({ sources }) => sources?.[0]);
    expect(await names()).toEqual(["/b.txt", "/c.txt", "/a.txt"]);
    expect(await articles.forget(({ sources }) => sources?.[0] === "/c.txt")).toBe(1);
    expect(await names()).toEqual(["/b.txt", "/a.txt"]);
  });

  it("uses ~/.local/state if XDG_STATE_HOME is unset or not absolute", async () => {
    for (const XDG_STATE_HOME of [undefined, "", "state"]) {
      const path = folder();
      await new Articles({ HOME: path, XDG_STATE_HOME }).save(key, changes(1));
      expect(readdirSync(join(path, ".local", "state", "yuedu", "articles"))).toHaveLength(1);
    }
  });
});
