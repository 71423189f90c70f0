import { describe, expect, it } from "vitest";
import { guessEncoding } from "../../../src/source/encoding/guess.ts";
import { encoderTo } from "./support/encoder.ts";

describe("guessEncoding", () => {
  it.each([
    ["gb18030", "渡船靠岸的时候"],
    ["gb18030", "天已黑"],
    ["gb18030", "渡船靠岸的時候，天已經黑了"],
    ["gb18030", "本报讯（记者 李四）A股市场昨日上涨1.2%"],
    ["big5", "渡船靠岸的時候"],
    ["big5", "第一章　總則"],
    ["big5", "天已黑了"],
    ["shift_jis", "船が着くころには、もう暗くなっていた"],
    ["euc-jp", "船が着くころには、もう暗くなっていた"],
    ["euc-kr", "배가 도착했을 때는 이미 어두웠다"],
    ["windows-1252", "a café"],
    ["windows-1252", "“Don’t,” she said"],
    ["windows-1252", "Die größte Lücke"],
    ["windows-1252", "Über den Fluß"],
    ["windows-1252", "L’été, déjà"],
  ])("finds %s in %j", (encoding, text) => {
    expect(guessEncoding(encoderTo(encoding)(text))).toBe(encoding);
  });

  it("looks past the markup of a page", () => {
    const head = "<div class=x>".repeat(5000);
    expect(guessEncoding(encoderTo("big5")(`${head}渡船靠岸的時候`))).toBe("big5");
  });

  it("is not misled by a stretch of other bytes", () => {
    const text = encoderTo("gb18030")("渡船靠岸的时候，天已经黑了。\n".repeat(20));
    const damaged = Buffer.concat([Buffer.alloc(40, 0xff), text]);
    expect(guessEncoding(damaged)).toBe("gb18030");
  });
});
