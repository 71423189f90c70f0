import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { keyOf } from "../../../src/cli/memory/articles.ts";
import { OldPositions } from "../../../src/cli/memory/positions.ts";
import { ReadingState } from "../../../src/cli/reading/reading-state.ts";
import { bookOf, session } from "../../reader/support/session.ts";
import { folder } from "../support/folder.ts";

const book = bookOf("一篇文章\n\n　　春江潮水连海平，海上明月共潮生。");

/** Stores a position as version 0.1 did. */
function stored(content: string) {
  const path = folder();
  const inside = join(path, "yuedu", "positions");
  const hash = createHash("sha256");
  for (const text of book.identity()) hash.update(text).update("\0");
  mkdirSync(inside, { recursive: true });
  writeFileSync(join(inside, `${hash.digest("hex").slice(0, 32)}.json`), content);
  return { env: { XDG_STATE_HOME: path }, inside };
}

const POSITION = '{"version":1,"part":0,"offset":9}\n';

describe("a position that version 0.1 stored", () => {
  it("is where reading goes on, until the article has a record", async () => {
    const { env, inside } = stored(POSITION);
    const memory = new ReadingState(env, ["/a.txt"]);
    const start = await memory.load(book);
    expect(start?.place).toEqual({ part: 0, block: 1, offset: 5, above: 0 });
    const state = { ...session({ book }), place: { part: 0, block: 1, offset: 2, above: 0 } };
    await memory.save(state, 1);
    expect(readdirSync(inside)).toEqual([]);
    expect((await memory.load(book))?.place).toMatchObject({ block: 1, offset: 2 });
  });

  it("is forgotten with all others", async () => {
    const { env, inside } = stored(POSITION);
    await new OldPositions(env).forgetAll();
    expect(readdirSync(inside)).toEqual([]);
  });

  it.each([
    "",
    "{",
    "[]",
    '{"version":2,"part":0,"offset":9}',
    '{"version":1,"part":-1,"offset":0}',
  ])("is ignored if it is damaged: %s", async (content) => {
    const { env } = stored(content);
    expect(await new OldPositions(env).find(keyOf(null, book.identity()))).toBeNull();
  });
});
