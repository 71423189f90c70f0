import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { ClosedPipe } from "../../../src/cli/host/host.ts";
import { LONG_FILE } from "../../../src/source/bytes.ts";
import { Pieces } from "../../../src/source/pieces.ts";
import { folder } from "../support/folder.ts";
import { run } from "../support/host.ts";

const PARAGRAPH = "　　春天来了，河边的柳树抽出新芽；老张说：“今年的雨水比往年多。”\n\n";

/** A long file: a title, then numbered paragraphs. */
function longFile(damage: Uint8Array = new Uint8Array()): string {
  const path = join(folder(), "long.txt");
  const count = Math.ceil((2 * LONG_FILE) / Buffer.byteLength(PARAGRAPH));
  const text = Array.from({ length: count }, (_, index) =>
    PARAGRAPH.replace("春天", `第${index}个春天`),
  );
  writeFileSync(path, Buffer.concat([Buffer.from(`长河\n\n${text.join("")}`), damage]));
  return path;
}

const solid = (text: string) => text.replaceAll(/\s/g, "");

describe("a long file, if output is no terminal", () => {
  it("is printed as if it had been read whole", async () => {
    const path = longFile();
    const pieces = await run([path]);
    // --raw has to read all of it first; only then is known that it is no book.
    const whole = await run([path, "--raw", "--paragraphs", "indent"]);
    expect(pieces).toMatchObject({ code: 0, error: "" });
    expect(pieces.out === whole.out).toBe(true);
    expect(solid(pieces.out)).toContain("第100个春天来了");
  });

  it("is read no further than its reader takes", async () => {
    const path = longFile();
    const text = vi.spyOn(Pieces.prototype, "text");
    const { code, error } = await run([path], { writing: () => Promise.reject(new ClosedPipe()) });
    expect([code, error]).toEqual([0, ""]);
    expect(text).toHaveBeenCalledTimes(1);
    text.mockRestore();
  });

  it("is written in more than one piece, each with whole lines", async () => {
    const written: string[] = [];
    const writing = async (text: string) => void written.push(text);
    await run([longFile()], { writing });
    expect(written.length).toBeGreaterThan(20);
    expect(written.filter((text) => !text.endsWith("\n"))).toEqual([]);
  });

  it("has its damage counted", async () => {
    const { code, error } = await run([longFile(Uint8Array.of(0xff, 0x0a))]);
    expect(code).toBe(0);
    expect(error).toMatch(/^yuedu: .*1 character.*\n$/);
  });
});
