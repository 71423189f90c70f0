import { describe, expect, it } from "vitest";
import { withoutSoftBreaks } from "../../../../src/article/blocks/softbreaks.ts";
import { parseMarkdown } from "../../../../src/source/markdown.ts";
import { blocksOf, marked } from "../../support/build.ts";

const blocks = (markdown: string) =>
  blocksOf(parseMarkdown(markdown).children.map((node) => withoutSoftBreaks(node)));
const shown = (markdown: string) => blocks(markdown).map(marked);
const bars = (markdown: string) => blocks(markdown).map(({ bars = [] }) => bars.length);

describe("a container", () => {
  it.each([
    [":::tip\n甲\n乙\n:::", ["<strong:提示>", "甲乙"]],
    ["::: warning 小心 *烫*\n\n甲\n\n:::", ["<strong:小心 ><strong emphasis:烫>", "甲"]],
    [":::note[标题]\n甲\n:::", ["<strong:标题>", "甲"]],
    [':::info{title="标题" .wide}\n甲\n:::', ["<strong:标题>", "甲"]],
    ["::: {.center}\n甲\n:::", ["甲"]],
    [":::my-own\n甲\n:::", ["<strong:my-own>", "甲"]],
    ["::: v-pre\n甲\n:::", ["甲"]],
    [":::tip\n- 甲\n- 乙\n:::\n丙", ["<strong:提示>", "<number:- >甲", "<number:- >乙", "丙"]],
    ["丁\n:::tip\n甲\n:::\n丙", ["丁", "<strong:提示>", "甲", "丙"]],
    ["::::tip\n甲\n\n:::danger\n乙\n:::\n\n::::", ["<strong:提示>", "甲", "<strong:危险>", "乙"]],
  ])("%j is shown with its label", (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
  });

  it("has bars at its edge, one for each that a block is in", () => {
    expect(bars("::::tip\n甲\n\n:::danger\n乙\n:::\n\n::::\n\n丙")).toEqual([1, 1, 2, 2, 0]);
    expect(bars("> :::tip\n> 甲\n> :::")).toEqual([2, 2]);
  });

  it.each([
    [":::tip\n甲", [":::tip", "甲"]],
    ["甲\n:::", ["甲", ":::"]],
    [":::tip\n\n> 甲\n> :::", [":::tip", "甲", ":::"]],
  ])("is not in %j", (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
  });

  it("leaves hard breaks between its lines", () => {
    expect(shown(":::tip\n甲  \n乙  \n:::")).toEqual(["<strong:提示>", "甲\n乙"]);
  });
});

describe("definitions", () => {
  it.each([
    ["甲\n: 乙", ["<strong:甲>", "乙"]],
    ["甲\n乙\n: 丙\n丁\n: 戊", ["<strong:甲乙>", "丙\n丁", "戊"]],
    ["甲\n\n: 乙\n\n: 丙", ["<strong:甲>", "乙", "丙"]],
    ["*甲*\n:   `乙`", ["<strong emphasis:甲>", "<code:乙>"]],
    [":::tip\n甲\n: 乙\n:::", ["<strong:提示>", "<strong:甲>", "乙"]],
    [": 乙", [": 乙"]],
    ["甲\n\n:乙", ["甲", ":乙"]],
  ])("%j are set below their terms", (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected);
  });

  it("stand further in, without a row between", () => {
    expect(blocks("甲\n: 乙\n: 丙").map(({ indent, above }) => [indent.first, above])).toEqual([
      [0, 1],
      [2, 0],
      [2, 0],
    ]);
  });
});
