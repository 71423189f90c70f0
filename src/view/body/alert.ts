import type { Paragraph, RootContent } from "mdast";

/** An alert of GitHub, or a callout of Obsidian: a quotation with a mark on its first line. */
type Alert = { readonly label: string; readonly content: readonly RootContent[] };

const MARK = /^\[!(\w+)\][+-]?(?: ([^\n]*))?(?:\n|$)/;
const NAMES: Readonly<Record<string, string>> = {
  ...{ note: "说明", tip: "提示", important: "重要", warning: "警告", caution: "当心" },
};

/** Returns the label and the content of a quotation that is an alert; null for any other. */
export function alertOf([first, ...others]: readonly RootContent[]): Alert | null {
  const [text, ...inline] = first?.type === "paragraph" ? first.children : [];
  const [mark, kind = "", title = ""] = text?.type === "text" ? (MARK.exec(text.value) ?? []) : [];
  if (text?.type !== "text" || mark === undefined) return null;
  const value = text.value.slice(mark.length);
  const rest = value === "" ? inline : [{ ...text, value }, ...inline];
  const paragraph: Paragraph = { type: "paragraph", children: rest };
  const label = title || NAMES[kind.toLowerCase()] || kind;
  return { label, content: rest.length === 0 ? others : [paragraph, ...others] };
}
