import { describe, expect, it } from "vitest";
import { type Case, one } from "./document-set.ts";
import { evaluate } from "./evaluate.ts";

function caseOf(id: string, name: string, text: string): Case {
  return {
    id,
    name,
    bytes: () => Buffer.from(text),
    judge: ({ meta }) => ({ counts: { title: one(meta.title === "题目") }, differences: [] }),
  };
}

describe("evaluate", () => {
  it("reads each document as its name and bytes say", async () => {
    const page = "<title>题目</title><article><h1>题目</h1><p>正文。</p></article>";
    const judged = await evaluate([
      caseOf("a", "a.md", "# 题目\n\n正文。\n"),
      caseOf("b", "b.html", page),
    ]);
    expect(judged.map(({ counts }) => counts)).toEqual([
      { read: one(true), title: one(true) },
      { read: one(true), title: one(true) },
    ]);
  });

  it("counts a document that cannot be read as failed, and goes on", async () => {
    const [failed, next] = await evaluate([
      caseOf("empty", "a.txt", " "),
      caseOf("next", "b.md", "# 题目\n\n正文。\n"),
    ]);
    expect(failed).toMatchObject({ id: "empty", counts: { read: one(false), title: one(false) } });
    expect(failed?.failure).toContain("empty");
    expect(failed?.loss).toBe(2);
    expect(next).toMatchObject({ failure: null, loss: 0 });
  });
});
