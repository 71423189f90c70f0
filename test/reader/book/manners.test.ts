import { describe, expect, it } from "vitest";
import { Failure } from "../../../src/failure/failure.ts";
import { statusLine } from "../../../src/reader/screen/status.ts";
import type { State } from "../../../src/reader/state/state.ts";
import { update } from "../../../src/reader/update.ts";
import { withVariants } from "../../../src/view/search/variants.ts";
import { bookOf, idle, press, session, statusOn, textOn } from "../support/session.ts";

const TEXT = ["头发的发展", "第一届大会", "第二屆大會", "ABC 与 abc", "没有别的"]
  .map((words) => `　　${words}。`)
  .join("\n\n");
const first = session({ book: bookOf(TEXT), size: { columns: 60, rows: 30 } });

/** Types words into a prompt that is open, and accepts them. */
const seek = (state: State, words: string) => idle(press(state, ...words, "return"));
const hits = (state: State) => idle(state).search?.counts.reduce((sum, count) => sum + count, 0);

describe("a search", () => {
  it("takes an expression after ctrl+r, until it is pressed again", () => {
    const asked = press(first, "/", "ctrl+r");
    expect(statusLine(asked).text).toMatch(/^正则 \//);
    expect(hits(seek(asked, "第.[届屆]"))).toBe(2);
    expect(hits(seek(press(seek(asked, "发"), "/"), "^第|发$"))).toBe(2);
    expect(hits(seek(press(seek(asked, "发"), "/", "ctrl+r"), "第.届"))).toBe(0);
  });

  it("counts capitals that the text has, not those of escapes", () => {
    const asked = press(first, "/", "ctrl+r");
    expect(hits(seek(asked, "abc"))).toBe(2);
    expect(hits(seek(asked, "\\Sbc"))).toBe(2);
    expect(hits(seek(asked, "[A]bc"))).toBe(0);
  });

  it("says that words are no expression while they are not, and goes on", () => {
    const typed = press(first, "/", "ctrl+r", "第", "[");
    expect(statusLine(typed).text).toContain("不是正则表达式");
    expect(hits(seek(typed, "一]"))).toBe(1);
  });

  it("gives up an expression that takes too long", () => {
    const findWithin = (pattern: RegExp) => () => {
      throw new Failure("slow-pattern", { pattern: pattern.source, seconds: 1 });
    };
    const asked = press({ ...first, findWithin }, "/", "ctrl+r", "发");
    expect(statusLine(asked).text).toContain("太慢");
    expect(asked.search).toBeNull();
  });

  it("finds variants after ctrl+t, when they are loaded", () => {
    const asked = press(first, "/", "ctrl+t", "发");
    expect(press(first, "/", "ctrl+t").request).toEqual({ kind: "load", tools: ["withVariants"] });
    const loaded = update(press(asked, "backspace", "届"), {
      kind: "loaded",
      tools: { withVariants },
    });
    expect(statusLine(loaded).text).toMatch(/^简繁 \//);
    expect(hits(loaded)).toBe(2);
    expect(hits(press(loaded, "ctrl+t"))).toBe(1);
    expect(press(press(loaded, "ctrl+t"), "ctrl+t").request).toBeNull();
  });
});

describe("converted characters", () => {
  const traditional = (text: string) => text.replaceAll("届", "屆").replaceAll("会", "會");
  const asked = press(first, "S", "S");
  const shown = update(asked, { kind: "loaded", tools: { traditional, withVariants } });

  it("are asked for once, and shown when they are loaded", () => {
    expect(asked.request).toEqual({ kind: "load", tools: ["traditional", "withVariants"] });
    expect(textOn(asked)).toEqual(textOn(first));
    expect(textOn(shown).join("")).toContain("第一屆大會");
    expect(press(shown, "S", "S", "S").request).toBeNull();
    expect(textOn(press(shown, "S"))).toEqual(textOn(first));
  });

  it("change no text, and are found in either form", () => {
    expect(shown.book).toBe(first.book);
    expect(hits(seek(press(shown, "/"), "第一届"))).toBe(1);
    expect(hits(seek(press(shown, "/"), "屆大會"))).toBe(2);
    expect(hits(press(seek(press(first, "/"), "届大"), "S"))).toBe(1);
  });
});

describe("the filter", () => {
  const filtered = seek(press(first, "&"), "届大");

  it("shows only the paragraphs with hits", () => {
    expect(textOn(filtered).filter((row) => row !== "")).toEqual(["第一届大会。"]);
    expect(statusOn(filtered)).toContain("只看“届大”");
    const both = seek(press(first, "&", "ctrl+r"), "第.[届屆]");
    expect(textOn(both).filter((row) => row !== "")).toEqual(["第一届大会。", "第二屆大會。"]);
  });

  it("is taken away by nothing, and by Esc", () => {
    expect(textOn(press(filtered, "&", "return"))).toEqual(textOn(first));
    expect(textOn(press(filtered, "escape"))).toEqual(textOn(first));
    expect(textOn(press(filtered, "&", "escape"))).toEqual(textOn(filtered));
  });

  it("hides nothing if nothing is found", () => {
    const none = seek(press(first, "&"), "無");
    expect(textOn(none)).toEqual(textOn(first));
    expect(none.message).toContain("找不到");
  });

  it("moves among the rows that are left", () => {
    const lines = Array.from(
      { length: 60 },
      (_, n) => `　　第${n}段${n % 10 === 0 ? "春江" : ""}。`,
    );
    const book = bookOf(lines.join("\n\n"));
    const few = seek(press(session({ book, size: { columns: 40, rows: 6 } }), "&"), "春江");
    const visible = (state: State) => textOn(state).filter((row) => row !== "");
    expect(visible(press(few, "g"))).toEqual(["第0段春江。", "第10段春江。", "第20段春江。"]);
    expect(visible(press(few, "G"))).toEqual(
      ["第30段春江。", "第40段春江。", "第50段春江。"].slice(0),
    );
    expect(visible(press(few, "g", "j", "j", "k"))[0]).toBe("第10段春江。");
    expect(visible(press(few, "n", "n"))).toContain("第20段春江。");
  });
});
