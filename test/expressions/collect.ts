import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseAst } from "rolldown/parseAst";

const root = fileURLToPath(new URL("../../", import.meta.url));

export const SOURCES = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => join("src", path));

type Parsed = { readonly literals: readonly RegExp[]; readonly builds: boolean };

/** Returns the expressions that a file has as literals, and whether it builds others of texts. */
export function expressionsIn(path: string): Parsed {
  const literals: RegExp[] = [];
  let builds = false;
  const left: unknown[] = [parseAst(readFileSync(join(root, path), "utf8"), { lang: "ts" })];
  for (let node = left.pop(); left.length > 0 || node !== undefined; node = left.pop()) {
    if (typeof node !== "object" || node === null) continue;
    if ("regex" in node) {
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      literals.push(new RegExp(pattern, flags));
    }
    if ("type" in node && node.type === "NewExpression" && "callee" in node) {
      const { callee } = node;
      builds ||= JSON.stringify(callee).includes('"name":"RegExp"');
    }
    left.push(...Object.values(node));
  }
  return { literals, builds };
}

/** Loads files, and returns the expressions that are built of texts meanwhile, by file. */
export async function builtIn(paths: readonly string[]): Promise<Map<string, RegExp[]>> {
  const built = new Map(paths.map((path): [string, RegExp[]] => [path, []]));
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags]) {
      const expression = new target(source, flags);
      const [, , caller = ""] = (new Error().stack ?? "").split("\n");
      built.get(paths.find((path) => caller.includes(path)) ?? "")?.push(expression);
      return expression;
    },
  });
  try {
    for (const path of paths) await import(pathToFileURL(join(root, path)).href);
  } finally {
    globalThis.RegExp = Original;
  }
  return built;
}
