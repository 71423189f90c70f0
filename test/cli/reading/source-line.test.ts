import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lineOf } from "../../../src/cli/reading/source-line.ts";
import { folder } from "../support/folder.ts";

const TEXT = "# 标题\n\n**春江**潮水连海平，\n海上明月共潮生。\n\n春江夜月\n\n末段\n";

it.each([
  ["春江潮水连海平", 0.1, 3],
  ["海上明月共潮生。", 0, 4],
  ["潮水连海平，海上", 0.2, 3],
  ["春江夜月", 0.9, 6],
  ["没有这句话", 0, 1],
  ["，。", 1, 9],
])("%j, which begins at %d of the text, is on line %i", async (text, share, line) => {
  const path = join(folder(), "story.md");
  writeFileSync(path, TEXT);
  expect(await lineOf(path, text, share)).toBe(line);
});
