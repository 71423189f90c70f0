import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { columns } from "../../src/typeset/columns.ts";
import { LEVELS } from "../../src/typeset/level.ts";
import { opportunities } from "../../src/typeset/linebreak/opportunities.ts";
import { wrap } from "../../src/typeset/wrap.ts";
import { NODE, PROGRAM, ROOT } from "./support/program.ts";
import { execute } from "./support/run.ts";

// Runs each `$ command` of a page, evaluates each `// → value`, and compares with what it shows.
const PAGES = ["src/typeset/README.md"];

const page = (name: string) => readFileSync(join(ROOT, name), "utf8");
const blocks = (name: string, language: string) =>
  [...page(name).matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, "g"))].map(
    ([, block = ""]) => block,
  );

/** Splits console blocks into commands and the output that follows each. */
function sessions(name: string): { command: string; output: string }[] {
  return blocks(name, "console").flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((session) => {
        const end = session.indexOf("\n");
        return { command: session.slice(0, end), output: session.slice(end + 1) };
      }),
  );
}

describe.each(PAGES)("%s", (name) => {
  it.each(sessions(name))("shows what is printed by: $command", async ({ command, output }) => {
    const yuedu = `yuedu() { "${NODE}" "${PROGRAM}" "$@"; }`;
    const { text, stderr } = await execute("bash", ["-c", `${yuedu}\n${command}`], {
      cwd: ROOT,
      env: { LANG: "C.UTF-8" },
    });
    expect(stderr).toBe("");
    expect(text.trimEnd()).toBe(output.trimEnd());
  });

  const examples = blocks(name, "js").flatMap((block) =>
    [...block.matchAll(/^(.+?) \/\/ → (.+)$/gm)].map(([, code = "", value = ""]) => [code, value]),
  );
  it.runIf(examples.length > 0).each(examples)("says what is: %s", (code, value) => {
    const scope = { columns, LEVELS, opportunities, wrap };
    const evaluate = (source: string): unknown =>
      new Function(...Object.keys(scope), `return (${source});`)(...Object.values(scope));
    expect(evaluate(code ?? "")).toEqual(evaluate(value ?? ""));
  });
});
