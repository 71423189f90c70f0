import type { Paragraph, RootContent } from "mdast";

/** An alert of GitHub, or a callout of Obsidian: a quotation with a mark on its first line. */
type Alert = { readonly label: string; readonly content: readonly RootContent[] };

const MARK = /^\[!(\w+)\][+-]?(?: ([^\n]*))?(?:\n|$)/;
const NAMES: Readonly<Record<string, string>> = {
  ...{ note: "说明", tip: "提示", important: "重要", warning: "警告", caution: "当心" },
  ...{ info: "信息", danger: "危险", details: "详情" },
};

/** Returns what readers see for the name of an alert or a container: its own if it is no known one. */
export function labelOf(name: string): string {
  return NAMES[name.toLowerCase()] ?? name;
}

/** Returns the label and the content of a quotation that is an alert; null for any other. */
export function alertOf([first, ...others]: readonly RootContent[]): Alert | null {
  const [text, ...inline] = first?.type === "paragraph" ? first.children : [];
  const [mark, kind = "", title = ""] = text?.type === "text" ? (MARK.exec(text.value) ?? []) : [];
  if (text?.type !== "text" || mark === undefined) return null;
  const value = text.value.slice(mark.length);
  const rest = value === "" ? inline : [{ ...text, value }, ...inline];
  const paragraph: Paragraph = { type: "paragraph", children: rest };
  const label = title || labelOf(kind);
  return { label, content: rest.length === 0 ? others : [paragraph, ...others] };
}
