import { clusterEnd } from "../../typeset/cluster.ts";

/** A line of typed text after one more key: what it types, or backspace, ctrl+w, ctrl+u. */
export function editText(line: string, name: string, text: string): string {
  switch (name) {
    case "backspace":
    case "ctrl+h":
      return line.slice(0, lastCluster(line));
    case "ctrl+u":
      return "";
    case "ctrl+w":
      return line.replace(/\S+\s*$/, "");
    default:
      return line + text;
  }
}

function lastCluster(text: string): number {
  let start = 0;
  for (let end = clusterEnd(text, 0); end < text.length; end = clusterEnd(text, end)) start = end;
  return start;
}
