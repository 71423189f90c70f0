import { describe, expect, it } from "vitest";
import { isBinary } from "../../../src/source/encoding/binary.ts";

const bytes = (hex: string) => Buffer.from(hex.replaceAll(" ", ""), "hex");

describe("isBinary", () => {
  it.each([
    ["PDF", "25504446 2d312e37 0a25e2e3cfd3"],
    ["ZIP", "504b0304 14000600ff"],
    ["PNG", "89504e47 0d0a1a0a"],
    ["GIF", "474946383961 01000100"],
    ["ELF, which is valid UTF-8", "7f454c46 02010100 00000000"],
    ["a Windows program", "4d5a9000 03000000"],
    ["WebP", "52494646 10000000 57454250"],
    ["MP4", "00000018 66747970 6d703432"],
    ["gzip", "1f8b0800 00000000"],
    ["SQLite", "53514c69746520666f726d6174203300"],
  ])("knows %s", (_, hex) => {
    expect(isBinary(bytes(hex))).toBe(true);
  });

  it.each([
    "",
    "%",
    "PK 两队",
    "RIFF 是一种格式",
    "GIF 图片",
    "MZ 时代",
    "BZh",
    "ID3 标签",
    "wOFF",
  ])("takes %j for text", (text) => {
    expect(isBinary(Buffer.from(text))).toBe(false);
  });
});
