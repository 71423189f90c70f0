import type { Source } from "../source/source.ts";
import type { Explanation } from "./explanation.ts";
import { explainText } from "./parse.ts";

/** Tells how a source of any kind is understood. Code for trees and pages is loaded only for them. */
export async function explain(source: Source): Promise<Explanation> {
  if (source.kind === "text") return explainText(source.text);
  if (source.kind === "page") return (await import("./page.ts")).explainPage(source.page);
  if (source.kind === "epub") return (await import("./epub/epub.ts")).explainEpub(source.book);
  return (await import("./tree.ts")).explainTree(source.tree);
}
