import { describe, expect, it } from "vitest";
import { update } from "../../../src/reader/update.ts";
import { bookOf, press, session, statusOn } from "../support/session.ts";

const start = session({ book: bookOf("标题\n\n　　滟滟随波千万里，何处春江无月明！") });
const paste = (state: typeof start, text: string) => update(state, { kind: "paste", text });
const wordsOf = ({ mode }: typeof start) => (mode.kind === "prompt" ? mode.words : null);

describe("the prompt", () => {
  it("takes 1,000 characters of a long paste, and no more keys", () => {
    const pasted = paste(press(start, "/"), "春".repeat(10_000));
    expect(wordsOf(pasted)).toBe("春".repeat(1000));
    expect(wordsOf(press(pasted, "江", "q", "d"))).toBe("春".repeat(1000));
    expect(wordsOf(paste(press(start, "/"), `a${"😀".repeat(600)}`))).toBe(`a${"😀".repeat(499)}`);
  });

  it("shows what would steer the terminal as marks", () => {
    const status = statusOn(paste(press(start, "/"), "\u202e春\u200b\u{e0041}"));
    expect(status).toContain("␦春␦␦A");
    for (const character of "\u202e\u200b\u{e0041}") expect(status).not.toContain(character);
  });

  it("takes no pasted text for commands", () => {
    expect(paste(start, "qG/3\u001b")).toMatchObject({ mode: { kind: "read" }, request: null });
    const prompt = paste(press(start, "/"), "q\rG\u001b[A");
    expect(prompt.mode.kind).toBe("prompt");
    expect(prompt.request).toBeNull();
  });
});
