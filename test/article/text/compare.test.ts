import { describe, expect, it } from "vitest";
import { parseText } from "../../../src/article/parse.ts";
import { simplified } from "../../../src/article/text/compare.ts";

describe("simplified", () => {
  it("changes the characters that rules use, and keeps every offset", () => {
    expect(simplified("責任編輯：乾坤")).toBe("责任编辑：乾坤");
    expect(simplified("责任编辑")).toBe("责任编辑");
  });

  it("lets rules read traditional characters, and leaves what they read as written", () => {
    const article = parseText(
      "老街書店重開\n維港日報　2031年11月2日　記者　陳樂行\n\n【本報訊】老街書店今天重新開門。" +
        "\n\n責任編輯：李某\n相關新聞：\n某徑啟用",
    );
    expect(article.meta).toMatchObject({ source: "維港日報", author: "陳樂行" });
    expect(article.chrome).toEqual(["責任編輯：李某", "相關新聞：", "某徑啟用"]);
  });

  it.each([
    ["2031/03/15 11:20　記者 林某某／某地報導", null, "2031-03-15T11:20"],
    ["2031-03-15 11:20　某報／ 記者林某某／某地即時報導", "某報", "2031-03-15T11:20"],
    ["2031/03/15 中央社 記者林某某 某地15日電", "中央社", "2031-03-15"],
    ["〔記者林某某／某地報導〕", null, null],
    ["（中央社記者林某某某地15日電）停業的書店今天開門。", "中央社", null],
  ])("parts a reporter from the place in %s", (line, source, iso) => {
    const { meta } = parseText(`題目\n${line}\n\n停業的書店今天開門。`);
    expect([meta.author, meta.source, meta.published?.iso ?? null]).toEqual([
      "林某某",
      source,
      iso,
    ]);
  });
});
