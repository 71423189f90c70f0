/** Writes the manual pages, in English and in Chinese, into dist/man. The build runs this. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../package.json" with { type: "json" };
import { manualPages } from "../src/cli/manual/manual.ts";
import { LANGUAGES } from "../src/cli/settings/locale.ts";

const root = join(import.meta.dirname, "..");
const folder = join(root, "dist", "man");

/** The date of the last release: the day of the build would make each build another one. */
const changelog = readFileSync(join(root, "CHANGELOG.md"), "utf8");
const [, date = ""] = /^## \[[\d.]+\] - ([\d-]+)$/m.exec(changelog) ?? [];

mkdirSync(folder, { recursive: true });
for (const language of LANGUAGES) {
  const pages = manualPages(language, { version: manifest.version, date });
  for (const [name, page] of Object.entries(pages)) writeFileSync(join(folder, name), page);
}
