import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Makes an empty folder, which is removed when the test ends. */
export function folder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), "yuedu-")));
  // Programs whose terminal was closed may still write there.
  onTestFinished(() => rmSync(path, { recursive: true, force: true, maxRetries: 10 }));
  return path;
}
