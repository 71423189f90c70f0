import { wrapAnsi as fastWrapAnsi } from "fast-wrap-ansi";
import wrapAnsi from "wrap-ansi";
import { wrapAnsi as ours } from "../../../src/typeset/ansi/index.ts";
import { ARTICLE } from "../../e2e/support/program.ts";
import { findProgram } from "../../e2e/support/programs.ts";
import { execute, run } from "../../e2e/support/run.ts";
import { show } from "../../e2e/support/terminal.ts";

/** A way to lay out the article in lines of `width` columns. */
export type Layout = {
  readonly name: string;
  /** The program of the system that it needs. */
  readonly needs?: string;
  /** Needs neither a program nor a build. */
  readonly inProcess?: true;
  rows(text: string, width: number): Promise<readonly string[]>;
};

/** More rows than the article takes, so that pagers show it whole. */
const TALL = 2_000;
const LOCALE = { LANG: "C.UTF-8", LESSCHARSET: "utf-8" };

/** Returns what a terminal shows of a program that breaks lines for the terminal it runs in. */
async function inTerminal(command: string, width: number): Promise<readonly string[]> {
  const options = { columns: width, rows: TALL, line: `${command} '${ARTICLE}'`, env: LOCALE };
  return (await show([], options)).rows;
}

/** Returns what a program prints of the article as a page with one paragraph for each line. */
async function ofPage(program: string, args: readonly string[], text: string) {
  const paragraphs = text.split("\n").filter((line) => line.trim() !== "");
  const escaped = (line: string) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const input = `<meta charset="utf-8">${paragraphs.map((line) => `<p>${escaped(line)}</p>`).join("\n")}`;
  const { text: output } = await execute(program, args, { input, env: LOCALE });
  return output.split("\n");
}

const rowsOf = async (text: string) => text.split("\n");

export const LAYOUTS: readonly Layout[] = [
  {
    name: "`yuedu wrap`",
    rows: async (text, width) =>
      rowsOf((await run(["wrap", "-w", `${width}`], { input: text })).text),
  },
  {
    name: "`yuedu/typeset/ansi`",
    inProcess: true,
    rows: (text, width) => rowsOf(ours(text, width, { trim: false })),
  },
  {
    name: "wrap-ansi 10, `hard`",
    inProcess: true,
    rows: (text, width) => rowsOf(wrapAnsi(text, width, { hard: true })),
  },
  {
    name: "fast-wrap-ansi 0.2, `hard`",
    inProcess: true,
    rows: (text, width) => rowsOf(fastWrapAnsi(text, width, { hard: true })),
  },
  {
    name: "bat",
    needs: "batcat",
    rows: (_, width) => inTerminal("batcat --style=plain --paging=never --wrap=character", width),
  },
  { name: "less", needs: "less", rows: (_, width) => inTerminal("less -FX", width) },
  {
    name: "w3m",
    needs: "w3m",
    rows: (text, width) => ofPage("w3m", ["-dump", "-cols", `${width}`, "-T", "text/html"], text),
  },
  {
    name: "pandoc",
    needs: "pandoc",
    rows: (text, width) =>
      ofPage("pandoc", ["-f", "html", "-t", "plain", "--wrap=auto", `--columns=${width}`], text),
  },
];

/** Whether the program that a layout needs is there. */
export function isThere({ needs }: Layout): boolean {
  return needs === undefined || findProgram(needs) !== null;
}
