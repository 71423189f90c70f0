import { describe, expect, it } from "vitest";
import { lookFrom } from "../../../src/cli/themes/text-look.ts";

const NOTHING = { colour: null, background: null, styles: [] };

describe("lookFrom", () => {
  it.each([
    ["", NOTHING],
    ["bold", { ...NOTHING, styles: ["bold"] }],
    ["#FFD866", { ...NOTHING, colour: "#ffd866" }],
    [
      "  underline #fd6  on #222222 dim ",
      {
        colour: "#ffdd66",
        background: "#222222",
        styles: ["underline", "dim"],
      },
    ],
  ])("reads %j", (text, look) => {
    expect(lookFrom(text)).toEqual(look);
  });

  it.each(["red", "#ff", "#gggggg", "on", "on bold", "#111 #222", "on #111 on #222", "Bold", "3"])(
    "refuses %j",
    (text) => {
      expect(lookFrom(text)).toBeNull();
    },
  );
});
