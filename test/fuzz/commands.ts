import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { run } from "../cli/support/host.ts";
import { ensureHarmless, ensureVisible } from "./screen.ts";
import type { Sample } from "./sources.ts";
import { ensure } from "./violation.ts";

/** Arguments of the program, but for the source, and the terminal it writes to. */
export type CommandLine = {
  readonly args: readonly string[];
  readonly extension: string;
  readonly terminal: { readonly columns: number; readonly rows: number } | null;
  readonly LANG: string;
};

/** Stands for a file in the folder of the sample. */
const OUTPUT = "OUTPUT";

const COMMANDS: readonly (readonly string[])[] = [
  [],
  ["read"],
  ["highlights"],
  ["highlights", "--json"],
  ["highlight", "1-3"],
  ["highlight", "2.1,4", "--json"],
  ["outline"],
  ["outline", "--json"],
  ["search", "甲"],
  ["search", "-E", "[一-龥].?\\d", "--json"],
  ["search", "-i", "--variants", "漢"],
  ["export"],
  ["export", "-f", "json"],
  ["export", "-f", "text"],
  ["export", "-f", "text", "--sanitize"],
  ["export", "-f", "html", "--toc"],
  ["export", "-f", "epub", "-o", OUTPUT],
  ["export", "-f", "svg"],
  ["export", "--sanitize", "--restructure", "--toc"],
  ["export", "--wrap", "--heading-level", "5"],
  ["export", "--front-matter", "--highlight", "1"],
  ["wrap"],
  ["wrap", "--sanitize", "--orphans"],
  ["--explain"],
  ["--raw"],
];
/** Options that all commands above take, or refuse in one line. */
const OPTIONS: readonly (readonly string[])[] = [
  ["--width", "1"],
  ["--width", "33"],
  ["--width", "-1"],
  ["--encoding", "gb18030"],
  ["--encoding", "utf-16le"],
  ["--from", "markdown"],
  ["--from", "html"],
  ["--justify"],
  ["--hang"],
  ["--spacing"],
  ["--punctuation", "fullwidth"],
  ["--line-break", "clreq-gb"],
  ["--line-break", "anywhere"],
  ["--ambiguous", "wide"],
  ["--paragraphs", "both"],
  ["--color", "always"],
  ["--no-pager"],
  ["--indent", "0"],
  ["--lang", "en"],
];

export const commandLines: fc.Arbitrary<CommandLine> = fc.record({
  args: fc
    .tuple(fc.constantFrom(...COMMANDS), fc.subarray([...OPTIONS], { maxLength: 3 }))
    .map(([command, options]) => [...command, ...options.flat()]),
  extension: fc.constantFrom("", ".txt", ".md", ".html"),
  terminal: fc.option(
    fc.record({
      columns: fc.integer({ min: 1, max: 120 }),
      rows: fc.integer({ min: 1, max: 60 }),
    }),
  ),
  LANG: fc.constantFrom("zh_CN.UTF-8", "C"),
});

/** Runs the program on a sample, and ensures that it ends as it should and harms no terminal. */
export async function judgeCommand(sample: Sample, line: CommandLine): Promise<void> {
  const { args, extension, terminal, LANG } = line;
  const folder = mkdtempSync(join(tmpdir(), "yuedu-fuzz-"));
  try {
    const path = join(folder, `样本${extension}`);
    writeFileSync(path, sample.bytes);
    const circumstances = terminal === null ? {} : { ...terminal, isTerminal: true };
    const named = args.map((each) => (each === OUTPUT ? join(folder, OUTPUT) : each));
    const { code, out, error, paged } = await run([...named, path], {
      env: { LANG },
      ...circumstances,
    });
    judgeEnd(code, error, terminal === null);
    for (const text of terminal === null ? [] : [out, error, ...paged.map((each) => each.text)]) {
      for (const row of text.split(/[\n\t]/)) ensureHarmless(row);
    }
    const isJson = args.includes("--json") || args.includes("json");
    if (code === 0 && isJson && terminal === null) JSON.parse(out);
    if (isJson || args.includes("--sanitize")) ensureVisible(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A failure is one line, which a terminal may wrap; work that is done may come with notices. */
function judgeEnd(code: number, error: string, isOneLine: boolean): void {
  ensure([0, 1, 2].includes(code), "the exit code is 0, 1 or 2", code);
  ensure(!/internal error|程序内部/.test(error), "no defect is reported", error);
  ensure(code === 0 || error !== "", "a failure says why", code);
  const lines = error.split("\n").slice(0, -1);
  if (!isOneLine) return;
  ensure(lines.every(isMessage), "messages are one line each", error);
  // What is wrong, and the usage.
  if (code === 2) ensure(lines.length <= 2, "wrong usage is one line", error);
}

/** Whether a line is a message: with --json, an object. */
function isMessage(line: string): boolean {
  return line.startsWith("yuedu: ") || Object.keys(JSON.parse(line)).length === 1;
}
