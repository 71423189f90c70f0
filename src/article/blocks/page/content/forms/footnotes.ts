import type { Element } from "hast";
import type { Handle } from "hast-util-to-mdast";
import { attribute } from "../hast.ts";

/** The element that stands for a reference to a footnote; `data-note` is the footnote's name. */
export const NOTE_REFERENCE = "footnote-reference";
/** The element that holds the footnote of the name in `data-note`. */
export const NOTE = "footnote-definition";

/** What these elements become in Markdown. */
export const footnoteHandlers: Readonly<Record<string, Handle>> = {
  [NOTE_REFERENCE]: (_, element) => ({ type: "footnoteReference", ...named(element) }),
  [NOTE]: (state, element) => ({
    type: "footnoteDefinition",
    ...named(element),
    children: state.toFlow(state.all(element)) as never,
  }),
};

/** Identifiers are compared without case, and with their blanks as one (CommonMark 0.31, 6.3). */
function named(element: Element) {
  const label = attribute(element, "dataNote");
  return { identifier: label.replace(/\s+/g, " ").trim().toLowerCase(), label };
}
