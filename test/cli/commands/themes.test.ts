import { expect, it } from "vitest";
import { COLOURS, THEMES } from "../../../src/render/terminal/theme.ts";
import { CHINESE, run } from "../support/host.ts";

const rgb = (colour: string) =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)).join(";");

it("shows each theme in its colours, with what it is for", async () => {
  const env = { ...CHINESE, COLORTERM: "truecolor" };
  const { code, out } = await run(["themes", "--color", "always"], { env });
  expect(code).toBe(0);
  for (const name of THEMES) expect(out).toContain(`${name}: `);
  for (const { accent, string, name } of Object.values(COLOURS)) {
    for (const colour of [accent, string, name]) expect(out).toContain(`38;2;${rgb(colour)}m`);
  }
  expect(out).toContain("适合浅色背景");
});

it("is plain where there are no colours", async () => {
  const { out } = await run(["themes"], { env: CHINESE });
  expect(out).not.toContain("\u001b");
  expect(out.match(/春江潮水连海平/g)).toHaveLength(THEMES.length);
});
