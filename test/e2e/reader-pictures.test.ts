import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PICTURE_CELL } from "../support/inline-pictures.ts";
import { png } from "../support/png.ts";
import { folder } from "./support/folder.ts";
import { isOpen } from "./support/reader.ts";
import { run } from "./support/run.ts";
import { open, show } from "./support/terminal.ts";

const PLACEHOLDER = "\u{10eeee}";
const KITTY = { TERM: "xterm-kitty" };
const ITERM = { TERM: "xterm-256color", TERM_PROGRAM: "iTerm.app" };

/** Writes an article with a picture. Returns its path. */
function article(more = ""): string {
  const path = join(folder(), "a.md");
  writeFileSync(join(path, "..", "a.png"), png(200, 100));
  writeFileSync(path, `# 题\n\n前文。\n\n![月](a.png)\n\n![缺](b.png)\n\n${more}`);
  return path;
}

describe("pictures on a terminal", () => {
  it("are drawn by kitty's placeholders below their words", async () => {
    const { raw, rows } = await show([article()], { columns: 80, env: KITTY });
    expect(raw).toContain("\u001b_Ga=t,f=100,i=");
    expect(raw).toMatch(/Ga=p,U=1,i=\d+,p=1,c=20,r=5,q=2/);
    const drawn = rows.map((row) => row.startsWith(PLACEHOLDER));
    expect(drawn.filter(Boolean)).toHaveLength(5);
    expect(rows[drawn.indexOf(true) - 1]?.trim()).toBe("［月］");
    expect(rows.join("\n")).toContain("［缺］");
  });

  it("are drawn by iTerm2 over rows that are free", async () => {
    const { raw, rows } = await show([article()], { columns: 80, env: ITERM });
    expect(raw).toMatch(/\]1337;File=inline=1;size=\d+;width=20;height=5;preserveAspectRatio=0:/);
    const [words, next] = ["［月］", "［缺］"].map((text) =>
      rows.findIndex((row) => row.includes(text)),
    );
    expect((next ?? 0) - (words ?? 0)).toBe(7);
  });

  it("are words elsewhere, in pipes, and with --no-images", async () => {
    const path = article();
    const shows = [
      (await show([path], { columns: 80 })).raw,
      (await show(["--no-images", path], { columns: 80, env: KITTY })).raw,
      (await show([path], { columns: 80, env: { ...KITTY, TMUX: "/tmp/tmux" } })).raw,
      (await run([path], { env: KITTY })).text,
    ];
    for (const raw of shows) {
      expect(raw).toContain("［月］");
      expect(raw).not.toContain("\u001b_G");
      expect(raw).not.toContain(PLACEHOLDER);
    }
  });

  it("open in the reader if the article with them is longer than the screen", async () => {
    const session = open(["--no-state", article()], { columns: 80, rows: 12, env: KITTY });
    const drawn = await session.until(
      (screen) => isOpen(screen) && screen.rows.some((row) => row.includes(PLACEHOLDER)),
    );
    expect(drawn.rows.filter((row) => row.includes(PLACEHOLDER))).toHaveLength(5);
    session.type("q");
    const { raw, alternate, code } = await session.ended;
    expect([alternate, code]).toEqual([false, 0]);
    const sent = Array.from(raw.matchAll(/_Ga=t,f=100,i=(\d+)/g), ([, id]) => id);
    const removed = Array.from(raw.matchAll(/_Ga=d,d=I,i=(\d+)/g), ([, id]) => id);
    expect(removed).toEqual(sent.slice(-removed.length));
    expect(removed).toHaveLength(1);
  });

  it("are drawn by iTerm2 in the reader while they are whole on the screen", async () => {
    const more = Array.from({ length: 30 }, (_, index) => `第${index}段。`).join("\n\n");
    const options = { columns: 60, rows: 12, env: ITERM, inlinePictures: true };
    const session = open(["read", "--no-state", article(more)], options);
    const count = ({ rows }: { rows: readonly string[] }) =>
      rows.filter((row) => row.trim() === PICTURE_CELL.repeat(20)).length;
    const drawings = () => session.now.raw.split("\u001b]1337;File=inline=1").length - 1;
    await session.until((screen) => isOpen(screen) && count(screen) === 5);
    session.type("jjj");
    const scrolled = await session.until(({ rows }) => (rows[1] ?? "").includes("月"));
    expect([count(scrolled), drawings()]).toEqual([5, 1]);
    session.type("jjj");
    await session.until(
      (screen) => count(screen) === 0 && screen.rows[0]?.includes("\u2591") === true,
    );
    session.type("g");
    await session.until((screen) => count(screen) === 5);
    session.type("h");
    await session.until((screen) => count(screen) === 0);
    session.type("\u001b");
    await session.until((screen) => count(screen) === 5);
    expect(drawings()).toBe(3);
    session.type("q");
    expect((await session.ended).code).toBe(0);
  });

  it("scroll and resize in the reader", async () => {
    const more = Array.from({ length: 30 }, (_, index) => `第${index}段。`).join("\n\n");
    const session = open(["read", "--no-state", article(more)], {
      columns: 60,
      rows: 12,
      env: KITTY,
    });
    const count = (rows: readonly string[]) =>
      rows.filter((row) => row.includes(PLACEHOLDER)).length;
    await session.until((screen) => isOpen(screen) && count(screen.rows) === 5);
    session.type("jjjjjjj");
    await session.until(({ rows }) => count(rows) === 3 && (rows[0] ?? "").includes(PLACEHOLDER));
    session.type("g");
    session.resize(30, 5);
    await session.until((screen) => isOpen(screen) && screen.rows.length === 5);
    session.type("jjjjj");
    await session.until(({ rows }) => count(rows) === 3);
    session.type("q");
    const { raw } = await session.ended;
    expect(raw).toMatch(/Ga=p,U=1,i=\d+,p=1,c=12,r=3,q=2/);
  });
});
