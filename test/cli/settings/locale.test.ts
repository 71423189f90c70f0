import { describe, expect, it } from "vitest";
import type { Environment } from "../../../src/cli/host/host.ts";
import { chooseLanguage } from "../../../src/cli/settings/locale.ts";

describe("chooseLanguage", () => {
  it.each<[string[], Environment, string]>([
    [[], {}, "en"],
    [[], { LANG: "zh_CN.UTF-8" }, "zh"],
    [[], { LANG: "zh_TW" }, "zh"],
    [[], { LANG: "zh" }, "zh"],
    [[], { LANG: "zh-Hans-CN" }, "zh"],
    [[], { LANG: "ZH_cn.gb18030" }, "zh"],
    [[], { LANG: "zh@pinyin" }, "zh"],
    [[], { LANG: "zha_CN" }, "en"],
    [[], { LANG: "C" }, "en"],
    [[], { LANG: "ja_JP.UTF-8" }, "en"],
    [[], { LANG: "zh_CN.UTF-8", LC_MESSAGES: "en_US.UTF-8" }, "en"],
    [[], { LANG: "en_US.UTF-8", LC_MESSAGES: "zh_CN.UTF-8" }, "zh"],
    [[], { LANG: "zh_CN.UTF-8", LC_MESSAGES: "zh_CN.UTF-8", LC_ALL: "C" }, "en"],
    [[], { LANG: "zh_CN.UTF-8", LC_MESSAGES: "", LC_ALL: "" }, "zh"],
    [[], { LANG: "en_US.UTF-8", LC_CTYPE: "zh_CN.UTF-8" }, "en"],
    [["--lang", "zh"], { LC_ALL: "C" }, "zh"],
    [["highlights", "--lang=en"], { LC_ALL: "zh_CN.UTF-8" }, "en"],
    [["--lang", "zh", "--lang", "en"], {}, "en"],
    [["--lang", "fr"], { LANG: "zh_CN" }, "zh"],
    [["--lang"], { LANG: "zh_CN" }, "zh"],
    [["--", "--lang", "zh"], {}, "en"],
  ])("%j with %j: %s", (argv, env, language) => {
    expect(chooseLanguage(argv, undefined, env)).toBe(language);
  });
});

it("prefers the option to the setting, and that to the locale", () => {
  expect(chooseLanguage([], "en", { LANG: "zh_CN" })).toBe("en");
  expect(chooseLanguage(["--lang", "zh"], "en", {})).toBe("zh");
});
