import { readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Writes a generated file. With `--check` on the command line, writes nothing and sets exit code 1 if
 * the committed file is stale.
 */
export function writeGenerated(file: URL, content: string, command: string): void {
  const path = fileURLToPath(file);
  if (!process.argv.includes("--check")) {
    writeFileSync(path, content);
  } else if (readFileSync(path, "utf8") !== content) {
    process.stderr.write(`${relative("", path)} is stale: run \`${command}\`\n`);
    process.exitCode = 1;
  }
}
