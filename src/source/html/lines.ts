import type { Nodes, Root } from "hast";
import { childrenOf, isElement, oneLine } from "./elements.ts";

/** Elements that a line never runs across. */
const BLOCKS =
  "address article aside blockquote body br center dd details dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  );

/** The lines of text that a page shows, in order, whatever they are. */
export function linesOf(html: Root): string[] {
  const lines: string[] = [];
  let line = "";
  const end = () => {
    const text = oneLine(line);
    if (text !== "") lines.push(text);
    line = "";
  };
  const left: (Nodes | "end")[] = [html];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next === "end") end();
    else if (next.type === "text") line += next.value;
    else if (!isElement(next, "head")) {
      if (isElement(next, ...BLOCKS)) {
        end();
        left.push("end");
      }
      left.push(...childrenOf(next).toReversed());
    }
  }
  end();
  return lines;
}
