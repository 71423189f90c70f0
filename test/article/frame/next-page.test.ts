import { describe, expect, it } from "vitest";
import { nextPage } from "../../../src/article/frame/page/next-page.ts";
import { parsePage } from "../../../src/source/html/page.ts";

const next = (html: string, url: string | null) => nextPage(parsePage(html, url).document, url);

describe("the next page of an article", () => {
  it.each([
    ["story.html", '<a href="story_2.html">下一页</a>', "story_2.html"],
    [
      "story_2.html",
      '<a href="story.html">上一页</a><a href="story_3.html">下一页</a>',
      "story_3.html",
    ],
    ["story.html", '<a href="story-2.html">2</a>', "story-2.html"],
    ["story", '<link rel="next" href="/a/story/2">', "story/2"],
    ["story/2/", '<a href="/a/story/3/">Next page</a>', "story/3/"],
    ["story?id=7", '<a href="?id=7&page=2">下一页</a>', "story?id=7&page=2"],
    ["story?id=7&page=2", '<a href="?id=7&page=3">下一页</a>', "story?id=7&page=3"],
  ])("of %s is what %s leads to", (here, html, there) => {
    expect(next(html, `https://example.org/a/${here}`)).toBe(`https://example.org/a/${there}`);
  });

  it.each([
    ["leads to another article", '<a href="other.html">下一篇</a><link rel="next" href="other">'],
    ["leads to another host", '<a href="https://example.com/a/story_2.html">下一页</a>'],
    ["leads two pages on", '<a href="story_3.html">3</a>'],
    ["leads back", '<a href="story.html">下一页</a>'],
    ["is no address of the web", '<a href="javascript:next()">下一页</a>'],
    ["says something else", '<a href="story_2.html">某文</a>'],
  ])("is none where a link %s", (_, html) => {
    expect(next(html, "https://example.org/a/story.html")).toBeNull();
  });

  it("is none where nobody knows where the page is from", () => {
    expect(next('<a href="story_2.html">下一页</a>', null)).toBeNull();
  });
});
