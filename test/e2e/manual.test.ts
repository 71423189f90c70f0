import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { columns } from "../../src/typeset/columns.ts";
import { describeWith } from "./support/describe-with.ts";
import { ROOT } from "./support/program.ts";
import { execute } from "./support/run.ts";

const PAGES = ["yuedu-config.5", "yuedu-config.zh.5", "yuedu.1", "yuedu.zh.1"];
const OVERSTRUCK = new RegExp(`.${String.fromCharCode(8)}`, "gu");
const folder = join(ROOT, "dist", "man");

describeWith("mandoc", "the manual", () => {
  it("is all that the package declares", () => {
    expect(readdirSync(folder).sort()).toEqual(PAGES);
  });

  it.each(PAGES)("%s has no warnings", async (page) => {
    const { code, text, stderr } = await execute("mandoc", ["-T", "lint", join(folder, page)]);
    expect([code, text, stderr]).toEqual([0, "", ""]);
  });

  // mandoc breaks lines at spaces only; man, with groff, breaks Chinese where the pages allow it.
  it.each(PAGES.filter((page) => !page.includes("zh")))(
    "%s fits into lines of 60 columns",
    async (page) => {
      const args = ["-T", "utf8", "-O", "width=60", join(folder, page)];
      const { text } = await execute("mandoc", args);
      // Bold characters are written twice, with a backspace between.
      const lines = text.replaceAll(OVERSTRUCK, "").split("\n");
      expect(lines.filter((line) => columns(line) > 60 && !/https?:/.test(line))).toEqual([]);
    },
  );
});
