import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Creates a folder for one test, which is removed when the test ends. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "yuedu-cli-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}
