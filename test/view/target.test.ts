import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { targetOf } from "../../src/view/target.ts";
import { anyText } from "./support/arbitrary.ts";

describe("targetOf", () => {
  it.each([
    ["http://a.cn/b?c=d#e", "http://a.cn/b?c=d#e"],
    ["HTTPS://A.CN", "HTTPS://A.CN"],
    [" https://a.cn ", "https://a.cn"],
    ["mailto:a@b.cn", "mailto:a@b.cn"],
    ["https://a.cn/文 章", "https://a.cn/%E6%96%87%20%E7%AB%A0"],
    ["https://a.cn/%E6%96%87", "https://a.cn/%E6%96%87"],
    ["https://a.cn/\u001b]8;;\u001b\\\u0007\u009c\u202ex", "https://a.cn/]8;;\\x"],
    ["https://a.cn/\ud800", "https://a.cn/%EF%BF%BD"],
    ["\u0001https://a.cn", "https://a.cn"],
  ])("makes of %j %j", (url, target) => {
    expect(targetOf(url)).toBe(target);
  });

  it.each([
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,x",
    "ssh://a.cn",
    "//a.cn",
    "a.md",
    "#a",
    "",
    "https://",
    "mailto:",
    `https://a.cn/${"x".repeat(3000)}`,
  ])("gives %j to no terminal", (url) => {
    expect(targetOf(url)).toBeNull();
  });

  it("is never anything but printable ASCII of an allowed scheme", () => {
    fc.assert(
      fc.property(fc.constantFrom("http://a", "mailto:", "", "x:"), anyText, (start, rest) => {
        expect(targetOf(start + rest) ?? "http://a").toMatch(/^(?:https?:\/\/|mailto:)[!-~]+$/i);
      }),
    );
  });
});
