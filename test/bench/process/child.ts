import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withoutInput } from "../../e2e/support/no-input.ts";
import { environment, NODE } from "../../e2e/support/program.ts";

/** Arguments for Node, and the file for its standard output. */
export type Child = { readonly args: readonly string[]; readonly output: string };

function start({ args, output }: Child, env: Readonly<Record<string, string>> = {}): void {
  const out = openSync(output, "w");
  const { status, error } = withoutInput((input) =>
    spawnSync(NODE, args, { env: environment(env), stdio: [input, out, "inherit"] }),
  );
  closeSync(out);
  if (status !== 0) throw error ?? new Error(`node ${args.join(" ")} ended with ${status}`);
}

/** Returns the wall-clock time of one run (ms), from before its start until after its end. */
export function time(child: Child): number {
  const before = performance.now();
  start(child);
  return performance.now() - before;
}

// Without /proc this falls back to maxRSS, which on some systems counts the parent before exec too.
const REPORT = `import { readFileSync, writeFileSync } from "node:fs";
process.on("exit", () => {
  let kilobytes = process.resourceUsage().maxRSS;
  try {
    kilobytes = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {}
  writeFileSync(process.env.YUEDU_BENCH_REPORT, String(kilobytes));
});`;

/** Returns the peak resident memory of a run (bytes), which is not a timed one. */
export function peakMemory({ args, output }: Child): number {
  const report = join(tmpdir(), `yuedu-bench-${process.pid}`);
  const url = `data:text/javascript,${encodeURIComponent(REPORT)}`;
  start({ args: ["--import", url, ...args], output }, { YUEDU_BENCH_REPORT: report });
  const kilobytes = Number(readFileSync(report, "utf8"));
  rmSync(report);
  return kilobytes * 1024;
}
